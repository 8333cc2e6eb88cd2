import type { ComponentChildren } from 'preact';
import { words } from '@/lib/words/words';
import type { ChosenMode } from './ModeChoice';
import { proposalsPage } from './upwork-address';

type Props = {
  mode: ChosenMode;
  /** Other ways to begin. */
  children?: ComponentChildren;
};

/** What to do while there is no interview yet. */
export function NoInterviews({ mode, children }: Props) {
  return (
    <section class="empty" aria-label={words('popup.empty.title')}>
      <h2>{words('popup.empty.title')}</h2>
      <p class="light">{words(`popup.empty.${mode}`)}</p>
      <div class="buttons">
        {mode !== 'hand' && (
          <a class="button small" href={proposalsPage} target="_blank" rel="noreferrer">
            {words('popup.empty.open')}
          </a>
        )}
        {children}
      </div>
    </section>
  );
}
