import type { Nudge } from '@/lib/interview/view-schema';
import { minuteMs } from './durations';
import { nudgeIdOf, type Case } from './nudge';
import type { NudgeSettings } from './nudge-settings';
import { messagesSeenAt, situationOf, type Situation } from './reminder';
import { replyClockOf } from './reply';
import { dormantFrom, isRunning, timelineOf } from './timeline';
import { urgencyOf } from './urgency';

/** What is due at `now` (ms since 1970), in the order in which it is shown. */
export function due(cases: readonly Case[], settings: NudgeSettings, now: number): Nudge[] {
  return cases
    .flatMap((whole) => {
      const { interviewId, attention } = whole.interview;
      const holding = timelineOf(situationOf(whole, settings)).filter(({ from, until }) => from <= now && now < until);
      return holding.map(({ kind, level, anchor, from, wokenAt, reason }) => {
        const named = { interviewId, kind, level, anchor };
        const nudge: Nudge = { nudgeId: nudgeIdOf(named, wokenAt), ...named, dueAt: from, reason: reason(now) };
        return { nudge, place: urgencyOf(nudge, attention.value) };
      });
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ nudge }) => nudge);
}

/**
 * The next moment after `now` at which something begins or ends to be due, or a clock looks different: reaches a level
 * or three quarters of the way to one, becomes old, or leaves the counts. `null` where nothing will.
 */
export function nextMoment(cases: readonly Case[], settings: NudgeSettings, now: number): number | null {
  let next = Infinity;
  for (const whole of cases) {
    for (const moment of momentsOf(situationOf(whole, settings))) {
      if (moment > now && moment < next) next = moment;
    }
  }
  return next === Infinity ? null : next;
}

function momentsOf(situation: Situation): number[] {
  if (!isRunning(situation)) return [];
  const moments = timelineOf(situation).flatMap(({ from, until }) => [from, until]);
  moments.push(dormantFrom(situation));
  const clock = replyClockOf(situation);
  if (clock) moments.push(...Object.values(clock.reached), ...Object.values(clock.early));
  // Old is what is older than that: one ms later.
  if (situation.turn.since) moments.push(messagesSeenAt(situation) + situation.settings.staleMinutes * minuteMs + 1);
  return moments;
}
