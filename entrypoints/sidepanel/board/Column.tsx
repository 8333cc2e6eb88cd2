import { useId, useRef } from 'preact/hooks';
import { DownIcon } from '@/components/icons';
import { stageName } from '@/components/interview-words';
import type { Key } from '@/lib/interview/sighting-schema';
import { countWords, numberWords, words } from '@/lib/words/words';
import { Cards } from './Cards';
import type { Column as Shown } from './columns';
import type { Hands } from './hands';
import { useDrop } from './use-drop';
import { useScrolled } from './use-scrolled';

type Props = {
  column: Shown;
  /** The card that Tab leads to. */
  current: Key | null;
  /** Its cards are put away, where stages stand below each other. */
  isFolded: boolean;
  hands: Hands;
  now: number;
  onFold: () => void;
  /** The card that is being dragged was let go here. */
  onDrop: () => void;
};

/** One stage: a column where there is room, else a section. */
export function Column({ column: { stage, cards }, current, isFolded, hands, now, onFold, onDrop }: Props) {
  const section = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const nameId = useId();
  const isOver = useDrop(section, onDrop);
  useScrolled(list, stage, hands.memory.scrolled);

  let look = 'column';
  if (isOver) look += ' over';
  if (isFolded) look += ' folded';
  return (
    <section ref={section} class={look} data-stage={stage} aria-labelledby={nameId}>
      <h2>
        <span id={nameId}>{stageName(stage)}</span>
        <span class="light" aria-label={countWords('board.count', cards.length)} role="img">
          {numberWords(cards.length)}
        </span>
        {cards.length > 0 && (
          <button
            type="button"
            class="icon-button fold"
            aria-label={words('board.fold', { stage: stageName(stage) })}
            aria-expanded={!isFolded}
            onClick={onFold}
          >
            <DownIcon />
          </button>
        )}
      </h2>
      <div ref={list} class="cards" role={cards.length > 0 ? 'list' : undefined} aria-labelledby={nameId}>
        {cards.length === 0 && <p class="light nothing">{words('board.nothing')}</p>}
        <Cards name={stage} cards={cards} current={current} hands={hands} now={now} />
      </div>
    </section>
  );
}
