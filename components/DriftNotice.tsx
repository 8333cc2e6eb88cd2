import type { Drift } from '@/lib/interview/drift';
import { CloseIcon } from './icons';
import { dayWords } from './moment-words';
import { pageNames, pagePhrases } from './page-words';

type Props = { drift: Drift; onDismiss: (drift: Drift) => void };

/** Says calmly that a kind of page is not understood any more, since when, and what can be done. */
export function DriftNotice({ drift, onDismiss }: Props) {
  const { page, since, verdict } = drift;
  const name = pageNames[page];
  return (
    <section class="note drift" aria-label={`Not understood: ${name}`}>
      <p>
        Since {dayWords(since)} Greenroom {verdict === 'partly' ? 'understands only part of' : 'does not understand'}{' '}
        {pagePhrases[page]}. {verdict === 'partly' ? 'The rest is left alone.' : 'Nothing wrong is shown.'}{' '}
        {page === 'proposals'
          ? 'You can open the page and show where your interviews are, or save a report.'
          : 'You can open such a page and save a report.'}
      </p>
      <button type="button" class="icon-button" aria-label={`Dismiss: ${name}`} onClick={() => onDismiss(drift)}>
        <CloseIcon />
      </button>
    </section>
  );
}
