import type { MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import type { Interval } from '@/lib/interview/sighting-schema';

/** Somebody wrote, or the user says so. */
export type Line = Pick<
  MessageEvent,
  'messageId' | 'direction' | 'confidence' | 'earliest' | 'latest' | 'seenAt' | 'source'
>;

/**
 * All lines that stand, in the order in which they were written as far as that is known. The user's word comes after
 * everything that a page does not say to be later: a page's line is newer only if its `earliest` is. What was taken
 * back does not exist.
 */
export function linesOf(messages: readonly MessageEvent[], acts: readonly NudgeAct[]): Line[] {
  const standing = messages.filter(({ retracted }) => !retracted);
  const words = [...standing.filter(isWord), ...acts.filter(({ retracted }) => !retracted).flatMap(wordOf)];
  const pages = standing.filter(({ source }) => source === 'page');
  // A row of the room list is coarse: where an open room tells of what may be the same message, it tells it better.
  const rows = standing.filter((line) => line.source === 'list' && !pages.some((page) => overlap(page, line)));

  const saidAt = words.map(({ latest }) => latest).sort((a, b) => a - b);
  const placed = [...words, ...pages, ...rows].map((line) => ({ line, place: placeOf(line, saidAt) }));
  return placed.sort((a, b) => a.place - b.place || compare(a.line, b.line)).map(({ line }) => line);
}

/** When a line was written, as far as that is known. */
export function whenOf({ earliest, latest }: Line): Interval {
  return { earliest: Math.min(earliest, latest), latest };
}

export function isWord({ source }: Pick<Line, 'source'>): boolean {
  return source === 'user';
}

/** "Wrong" corrects the turn: about a reply it means "I replied", about silence "they wrote". */
function wordOf({ act, kind, actId, at }: NudgeAct): Line[] {
  if (act !== 'wrong' || (kind !== 'reply' && kind !== 'follow-up' && kind !== 'silent')) return [];
  const direction = kind === 'reply' ? 'me' : 'client';
  return [{ messageId: actId, direction, confidence: 'sure', earliest: at, latest: at, seenAt: at, source: 'user' }];
}

/** `latest`, or before the first word of the user's that the line may be older than. `saidAt` is sorted. */
function placeOf(line: Line, saidAt: readonly number[]): number {
  if (isWord(line)) return line.latest;
  return Math.min(line.latest, saidAt.find((at) => at >= line.earliest) ?? Infinity);
}

/** Of lines in one place: the user's word last, then what was written or seen later; the id decides the rest. */
function compare(a: Line, b: Line): number {
  const order = Number(isWord(a)) - Number(isWord(b)) || a.latest - b.latest || a.seenAt - b.seenAt;
  return order || (a.messageId < b.messageId ? -1 : 1);
}

function overlap(a: Line, b: Line): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}
