import { useState } from 'preact/hooks';
import { BulbIcon } from '@/components/icons';
import { Marked } from '@/components/Marked';
import { proposalsPage } from '@/components/upwork-address';
import type { ChosenMode } from '@/components/ModeChoice';
import type { LastReading } from '@/lib/storage/read';
import { words } from '@/lib/words/words';
import { useWatched, type Watch } from '@/components/use-watched';

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
    <section class="teach" aria-label={words('popup.teach.title')}>
      {isWanted ? (
        <div class="note suggestion">
          <BulbIcon />
          <p>{words('popup.teach.notFound')}</p>
          <div class="buttons">
            <button type="button" class="button small" onClick={begin}>
              {words('popup.teach.begin')}
            </button>
          </div>
        </div>
      ) : (
        <p class="light">
          {words('popup.teach.notSeeing')}{' '}
          <button type="button" class="link" onClick={begin}>
            {words('popup.teach.begin')}
          </button>
        </p>
      )}
      {isUnheard && (
        <p role="alert">
          <Marked
            text={words('popup.teach.unheard')}
            marks={{
              link: (text) => (
                <a href={proposalsPage} target="_blank" rel="noreferrer">
                  {text}
                </a>
              ),
            }}
          />
        </p>
      )}
    </section>
  );
}
