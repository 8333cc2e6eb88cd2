import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { momentWords } from '@/components/moment-words';
import type { CallCode } from '@/lib/messages/protocol';
import { countWords, numberWords, words } from '@/lib/words/words';
import type { Services } from '../services';
import { useWatched } from '@/components/use-watched';

/** Everything as it was on one of the last days, on this device. */
export function Snapshots({ services: { watchSnapshots, ask, now } }: { services: Services }) {
  const snapshots = useWatched(watchSnapshots);
  const [asking, setAsking] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const [said, setSaid] = useState('');

  async function restore(snapshotId: string): Promise<void> {
    setAsking(null);
    setSaid(words('data.snapshots.restoring'));
    const answer = await ask('restoreSnapshot', snapshotId);
    setFailure(answer.ok ? null : answer.code);
    setSaid(answer.ok ? countWords('data.snapshots.restored', answer.value.interviews) : '');
  }

  const lines = snapshots.state === 'ready' ? snapshots.value : [];
  return (
    <div class="group" role="group" aria-labelledby="data-snapshots">
      <h3 id="data-snapshots">{words('data.snapshots.title')}</h3>
      <div class="fields">
        <p>{words('data.snapshots.about')}</p>
        {snapshots.state === 'ready' && lines.length === 0 && <p class="light">{words('data.snapshots.none')}</p>}
        <ul class="lines">
          {lines.map(({ snapshotId, at, reason, interviews, size }) => {
            const moment = momentWords(at, now());
            return (
              <li key={snapshotId}>
                <span>
                  {reason === 'daily' ? moment : words('data.snapshots.beforeRestore', { moment })}{' '}
                  <span class="light">
                    {countWords('data.snapshots.interviews', interviews)}, {sizeWords(size)}
                  </span>
                </span>
                {asking === snapshotId ? (
                  <span class="buttons">
                    <button type="button" class="button small primary" onClick={() => void restore(snapshotId)}>
                      {words('data.snapshots.confirm')}
                    </button>
                    <button type="button" class="button small" onClick={() => setAsking(null)}>
                      {words('pages.cancel')}
                    </button>
                  </span>
                ) : (
                  <button
                    type="button"
                    class="button small"
                    aria-label={words('data.snapshots.restoreOf', { moment })}
                    onClick={() => setAsking(snapshotId)}
                  >
                    {words('data.snapshots.restore')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        {asking && <p role="status">{words('data.snapshots.warning')}</p>}
        <FailureLine code={failure} onForget={() => setFailure(null)} />
        <p role="status">{said}</p>
      </div>
    </div>
  );
}

function sizeWords(bytes: number): string {
  return numberWords(Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' });
}
