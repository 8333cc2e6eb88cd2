import type { Key } from '@/lib/interview/sighting-schema';
import { stages, type Stage } from '@/lib/interview/stage';
import type { Column } from './columns';

type Cards = Column['cards'];

/** How many cards Page Up and Page Down pass. */
const pageLength = 8;

/**
 * The card that a key leads to from `from`; `null` where it leads nowhere. `forward` and `back` are arrows by where they
 * lead in the language of the page. `isStacked`: stages stand below each other.
 */
export function cardAfter(key: string, from: Key, columns: readonly Column[], isStacked: boolean): Key | null {
  const at = columns.findIndex(({ cards }) => placeOf(from, cards) !== -1);
  const own = columns[at]?.cards ?? [];
  const place = placeOf(from, own);
  if (place === -1) return null;

  const within = (wanted: number) => own[Math.min(Math.max(wanted, 0), own.length - 1)]?.interviewId ?? null;
  const next = () => cardsBeside(at, 1, columns);
  const previous = () => cardsBeside(at, -1, columns);
  /** At the same height. */
  const level = (cards: Cards) => cards[Math.min(place, cards.length - 1)]?.interviewId ?? null;
  const first = (cards: Cards) => cards[0]?.interviewId ?? null;
  const last = (cards: Cards) => cards.at(-1)?.interviewId ?? null;

  switch (key) {
    case 'down':
      return isStacked && place === own.length - 1 ? first(next()) : within(place + 1);
    case 'up':
      return isStacked && place === 0 ? last(previous()) : within(place - 1);
    case 'forward':
      return isStacked ? first(next()) : level(next());
    case 'back':
      return isStacked ? first(previous()) : level(previous());
    case 'Home':
      return within(0);
    case 'End':
      return within(own.length - 1);
    case 'PageDown':
      return within(place + pageLength);
    case 'PageUp':
      return within(place - pageLength);
    default:
      return null;
  }
}

/** The stage before or after this one; `null` at the ends. */
export function stageAfter(stage: Stage, step: 1 | -1): Stage | null {
  return stages[stages.indexOf(stage) + step] ?? null;
}

/** Those of the next stage in this direction that has any. */
function cardsBeside(at: number, step: 1 | -1, columns: readonly Column[]): Cards {
  const others = step === 1 ? columns.slice(at + 1) : columns.slice(0, at).toReversed();
  return others.find(({ cards }) => cards.length > 0)?.cards ?? [];
}

function placeOf(id: Key, cards: Cards): number {
  return cards.findIndex(({ interviewId }) => interviewId === id);
}
