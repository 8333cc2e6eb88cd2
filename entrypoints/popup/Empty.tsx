import type { ChosenMode } from '@/components/ModeChoice';
import { proposalsPage } from '@/components/upwork-address';
import { words } from '@/lib/words/words';

/** What to do while there is no interview yet. */
export function Empty({ mode }: { mode: ChosenMode }) {
  return (
    <section class="empty" aria-label={words('popup.empty.title')}>
      <h2>{words('popup.empty.title')}</h2>
      <p class="light">{words(`popup.empty.${mode}`)}</p>
      {mode !== 'hand' && (
        <a class="button" href={proposalsPage} target="_blank" rel="noreferrer">
          {words('popup.empty.open')}
        </a>
      )}
    </section>
  );
}
