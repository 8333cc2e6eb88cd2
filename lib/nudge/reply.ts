import { levels, type Level } from '@/lib/interview/stage';
import { minuteMs } from './durations';
import type { Line } from './lines';
import { isWord } from './lines';
import { aboutWords, hoursWords, lengthWords } from './local-words';
import { anchorOf, asSeen, messagesSeenAt, type Reminder, type Situation } from './reminder';
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
export function levelAt({ reached }: ReplyClock, now: number): Level {
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
  return spans.map((span) => ({ kind: 'reply', anchor, ...span, reason: (now) => replyReason(situation, now) }));
}

/** "Client wrote about 5 h ago, 3 h of your hours; target 2 h." Only while the turn is mine. */
export function replyReason(situation: Situation, now: number): string {
  const { waiting } = situation.turn;
  if (!waiting) return '';
  const counted = countedBetween(waiting.latest, now, situation.settings.hours);
  const sentence = `${wroteWords(situation)} ${agoWords(waiting, now)}, ${hoursWords(counted)} of your hours; ${targetWords(situation, now)}`;
  return asSeen(sentence, messagesSeenAt(situation), situation.settings, now);
}

function wroteWords({ turn: { waiting, likely } }: Situation): string {
  if (waiting && isWord(waiting)) return 'You said that they wrote';
  return likely ? 'It looks as if the client wrote' : 'Client wrote';
}

/** "5 h ago"; of a coarse time the middle, and "about". */
export function agoWords({ earliest, latest }: Pick<Line, 'earliest' | 'latest'>, now: number): string {
  const isCoarse = latest - earliest > 2 * minuteMs;
  const elapsed = now - (isCoarse ? (earliest + latest) / 2 : latest);
  if (elapsed < minuteMs) return 'just now';
  return `${isCoarse ? aboutWords(elapsed) : lengthWords(elapsed)} ago`;
}

/** What was passed, or what comes first. */
function targetWords(situation: Situation, now: number): string {
  const clock = replyClockOf(situation);
  const limits = limitsOf(situation);
  const level = clock ? levelAt(clock, now) : 'fresh';
  if (level === 'late' || level === 'overdue') return `${level} after ${lengthWords(limits[level])}`;
  return `target ${lengthWords(limits.watch)}`;
}
