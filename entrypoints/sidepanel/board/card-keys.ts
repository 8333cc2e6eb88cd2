import type { Key } from '@/lib/interview/sighting-schema';
import type { Stage } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { Column } from './columns';
import { cardAfter, stageAfter } from './steps';

type Acts = {
  focus: (interviewId: Key) => void;
  toStage: (card: InterviewSummary, stage: Stage) => void;
  openMenu: (card: InterviewSummary) => void;
};
/** Arrows by where they lead in the language of the page. */
type Way = 'down' | 'up' | 'forward' | 'back';

/**
 * What keys do on a card: arrows, Home, End, Page Up and Page Down lead to other cards, Shift with an arrow moves the card
 * a stage on or back, M opens its menu. Enter follows the link by itself. `folded`: stages whose cards are put away where
 * stages stand below each other.
 */
export function onCardKey(
  event: KeyboardEvent & { currentTarget: HTMLElement },
  columns: readonly Column[],
  folded: readonly Stage[],
  { focus, toStage, openMenu }: Acts,
): void {
  const { key, shiftKey, currentTarget: board } = event;
  const id = (event.target as HTMLElement).closest<HTMLElement>('[data-interview]')?.dataset['interview'];
  const card = columns.flatMap(({ cards }) => cards).find(({ interviewId }) => interviewId === id);
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return;

  const way = wayOf(key, getComputedStyle(board).direction === 'rtl');
  if (shiftKey && way) {
    event.preventDefault();
    const to = stageAfter(card.stage, way === 'forward' || way === 'down' ? 1 : -1);
    if (to) toStage(card, to);
    return;
  }
  if (key.toLowerCase() === 'm') {
    event.preventDefault();
    openMenu(card);
    return;
  }
  const isStacked = stacked(board);
  const open = isStacked ? columns.filter(({ stage }) => !folded.includes(stage)) : columns;
  const next = shiftKey ? null : cardAfter(way ?? key, card.interviewId, open, isStacked);
  if (!next) return;
  event.preventDefault();
  focus(next);
}

function wayOf(key: string, isRtl: boolean): Way | null {
  const ways: Record<string, Way> = {
    ArrowDown: 'down',
    ArrowUp: 'up',
    ArrowRight: isRtl ? 'back' : 'forward',
    ArrowLeft: isRtl ? 'forward' : 'back',
  };
  return ways[key] ?? null;
}

/** Whether stages stand below each other: the style sheet decides, by the room there is. */
function stacked(board: HTMLElement): boolean {
  const [one, other] = board.querySelectorAll('[data-stage]');
  return !one || !other || one.getBoundingClientRect().top !== other.getBoundingClientRect().top;
}
