import type { Drift } from '@/lib/interview/drift';
import { CloseIcon } from './icons';
import { dayWords } from './moment-words';
import { keyOf, words } from '@/lib/words/words';
import { pageName } from './page-words';

type Props = { drift: Drift; onDismiss: (drift: Drift) => void };

/** Says calmly that a kind of page is not understood any more, since when, and what can be done. */
export function DriftNotice({ drift, onDismiss }: Props) {
  const { page, since, verdict } = drift;
  const name = pageName(page);
  const facts = { day: dayWords(since), page: words(keyOf('drift.page', page)) };
  return (
    <section class="note drift" aria-label={words('drift.title', { page: name })}>
      <p>
        {words(keyOf('drift', verdict), facts)} {words(page === 'proposals' ? 'drift.showOrReport' : 'drift.report')}
      </p>
      <button
        type="button"
        class="icon-button"
        aria-label={words('drift.dismiss', { page: name })}
        onClick={() => onDismiss(drift)}
      >
        <CloseIcon />
      </button>
    </section>
  );
}
