import type { NudgeAct } from '@/lib/interview/interview-schema';
import type { Interval } from '@/lib/interview/sighting-schema';
import type { Turn } from '@/lib/interview/stage';
import { whenOf, type Line } from './lines';

/** Whose turn it is, and what says so. */
export type TurnState = {
  turn: Turn;
  /** Since when somebody waits: the client where the turn is mine, the user where it is theirs; otherwise `null`. */
  since: Interval | null;
  /** The line that `since` is of: the client's oldest not answered, or the user's last. */
  waiting: Line | null;
  /** The last line, which decides; `null` where there is none. */
  last: Line | null;
  /** Only one sign spoke for a direction that this rests on. */
  likely: boolean;
  /** When the last line was seen or said, ms since 1970; 0 without one. */
  seenAt: number;
};

/** Whose turn it is: the last line of a person decides, and "no reply needed" takes it from the user. `lines` in order. */
export function turnOf(lines: readonly Line[], acts: readonly NudgeAct[]): TurnState {
  const last = lines.at(-1) ?? null;
  const oldest = oldestUnanswered(lines, acts);
  const turn = oldest ? 'mine' : turnAfter(last);
  const waiting = oldest ?? (turn === 'theirs' ? last : null);
  return {
    turn,
    since: waiting && whenOf(waiting),
    waiting,
    last,
    likely: waiting?.confidence === 'likely' || last?.confidence === 'likely',
    seenAt: last?.seenAt ?? 0,
  };
}

/** Where no line of the client's waits for an answer. */
function turnAfter(last: Line | null): Turn {
  if (last?.direction === 'me') return 'theirs';
  return last?.direction === 'client' ? 'nobody' : 'unknown'; // all of the client's are waived
}

/**
 * The client's line at which the clock starts. One of unknown direction may have been the answer, so the clock starts
 * after it: a clock too young is better than a false alarm.
 */
function oldestUnanswered(lines: readonly Line[], acts: readonly NudgeAct[]): Line | null {
  const waives = acts.filter(({ act, retracted }) => act === 'waive' && !retracted);
  const afterAnswer = lines.findLastIndex(({ direction }) => direction !== 'client') + 1;
  return lines
    .slice(afterAnswer)
    .filter((line) => !waives.some((waive) => covers(waive, line, lines)))
    .reduce<Line | null>((oldest, line) => (oldest && oldest.latest <= line.latest ? oldest : line), null);
}

/** "No reply needed" covers what was known when it was said, and all up to the message that it names. */
function covers({ anchor, at }: NudgeAct, line: Line, lines: readonly Line[]): boolean {
  const wasWritten = line.earliest <= at;
  if (line.source === 'list') return wasWritten; // the row tells of another message tomorrow, under the same id
  if (line.seenAt <= at || line.messageId === anchor) return true;
  const named = lines.findIndex(({ messageId, source }) => messageId === anchor && source !== 'list');
  // Without it, the room was opened since: what a row told of then has another id now.
  return named < 0 ? wasWritten : lines.indexOf(line) <= named;
}
