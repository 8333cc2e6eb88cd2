import type { Interval } from '@/lib/interview/sighting-schema';
import type { Level } from '@/lib/interview/stage';
import type { Badge, Clock } from '@/lib/interview/view-schema';
import { momentWords } from './moment-words';

type Turned = Pick<Badge, 'stage' | 'turn' | 'clock'>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** From which length on a unit is used: "26 h" says more than "1 d". */
const units = [
  [14 * day, 7 * day, 'wk', 'week'],
  [2 * day, day, 'd', 'day'],
  [hour, hour, 'h', 'hour'],
  [0, minute, 'min', 'minute'],
] as const;

const levelWords: Record<Level, string> = { fresh: '', watch: 'due', late: 'late', overdue: 'overdue' };
const nextLevelWords: Record<Level, string> = { fresh: 'due', watch: 'late', late: 'overdue', overdue: '' };

/**
 * Whose turn it is and for how long: "your turn · ~5 h, late". "~" stands where the page told the time coarsely, "?" where
 * only one sign says whose turn it is, or none does. Empty where nobody is expected to write.
 */
export function clockWords({ stage, turn, clock }: Turned, now: number): string {
  if (turn === 'nobody') return '';
  if (turn === 'unknown') return stage === 'invited' ? '' : '?';

  let words = turn === 'mine' ? 'your turn' : 'waiting on them';
  if (!clock) return words;
  if (clock.likely) words += '?';
  words += ` · ${isCoarse(clock.since) ? '~' : ''}${lengthWords(clock.since, now)}`;
  return clock.level && levelWords[clock.level] ? `${words}, ${levelWords[clock.level]}` : words;
}

/** What the signs and colours of `clockWords` mean, for ears. */
export function clockNotes({ stage, turn, clock }: Turned, now: number): string[] {
  if (turn === 'unknown' && stage !== 'invited') return ['whose turn is unknown'];
  if (!clock) return [];

  const notes: string[] = [];
  if (clock.likely) notes.push('probably');
  if (isCoarse(clock.since)) notes.push(`about ${longLengthWords(clock.since, now)}`);
  if (soonWords(clock)) notes.push(soonWords(clock));
  return notes;
}

/** "soon late": the warning before the next level; empty when there is time. */
export function soonWords({ level, early }: Clock): string {
  return early && level && nextLevelWords[level] ? `soon ${nextLevelWords[level]}` : '';
}

/** "as seen at 14:05" */
export function seenWords({ seenAt }: Clock, now: number): string {
  return `as seen at ${momentWords(seenAt, now)}`;
}

/** "since about 09:05" */
export function sinceWords({ since }: Clock, now: number): string {
  return `since ${isCoarse(since) ? 'about ' : ''}${momentWords(momentOf(since), now)}`;
}

/** How a clock looks, as names of classes: whose turn, the level, `early`. */
export function clockLook({ turn, clock }: Turned): string {
  let look: string = turn;
  if (clock?.level) look += ` ${clock.level}`;
  if (clock && soonWords(clock)) look += ' early';
  return look;
}

/** Whole days since then. */
export function daysSince({ since }: Clock, now: number): number {
  return Math.floor((now - momentOf(since)) / day);
}

function lengthWords(since: Interval, now: number): string {
  const [count, short] = lengthOf(since, now);
  return `${count} ${short}`;
}

function longLengthWords(since: Interval, now: number): string {
  const [count, , long] = lengthOf(since, now);
  return `${count} ${long}${count === 1 ? '' : 's'}`;
}

/** Whole units, and at least one: nobody waits "0 min". */
function lengthOf(since: Interval, now: number): [count: number, short: string, long: string] {
  const elapsed = Math.max(minute, now - momentOf(since));
  const [, unit, short, long] = units.find(([from]) => elapsed >= from) ?? units[3];
  return [Math.floor(elapsed / unit), short, long];
}

/** Of a coarse time the middle. */
function momentOf(since: Interval): number {
  return isCoarse(since) ? (since.earliest + since.latest) / 2 : since.latest;
}

/** Pages tell times to the minute at best. */
function isCoarse({ earliest, latest }: Interval): boolean {
  return latest - earliest > 2 * minute;
}
