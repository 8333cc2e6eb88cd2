import type { Level } from '@/lib/interview/stage';
import type { Badge, Clock } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { isCoarse, longLengthWords, middleOf, shortLengthWords } from './length-words';
import { momentWords } from './moment-words';

type Turned = Pick<Badge, 'stage' | 'turn' | 'clock'>;
/** A level that is worth a word. */
type Told = Exclude<Level, 'fresh'>;

const nextLevel: Partial<Record<Level, Told>> = { fresh: 'watch', watch: 'late', late: 'overdue' };

/**
 * Whose turn it is and for how long: "your turn · ~5 h, late". "~" stands where the page told the time coarsely, "?" where
 * only one sign says whose turn it is, or none does. Empty where nobody is expected to write.
 */
export function clockWords({ stage, turn, clock }: Turned, now: number): string {
  if (turn === 'nobody') return '';
  if (turn === 'unknown') return stage === 'invited' ? '' : words('clock.unknown');

  const whose = words(`clock.${turn}${clock?.likely ? 'Likely' : ''}`);
  if (!clock) return whose;
  const length = shortLengthWords(elapsed(clock, now));
  const told = isCoarse(clock.since) ? words('length.roughly', { length }) : length;
  const said = words('clock.withLength', { turn: whose, length: told });
  if (!clock.level || clock.level === 'fresh') return said;
  return words('clock.withLevel', { clock: said, level: words(`clock.level.${clock.level}`) });
}

/** What the signs and colours of `clockWords` mean, for ears. */
export function clockNotes({ stage, turn, clock }: Turned, now: number): string[] {
  if (turn === 'unknown' && stage !== 'invited') return [words('clock.note.unknown')];
  if (!clock) return [];

  const notes: string[] = [];
  if (clock.likely) notes.push(words('clock.note.likely'));
  if (isCoarse(clock.since)) notes.push(words('clock.note.about', { length: longLengthWords(elapsed(clock, now)) }));
  const soon = soonLevel(clock);
  if (soon) notes.push(words(`clock.soon.${soon}`));
  return notes;
}

/** The level that is near; `null` when there is time. */
export function soonLevel({ level, early }: Clock): Told | null {
  return (early && level && nextLevel[level]) || null;
}

/** "as seen at 14:05" */
export function seenWords({ seenAt }: Clock, now: number): string {
  return words('clock.seen', { time: momentWords(seenAt, now) });
}

/** How a clock looks, as names of classes: whose turn, the level, `early`. */
export function clockLook({ turn, clock }: Turned): string {
  let look: string = turn;
  if (clock?.level) look += ` ${clock.level}`;
  if (clock && soonLevel(clock)) look += ' early';
  return look;
}

/** How long somebody has been waiting, ms. */
export function elapsed({ since }: Clock, now: number): number {
  return now - middleOf(since);
}
