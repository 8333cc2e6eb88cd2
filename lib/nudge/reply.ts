import type { Grounds, Reason } from '@/lib/interview/reason-schema';
import { levels, type Level } from '@/lib/interview/stage';
import { minuteMs } from './durations';
import { isWord, whenOf, type Line } from './lines';
import { anchorOf, messagesSeenAt, reasonAt, type Reminder, type Situation } from './reminder';
import { countedBetween, momentAfterCounted } from './working-hours';

/** How long the client may wait, ms: two figures of working hours, one of all hours. */
type Limits = Record<Exclude<Level, 'fresh'>, number>;

/** When each level is reached; `Infinity` for never, as without working hours. */
export type LevelMoments = Record<Exclude<Level, 'fresh'>, number>;

const earlyShare = 0.75;

function limitsOf({ interview, settings }: Situation): Limits {
  const { watchMinutes, lateMinutes, overdueMinutes } = settings.levels;
  const unit = interview.attention.value === 'hot' ? minuteMs / 2 : minuteMs;
  return { watch: watchMinutes * unit, late: lateMinutes * unit, overdue: overdueMinutes * unit };
}

/** When the clock that starts at `start` reaches each level, or `share` of the way to each. */
function momentsAfter(start: number, situation: Situation, share = 1): LevelMoments {
  const limits = limitsOf(situation);
  const counted = (ms: number) => momentAfterCounted(start, ms * share, situation.settings.hours) ?? Infinity;
  return { watch: counted(limits.watch), late: counted(limits.late), overdue: start + limits.overdue * share };
}

export type ReplyClock = { reached: LevelMoments; early: LevelMoments };

/**
 * The clock of a client who waits; `null` where none does. It starts at the end of a coarse time: a reminder is never
 * early because a page was coarse. A start in the future (a clock set back) makes a clock that has not begun.
 */
export function replyClockOf(situation: Situation): ReplyClock | null {
  const { turn, since } = situation.turn;
  if (turn !== 'mine' || !since) return null;
  return { reached: momentsAfter(since.latest, situation), early: momentsAfter(since.latest, situation, earlyShare) };
}

/** The highest level reached. A weekend may make a message overdue that was never late in working hours. */
export function levelAt({ reached }: Pick<ReplyClock, 'reached'>, now: number): Level {
  return levels.findLast((level) => level === 'fresh' || reached[level] <= now) ?? 'fresh';
}

/** Three quarters of what makes a higher level have passed. */
export function isEarly(clock: ReplyClock, now: number): boolean {
  const higher = levels.slice(levels.indexOf(levelAt(clock, now)) + 1);
  return higher.some((level) => level !== 'fresh' && clock.early[level] <= now);
}

/** The reminder to answer: at each level, once per clock. */
export function replyReminders(situation: Situation): Reminder[] {
  const { waiting, turn } = situation.turn;
  if (turn !== 'mine' || !waiting) return [];
  const { watch, late, overdue } = momentsAfter(waiting.latest, situation);
  const spans = [
    { level: 'watch', from: watch, until: Math.min(late, overdue) },
    { level: 'late', from: late, until: overdue },
    { level: 'overdue', from: overdue, until: Infinity },
  ];
  const anchor = anchorOf(waiting, situation.settings.hours);
  return spans.map((span) => ({
    kind: 'reply',
    anchor,
    ...span,
    reason: (now) => replyReason(situation, waiting, now),
  }));
}

/** Why the client who wrote `waiting` is to be answered. */
export function replyReason(situation: Situation, waiting: Line, now: number): Reason {
  const reached = levelAt({ reached: momentsAfter(waiting.latest, situation) }, now);
  // What was passed, or what comes first.
  const level = reached === 'late' || reached === 'overdue' ? reached : 'watch';
  const grounds: Grounds = {
    kind: 'client-wrote',
    known: knownFrom(situation),
    wroteAt: whenOf(waiting),
    countedMs: countedBetween(waiting.latest, now, situation.settings.hours),
    level,
    limitMs: limitsOf(situation)[level],
  };
  return reasonAt(now, grounds, messagesSeenAt(situation), situation.settings);
}

/** How it is known who wrote the line that somebody waits on. */
export function knownFrom({ turn: { waiting, likely } }: Situation): 'seen' | 'likely' | 'said' {
  if (waiting && isWord(waiting)) return 'said';
  return likely ? 'likely' : 'seen';
}
