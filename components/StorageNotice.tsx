import { useEffect, useState } from 'preact/hooks';
import type { StorageState } from '@/lib/interview/storage-schema';
import { keyOf, words } from '@/lib/words/words';
import { FailureLine } from './FailureLine';
import type { FailureCode } from './failure-words';
import { timeOnly } from './moment-words';
import { rawFile, type RawCopy } from './raw-file';
import { RawInterviews } from './RawInterviews';
import { StartAfresh } from './StartAfresh';
import type { StorageAct, StorageServices } from './storage-services';

type Trouble = Exclude<StorageState, 'ready'>;
type Props = {
  state: Trouble;
  detail: string;
  services: StorageServices;
  act: (name: StorageAct) => Promise<FailureCode | null>;
};

/** Where it can help to take everything out and to begin with nothing; else waiting or making room does. */
const isHopeless: Record<Trouble, boolean> = {
  newer: true,
  'upgrade-failed': true,
  unopenable: true,
  blocked: false,
  'disk-full': false,
};

/** What is wrong with the stored interviews, what that means for the user, and every way out of it. */
export function StorageNotice({ state, detail, services, act }: Props) {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [copy, setCopy] = useState<RawCopy | null>(null);
  useEffect(() => {
    if (isHopeless[state]) void services.readRawCopy().then(setCopy);
  }, [state, services]);

  async function doing(name: StorageAct): Promise<void> {
    if (busy) return;
    setBusy(true);
    setFailure(await act(name));
    setBusy(false);
    // Where it helped, this is gone.
    setSaid(words('storage.stillSo', { time: timeOnly(services.now()) }));
  }

  async function saveCopy(): Promise<void> {
    const whole = await services.readRawCopy();
    if (whole) services.saveFile(rawFile(whole, services.now()));
    setSaid(words(whole ? 'storage.copy.saved' : 'storage.copy.nothing'));
  }

  return (
    <main class="storage" aria-busy={busy}>
      <div role="alert">
        <h1>{words(`${keyOf('storage', state)}.title`)}</h1>
        <p>{words(`${keyOf('storage', state)}.text`)}</p>
      </div>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <div class="buttons">
        <button type="button" class="button primary" onClick={() => void doing('storage')}>
          {words('storage.retry')}
        </button>
        {isHopeless[state] && (
          <button type="button" class="button" onClick={() => void saveCopy()}>
            {words('storage.copy.save')}
          </button>
        )}
        {isHopeless[state] && <StartAfresh onStart={() => void doing('startAfresh')} />}
      </div>
      <p role="status">{said}</p>
      {copy && <RawInterviews copy={copy} />}
      <p class="light">
        <code>
          {state}: {detail}
        </code>
      </p>
    </main>
  );
}
