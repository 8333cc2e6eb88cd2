import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useId, useRef } from 'preact/hooks';
import { MoreIcon } from '@/components/icons';
import { titleWords } from '@/components/interview-words';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { hashOf } from '../route';
import { CardFacts } from './CardFacts';
import type { Hands } from './hands';

type Props = {
  card: InterviewSummary;
  /** Where it stands in its stage, from 1, and of how many. */
  place: number;
  of: number;
  /** Tab leads to it. */
  isCurrent: boolean;
  hands: Hands;
  now: number;
};

/** One interview on the board: a link to it, to be dragged, moved by keys, or by the menu of its button. */
export function Card({ card, place, of, isCurrent, hands, now }: Props) {
  const { interviewId, outcome } = card;
  const box = useRef<HTMLDivElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const factsId = useId();
  const title = titleWords(card.title);
  const latest = useRef({ card, hands });
  latest.current = { card, hands };

  useEffect(() => {
    if (!box.current) return;
    return draggable({
      element: box.current,
      getInitialData: () => ({ interviewId }),
      onDragStart: () => latest.current.hands.onDragged(latest.current.card),
      onDrop: () => latest.current.hands.onDragged(null),
    });
  }, [interviewId]);

  /** All of the card leads where its title does, for the pointer only. */
  function follow(event: MouseEvent): void {
    const isOwn = (event.target as Element).closest('a,button') !== null;
    if (!isOwn && !getSelection()?.toString()) link.current?.click();
  }

  let look = 'card';
  if (outcome !== 'open') look += ' ended';
  if (hands.dragged === interviewId) look += ' dragged';
  return (
    <div
      ref={box}
      class={look}
      role="listitem"
      aria-posinset={place}
      aria-setsize={of}
      aria-busy={hands.pending.has(interviewId)}
      data-interview={interviewId}
      onClick={follow}
      onFocusIn={() => hands.onCurrent(card)}
    >
      <a
        ref={link}
        class="title"
        dir="auto"
        href={hashOf({ view: 'interview', interviewId })}
        draggable={false}
        title={title}
        tabIndex={isCurrent ? 0 : -1}
        aria-describedby={factsId}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight M"
      >
        {title}
      </a>
      <button
        type="button"
        class="icon-button"
        title={words('board.menu.open')}
        aria-label={words('board.menu.openFor', { title })}
        aria-haspopup="menu"
        aria-expanded={hands.opened === interviewId}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => hands.onMenu(card)}
      >
        <MoreIcon />
      </button>
      <CardFacts id={factsId} card={card} now={now} />
    </div>
  );
}
