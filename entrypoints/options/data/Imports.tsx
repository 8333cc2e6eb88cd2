import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { momentWords } from '@/components/moment-words';
import type { CallCode } from '@/lib/messages/protocol';
import { countWords, words } from '@/lib/words/words';
import type { Services } from '../services';
import { useWatched } from '@/components/use-watched';
import { countsWords } from './import-words';

/** Imports that can still be taken back. Nothing is shown where there are none. */
export function Imports({ services: { watchImports, ask, now } }: { services: Services }) {
  const imports = useWatched(watchImports);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const [said, setSaid] = useState('');

  async function undo(importId: string): Promise<void> {
    setBusy(true);
    const answer = await ask('undoImport', importId);
    setBusy(false);
    setFailure(answer.ok ? null : answer.code);
    if (!answer.ok) return;
    const { undone, kept } = answer.value;
    const parts = [countWords('data.imports.undone', undone), ...(kept ? [countWords('data.imports.kept', kept)] : [])];
    setSaid(parts.join(' '));
  }

  const lines = imports.state === 'ready' ? imports.value : [];
  if (lines.length === 0 && !said) return null;
  return (
    <div class="group" role="group" aria-labelledby="data-imports">
      <h3 id="data-imports">{words('data.imports.title')}</h3>
      <div class="fields">
        <ul class="lines">
          {lines.map(({ importId, at, counts }) => (
            <li key={importId}>
              <span>
                {momentWords(at, now())} <span class="light">{countsWords(counts)}</span>
              </span>
              <button
                type="button"
                class="button small"
                aria-disabled={busy}
                onClick={() => busy || void undo(importId)}
              >
                {words('data.imports.undo')}
              </button>
            </li>
          ))}
        </ul>
        <FailureLine code={failure} onForget={() => setFailure(null)} />
        <p role="status">{said}</p>
      </div>
    </div>
  );
}
