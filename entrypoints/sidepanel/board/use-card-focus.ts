import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Stage } from '@/lib/interview/stage';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import type { Column } from './columns';
import type { BoardMemory } from './memory';

type CardFocus = {
  /** The card of a stage that Tab leads to. */
  currentIn: (column: Column) => Key | null;
  /** It has the focus now. */
  onCurrent: (card: InterviewSummary) => void;
  /** Moves the focus to a card, wherever it will be drawn. */
  focus: (interviewId: Key) => void;
};

/**
 * Keeps the focus on the card that has it: when it moves to another stage, is drawn elsewhere, or another one takes the
 * place of one that is no longer shown.
 */
export function useCardFocus(
  board: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  memory: BoardMemory,
): CardFocus {
  const [, drawAgain] = useState(0);
  const wanted = useRef<Key | null>(memory.returnTo);
  const held = focusedIn(board.current); // looked up while the old drawing still stands
  const before = useRef(columns);

  if (wanted.current) bringTo(wanted.current);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = columns;
    const lost = held && document.activeElement === document.body; // else it went elsewhere on purpose, as to a menu
    const id = wanted.current ?? (lost ? successorOf(held, old, columns) : null);
    wanted.current = null;
    if (!id) return;
    const link = linkOf(board.current, id);
    if (link) link.focus();
    else if (bringTo(id)) {
      wanted.current = id;
      drawAgain((count) => count + 1);
    }
  });

  /** Has the card drawn, however far down it is. Answers whether it is on the board. */
  function bringTo(id: Key): boolean {
    const column = columns.find(({ cards }) => cards.some(({ interviewId }) => interviewId === id));
    if (column) memory.current.set(column.stage, id);
    return column !== undefined;
  }

  return {
    currentIn: ({ stage, cards }) => {
      const current = memory.current.get(stage);
      return cards.some(({ interviewId }) => interviewId === current)
        ? (current ?? null)
        : (cards[0]?.interviewId ?? null);
    },
    onCurrent: ({ stage, interviewId }) => {
      memory.returnTo = interviewId;
      if (memory.current.get(stage) === interviewId) return;
      memory.current.set(stage, interviewId);
      drawAgain((count) => count + 1);
    },
    focus: (interviewId) => {
      wanted.current = interviewId;
      drawAgain((count) => count + 1);
    },
  };
}

function focusedIn(board: HTMLElement | null): Key | null {
  if (!board?.contains(document.activeElement)) return null;
  return document.activeElement?.closest<HTMLElement>('[data-interview]')?.dataset['interview'] ?? null;
}

function linkOf(board: HTMLElement | null, id: Key): HTMLElement | null {
  return board?.querySelector<HTMLElement>(`[data-interview="${CSS.escape(id)}"] a`) ?? null;
}

/** The card itself where it still is, else the one that takes its place, else the one before. */
function successorOf(id: Key, before: readonly Column[], now: readonly Column[]): Key | null {
  if (now.some(({ cards }) => cards.some(({ interviewId }) => interviewId === id))) return id;
  const column = before.find(({ cards }) => cards.some(({ interviewId }) => interviewId === id));
  const place = column?.cards.findIndex(({ interviewId }) => interviewId === id) ?? -1;
  const cards = now.find(({ stage }) => stage === (column?.stage as Stage))?.cards ?? [];
  return cards[Math.min(place, cards.length - 1)]?.interviewId ?? null;
}
