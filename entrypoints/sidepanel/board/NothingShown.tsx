import type { InterviewSummary } from '@/lib/interview/view-schema';
import { countWords, words } from '@/lib/words/words';
import { filtersIn, type Wish } from './wish';

type Props = {
  wish: Wish;
  search: string;
  summaries: readonly InterviewSummary[];
  onWish: (change: Partial<Wish>) => void;
  /** Shows everything there is. */
  onAll: () => void;
};

/** Why no interview is shown although there are some, and how to see them. */
export function NothingShown({ wish, search, summaries, onWish, onAll }: Props) {
  const onlyEnded = filtersIn(wish) === 0 && search.trim() === '';
  return (
    <section class="nothing-shown" aria-label={words('board.nothingShown')}>
      <p>
        {onlyEnded
          ? countWords('board.allEnded', summaries.length)
          : search.trim() && filtersIn(wish) === 0
            ? words('popup.nothingFound', { search })
            : words('board.noneMatches')}
      </p>
      {onlyEnded ? (
        <button type="button" class="button small" onClick={() => onWish({ outcome: 'ended' })}>
          {words('board.showEnded')}
        </button>
      ) : (
        <button type="button" class="button small" onClick={onAll}>
          {words('board.showEverything')}
        </button>
      )}
    </section>
  );
}
