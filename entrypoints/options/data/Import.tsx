import { useEffect, useRef } from 'preact/hooks';
import { words } from '@/lib/words/words';
import type { Services } from '../services';
import { AskPassphrase } from './AskPassphrase';
import { importFailureWords } from './import-words';
import { ImportPreview } from './ImportPreview';
import { ProgressLine } from './ProgressLine';
import { useImport } from './use-import';

/** Takes a file in: shows what it would do before anything changes. */
export function Import({ services }: { services: Services }) {
  const { step, choose, open, apply, cancel } = useImport(services.ask);
  const input = useRef<HTMLInputElement>(null);
  const result = useRef<HTMLParagraphElement>(null);
  const isOver = step.step === 'done' || step.step === 'cancelled';
  const busy = !['idle', 'done', 'cancelled', 'failed'].includes(step.step);

  // The button that had the focus is gone.
  useEffect(() => {
    if (isOver) result.current?.focus();
  }, [isOver]);

  return (
    <div class="group" role="group" aria-labelledby="data-import">
      <h3 id="data-import">{words('data.import.title')}</h3>
      <div class="fields">
        <p>{words('data.import.about')}</p>
        <label class="field">
          {words('data.import.file')}
          <input
            ref={input}
            type="file"
            accept=".json,.gz,.greenroom,application/json,application/gzip"
            disabled={busy}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void choose(file);
              currentTarget.value = ''; // the same file can be chosen again
            }}
          />
        </label>
        {step.step === 'opening' && <p aria-busy="true">{words('data.import.opening')}</p>}
        {step.step === 'passphrase' && (
          <AskPassphrase wrong={step.wrong} onPassphrase={(typed) => void open(typed)} onCancel={() => void cancel()} />
        )}
        {step.step === 'staging' && (
          <ProgressLine
            label={words('data.import.checking')}
            done={step.done}
            all={step.all}
            onCancel={() => void cancel()}
          />
        )}
        {step.step === 'preview' && (
          <ImportPreview {...step} onApply={(settings) => void apply(settings)} onCancel={() => void cancel()} />
        )}
        {step.step === 'applying' && <p aria-busy="true">{words('data.import.applying')}</p>}
        {step.step === 'failed' && (
          <p class="note failure" role="alert">
            <span>
              {importFailureWords(step.code)} <code>{step.code}</code>
            </span>
          </p>
        )}
        <p ref={result} role="status" tabIndex={isOver ? -1 : undefined}>
          {step.step === 'done' && words('data.import.done')}
          {step.step === 'cancelled' && words('data.import.cancelled')}
        </p>
      </div>
    </div>
  );
}
