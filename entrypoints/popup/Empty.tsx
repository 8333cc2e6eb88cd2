import type { ChosenMode } from '@/components/ModeChoice';
import { proposalsPage } from '@/components/words';

const nextSteps: Record<ChosenMode, string> = {
  page: 'Open your Proposals page on Upwork. Jobs that you are discussing with a client will appear here.',
  click: 'Open your Proposals page on Upwork and press Greenroom’s toolbar button there.',
  hand: 'Press “Add” and give the title of an interview, or its link.',
};

/** What to do while there is no interview yet. */
export function Empty({ mode }: { mode: ChosenMode }) {
  return (
    <section class="empty" aria-label="No interviews yet">
      <h2>No interviews yet</h2>
      <p class="light">{nextSteps[mode]}</p>
      {mode !== 'hand' && (
        <a class="button" href={proposalsPage} target="_blank" rel="noreferrer">
          Open the Proposals page
        </a>
      )}
    </section>
  );
}
