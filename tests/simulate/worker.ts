import { due, nextMoment } from '@/lib/nudge/due';
import type { Case, RaisedNudge } from '@/lib/nudge/nudge';
import { planNotifications } from '@/lib/nudge/notify';
import { minute, openAt } from './browser-hours';
import { answerTo, unmet } from './changes';
import type { Freelancer } from './freelancer';
import { lifeOf, type Happening } from './life';
import type { Random } from './random';

/** What was known of an interview from a moment on. */
export type Known = { at: number; whole: Case };
/** What was shown on the desktop. `nudgeIds`: all that a digest holds. */
export type Shown = { at: number; nudgeId: string; nudgeIds: string[] };

/** What stood in the list of what is due, from a moment until it was computed anew. */
export type Listed = { at: number; nudgeIds: Set<string> };

/** All that the worker did, and what was known of each interview when. */
export type Diary = { known: Known[][]; raised: RaisedNudge[]; shown: Shown[]; listed: Listed[] };

/** Lives through the days as the background does: it wakes for what happens, for its one alarm, and when the browser opens. */
export function live(freelancer: Freelancer, interviews: number, random: Random): Diary {
  const { settings, start, end, closed } = freelancer;
  const cases = Array.from({ length: interviews }, (_, index) => unmet(index));
  const known = cases.map((whole): Known[] => [{ at: start, whole }]);
  const happenings = [
    ...cases.flatMap((_, index) => lifeOf(index, random, freelancer)),
    ...looksOf(freelancer, random),
  ];
  happenings.sort((a, b) => a.at - b.at);
  const raised = new Map<string, RaisedNudge>();
  const shown: Shown[] = [];
  const listed: Listed[] = [];

  let alarm = start;
  let position = 0;
  for (let now = start; now < end; now = nextWake(now)) {
    const from = position;
    while ((happenings[position]?.at ?? Infinity) <= now) position += 1;
    for (const happening of happenings.slice(from, position)) take(happening);
    remind(now);
  }
  return { known, raised: [...raised.values()], shown, listed };

  /** Alarms that the browser slept through ring when it is opened, and are late by up to half a minute anyway. */
  function nextWake(now: number): number {
    const opened = closed.find(({ until }) => until > now)?.until ?? end;
    const rings = openAt(closed, alarm);
    const happens = happenings[position]?.at ?? end;
    const late = rings < happens && rings < opened ? random.between(0, 30) * 1000 : 0;
    return Math.min(rings + late, happens, opened);
  }

  function take({ at, index, change }: Happening): void {
    if (index === look) answerWhatIsDue(at);
    else write(index, change(cases[index]!, at), at);
  }

  function answerWhatIsDue(at: number): void {
    for (const nudge of due(cases, settings, at)) {
      const index = cases.findIndex(({ interview }) => interview.interviewId === nudge.interviewId);
      const change = answerTo(nudge, random, freelancer);
      if (change) write(index, change(cases[index]!, at), at);
    }
  }

  function write(index: number, whole: Case, at: number): void {
    cases[index] = whole;
    known[index]!.push({ at, whole });
  }

  function remind(now: number): void {
    const nudges = due(cases, settings, now);
    listed.push({ at: now, nudgeIds: new Set(nudges.map(({ nudgeId }) => nudgeId)) });
    for (const { reason: _, ...nudge } of nudges) {
      if (!raised.has(nudge.nudgeId)) raised.set(nudge.nudgeId, { ...nudge, raisedAt: now, notifiedAt: null });
    }
    const plan = planNotifications(nudges, [...raised.values()], settings, now);
    for (const { nudgeId } of plan.notify) {
      shown.push({ at: now, nudgeId, nudgeIds: [nudgeId] });
      raised.set(nudgeId, { ...raised.get(nudgeId)!, notifiedAt: now });
    }
    if (plan.digest) {
      const [first] = plan.digest;
      shown.push({ at: now, nudgeId: plan.digestId, nudgeIds: plan.digest.map(({ nudgeId }) => nudgeId) });
      raised.set(plan.digestId, { ...first!, nudgeId: plan.digestId, raisedAt: now, notifiedAt: now });
    }
    alarm = Math.min(nextMoment(cases, settings, now) ?? end, plan.nextAt ?? end);
  }
}

/** Of no interview: a look at all that is due. */
const look = -1;

/** A few times a day the user looks at what is due and does something about it. */
function looksOf({ start, end, closed }: Freelancer, random: Random): Happening[] {
  const looks: Happening[] = [];
  for (let at = start; at < end; at += random.between(150, 700) * minute) {
    looks.push({ at: openAt(closed, at), index: look, change: (whole) => whole });
  }
  return looks.filter((look) => look.at < end);
}
