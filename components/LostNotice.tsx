import { useState } from 'preact/hooks';
import type { Kept } from '@/lib/interview/storage-schema';
import { countWords, words } from '@/lib/words/words';
import { FailureLine } from './FailureLine';
import type { FailureCode } from './failure-words';
import { dayOnly } from './moment-words';
import type { StorageAct } from './storage-services';

type Props = { lost: Kept; now: number; act: (name: StorageAct) => Promise<FailureCode | null> };

/** Says that the browser has lost what was stored, until the user has read it. */
export function LostNotice({ lost, now, act }: Props) {
  const [failure, setFailure] = useState<FailureCode | null>(null);
  return (
    <section class="storage" role="alert" aria-labelledby="storage">
      <h2 id="storage">{words('storage.lost.title')}</h2>
      <p>{countWords('storage.lost.before', lost.interviews, { day: dayOnly(lost.at, now) })}</p>
      <p>{words('storage.lost.text')}</p>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      <div class="buttons">
        <button type="button" class="button" onClick={() => void act('acceptLoss').then(setFailure)}>
          {words('storage.lost.goOn')}
        </button>
      </div>
    </section>
  );
}
