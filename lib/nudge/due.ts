import type { Attention } from '@/lib/interview/stage';
import type { DueMark, Nudge } from '@/lib/interview/view-schema';
import { minuteMs } from './durations';
import { nudgeIdOf, type Case } from './nudge';
import type { NudgeSettings } from './nudge-settings';
import { messagesSeenAt, situationOf, type Situation } from './reminder';
import { replyClockOf } from './reply';
import { dormantFrom, isRunning, timelineOf } from './timeline';

/** The order in which reminders are shown everywhere. */
const order = ['offer', 'meeting', 'reply overdue', 'reply late', 'reply watch', 'follow-up', 'silent', 'stuck'];

/** What is due at `now` (ms since 1970), in the order in which it is shown. */
export function due(cases: readonly Case[], settings: NudgeSettings, now: number): Nudge[] {
  return cases
    .flatMap((whole) => {
      const { interviewId, attention } = whole.interview;
      const holding = timelineOf(situationOf(whole, settings)).filter(({ from, until }) => from <= now && now < until);
      return holding.map(({ kind, level, anchor, from, wokenAt, reason }) => {
        const named = { interviewId, kind, level, anchor };
        const nudge: Nudge = { nudgeId: nudgeIdOf(named, wokenAt), ...named, dueAt: from, reason: reason(now) };
        return { nudge, place: dueOrder(nudge, attention.value) };
      });
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ nudge }) => nudge);
}

/** Sorts as text into the order in which reminders are shown: by what is due, the hot ones first, then the oldest. */
export function dueOrder({ kind, level, dueAt, nudgeId }: DueMark, attention: Attention): string {
  const rank = order.indexOf(kind === 'reply' ? `${kind} ${level}` : kind);
  const heat = attention === 'hot' ? 0 : 1;
  return `${rank}${heat} ${String(Math.max(0, dueAt)).padStart(16, '0')} ${nudgeId}`;
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
