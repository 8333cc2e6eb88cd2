import type { NudgeKind } from '@/lib/interview/stage';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { factsOf, type Facts } from './facts';
import { minuteOf, type WallClock } from './wall-clock';
import type { Known } from './worker';

/** A reminder, and the minutes at which it was due by what was known then: from, up to. */
export type Expected = { nudgeId: string; kind: NudgeKind; level: string; due: { from: number; until: number }[] };

type Due = Pick<Expected, 'kind' | 'level'> & { anchor: string };

/**
 * What should be due, told without the code under test: walks through one interview minute by minute, counts working
 * minutes one by one and asks each minute of each rule whether it holds.
 */
export function expectedOf(known: readonly Known[], settings: NudgeSettings, wall: WallClock, end: number): Expected[] {
  const expected = new Map<string, Expected>();
  let position = 0;
  let facts: Facts | null = null;
  let counted = 0;
  const worked = (until: number) => {
    let minutes = 0;
    for (let at = facts?.waiting?.since ?? until; at < until; at += 1) minutes += wall.works[at] ?? 0;
    return minutes;
  };
  /** What was held back by the snooze of each kind when that ended: it comes back under another name. */
  let held = new Map<NudgeKind, Set<string>>();
  for (let minute = minuteOf(wall, known[0]?.at ?? 0); minute < minuteOf(wall, end); minute += 1) {
    if (facts && wall.works[minute - 1] && minute - 1 >= (facts.waiting?.since ?? Infinity)) counted += 1;
    let latest: Known | null = null;
    for (; minuteOf(wall, known[position]?.at ?? Infinity) <= minute; position += 1) latest = known[position] ?? null;
    if (latest) {
      facts = factsOf(latest.whole, settings, wall);
      counted = worked(minute);
      held = new Map();
    }
    if (!facts?.isOn || minute >= facts.dormant) continue;
    for (const { kind, level, anchor } of dueAt(facts, settings, minute, counted)) {
      const putOff = putOffUntil(kind, facts);
      const end = Math.ceil((putOff - wall.first) / 60_000);
      if (minute < end) continue;
      const heldBack = held.get(kind) ?? new Set(namesAt(facts, settings, end - 1, worked(end - 1)));
      held.set(kind, heldBack);
      const name = `${kind} ${level} ${anchor}`;
      const woken = heldBack.has(name) ? ` ${putOff}` : '';
      const nudgeId = `${known[0]?.whole.interview.interviewId ?? ''} ${name}${woken}`;
      const one = expected.get(nudgeId) ?? { nudgeId, kind, level, due: [] };
      expected.set(nudgeId, one);
      const last = one.due.at(-1);
      if (last?.until === minute) last.until += 1;
      else one.due.push({ from: minute, until: minute + 1 });
    }
  }
  return [...expected.values()];
}

function namesAt(facts: Facts, settings: NudgeSettings, minute: number, counted: number): string[] {
  if (minute === -Infinity) return [];
  return dueAt(facts, settings, minute, counted).map(({ kind, level, anchor }) => `${kind} ${level} ${anchor}`);
}

/** What is due in a minute, put off or not. */
function dueAt(facts: Facts, settings: NudgeSettings, minute: number, counted: number): Due[] {
  const { acts } = facts;
  const isDone = ({ kind, anchor }: Due) =>
    acts.some((act) => act.act !== 'snooze' && act.kind === kind && act.anchor === anchor);
  const others = [...offer(facts, settings, minute), ...meeting(facts, settings, minute)]
    .concat(reply(facts, settings, minute, counted), followUp(facts, settings, minute))
    .filter((one) => !isDone(one));
  const stuck: Due = { kind: 'stuck', level: 'stuck', anchor: String(facts.lastChange.ms) };
  const isStuck = others.length === 0 && minute >= facts.lastChange.stuck && !isDone(stuck);
  return isStuck ? [stuck] : others;
}

function offer({ offer }: Facts, { offerDays }: NudgeSettings, minute: number): Due[] {
  if (!offer) return [];
  const days = Math.floor((minute - offer.from) / 1440);
  const passed = offerDays.filter((day) => day <= days);
  if (days >= 30 || passed.length === 0) return [];
  const level = `day-${Math.max(...passed)}`;
  return [{ kind: 'offer', level, anchor: `${offer.date} ${level}` }];
}

const meetingNames: Record<number, string> = { 1440: '24h', 60: '1h', 10: '10m' };

function meeting({ meeting }: Facts, { meetingMinutes }: NudgeSettings, minute: number): Due[] {
  if (!meeting) return [];
  const { at, end, ms, needsSummary } = meeting;
  const passed = meetingMinutes.filter((ahead) => minute >= at - ahead);
  const level = minute < end && passed.length > 0 ? meetingNames[Math.min(...passed)] : undefined;
  if (level) return [{ kind: 'meeting', level, anchor: `${ms} ${level}` }];
  const isTime = minute >= end + 15 && minute < end + 15 + 2 * 1440;
  return needsSummary && isTime ? [{ kind: 'meeting', level: 'summary', anchor: `${ms} summary` }] : [];
}

function reply({ waiting, isHot }: Facts, { levels }: NudgeSettings, minute: number, counted: number): Due[] {
  if (!waiting) return [];
  const share = isHot ? 2 : 1;
  const waited = minute - waiting.since;
  let level = '';
  if (counted * share >= levels.watchMinutes) level = 'watch';
  if (counted * share >= levels.lateMinutes) level = 'late';
  if (waited * share >= levels.overdueMinutes) level = 'overdue';
  return level ? [{ kind: 'reply', level, anchor: waiting.anchor }] : [];
}

function followUp({ mine }: Facts, { silentDays }: NudgeSettings, minute: number): Due[] {
  if (!mine) return [];
  const { anchor, since, first, second } = mine;
  if (minute >= since + silentDays * 1440) return [{ kind: 'silent', level: 'silent', anchor }];
  if (minute >= second) return [{ kind: 'follow-up', level: 'second', anchor }];
  return minute >= first ? [{ kind: 'follow-up', level: 'first', anchor }] : [];
}

/** Until when a kind is put off by its last snooze, ms since 1970. */
function putOffUntil(kind: NudgeKind, { acts, lines }: Facts): number {
  const last = acts.filter((act) => act.act === 'snooze' && act.kind === kind).at(-1);
  if (!last) return -Infinity;
  const ends = [last.until ?? last.at];
  if (last.unlessTheyWrite) {
    const theirs = lines.filter(({ direction }) => direction === 'client');
    const known = theirs.filter(({ seenAt }) => seenAt <= last.at);
    for (const line of theirs) {
      const isNewer = known.length > 0 && known.every(({ latest }) => latest < line.latest);
      if (line.earliest > last.at || (line.seenAt > last.at && line.source !== 'list' && isNewer))
        ends.push(line.seenAt);
    }
  }
  return Math.min(...ends);
}
