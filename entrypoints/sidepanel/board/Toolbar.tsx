import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { KeysHelp } from '@/components/KeysHelp';
import { AddByHand } from '@/components/AddByHand';
import type { InterviewSummary, InterviewView } from '@/lib/interview/view-schema';
import { countWords, numberWords, words } from '@/lib/words/words';
import type { Services } from '../services';
import { boardKeys } from './board-keys';
import { Filters } from './Filters';
import { filtersIn, sorts, type Wish } from './wish';

type Props = {
  services: Services;
  /** All there are, and how many of them are shown and due. */
  summaries: readonly InterviewSummary[];
  shown: number;
  due: number;
  wish: Wish;
  search: string;
  field: RefObject<HTMLInputElement | null>;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  onWish: (change: Partial<Wish>) => void;
  onSearch: (text: string) => void;
  onAdded: (view: InterviewView) => void;
};

/** What of the board is shown, and in which order; and the way to add to it. */
export function Toolbar(props: Props) {
  const { services, summaries, shown, due, wish, search, field, singleKeys, onSingleKeys, onWish, onSearch, onAdded } =
    props;
  const [isOpen, setOpen] = useState(false);
  const filters = filtersIn(wish);

  return (
    <div class="toolbar" role="search" aria-label={words('board.toolbar')}>
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={words('popup.search')}
        aria-keyshortcuts="/"
        placeholder={words('popup.searchHint')}
        value={search}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
      <AddByHand ask={services.ask} keyOfLink={services.keyOfLink} onAdded={onAdded} />
      <div class="choices">
        <button type="button" class="button small" aria-pressed={wish.due} onClick={() => onWish({ due: !wish.due })}>
          {words('board.due')} <span class="amount">{numberWords(due)}</span>
        </button>
        <button
          type="button"
          class="button small"
          aria-expanded={isOpen}
          aria-controls="board-filters"
          onClick={() => setOpen(!isOpen)}
        >
          {filters === 0 ? words('board.filter') : countWords('board.filtered', filters)}
        </button>
        <label>
          <span class="for-ears">{words('board.sort')}</span>
          <select value={wish.sort} onChange={(event) => onWish({ sort: chosen(event.currentTarget.value) })}>
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {words(`board.sorts.${sort}`)}
              </option>
            ))}
          </select>
        </label>
        <KeysHelp
          id="board-keys"
          title={words('board.keys.title')}
          lines={boardKeys()}
          singleKeys={singleKeys}
          onSingleKeys={onSingleKeys}
        />
        <p class="light" role="status">
          <span aria-hidden="true">
            {words('board.shownShort', { shown: numberWords(shown), count: numberWords(summaries.length) })}
          </span>
          <span class="for-ears">{countWords('board.shown', summaries.length, { shown: numberWords(shown) })}</span>
        </p>
      </div>
      <Filters id="board-filters" isOpen={isOpen} wish={wish} summaries={summaries} onWish={onWish} />
    </div>
  );
}

function chosen(value: string): Wish['sort'] {
  return sorts.find((sort) => sort === value) ?? 'due';
}
