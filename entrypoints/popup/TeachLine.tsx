import { useState } from 'preact/hooks';
import { BulbIcon } from '@/components/icons';
import { proposalsPage } from '@/components/words';
import type { ChosenMode } from '@/components/ModeChoice';
import type { LastReading } from '@/lib/storage/read';
import type { Watch } from './services';
import { useWatched } from './use-watched';

type Props = {
  mode: ChosenMode;
  isPaused: boolean;
  watch: Watch<LastReading | null>;
  /** Lets the user point on the page in front; `false` where no script of ours hears of it. */
  teach: () => Promise<boolean>;
};

/** The way to show Greenroom a list that it does not know. Stands out where the Proposals page was not understood. */
export function TeachLine({ mode, isPaused, watch, teach }: Props) {
  const reading = useWatched(watch);
  const [isUnheard, setUnheard] = useState(false);
  // While it is not known how it shall look, a press would meet a button that gives way to another.
  if (mode === 'hand' || isPaused || reading.state === 'waiting') return null;

  const last = reading.state === 'ready' ? reading.value : null;
  const isWanted = last?.page === 'proposals' && last.verdict === 'not-understood';
  const begin = () => void teach().then((isHeard) => setUnheard(!isHeard));
  return (
    <section class="teach" aria-label="Show Greenroom a list">
      {isWanted ? (
        <div class="note suggestion">
          <BulbIcon />
          <p>Greenroom did not find your interviews on the Proposals page.</p>
          <div class="buttons">
            <button type="button" class="button small" onClick={begin}>
              Show Greenroom where they are
            </button>
          </div>
        </div>
      ) : (
        <p class="light">
          Not seeing your interviews?{' '}
          <button type="button" class="link" onClick={begin}>
            Show Greenroom where they are
          </button>
        </p>
      )}
      {isUnheard && (
        <p role="alert">
          Open your{' '}
          <a href={proposalsPage} target="_blank" rel="noreferrer">
            Proposals page
          </a>{' '}
          on Upwork first, or reload it if it is open. Then press this again there.
        </p>
      )}
    </section>
  );
}
