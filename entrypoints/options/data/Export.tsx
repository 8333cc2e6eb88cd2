import { useRef, useState } from 'preact/hooks';
import { keyOf, words } from '@/lib/words/words';
import type { SavedFile } from '@/components/save-file';
import type { Services } from '../services';
import { backupFile, callsFile, csvFile, selections, type Selection } from './data-files';
import { NewPassphrase } from './NewPassphrase';
import { ProgressLine } from './ProgressLine';

const forms = ['packed', 'plain', 'sealed'] as const;
type Form = (typeof forms)[number];
type Running = { cancel: AbortController; done: number; all: number };

/** A file of everything, or of some interviews; sealed if the user likes. Or tables for a spreadsheet. */
export function Export({ services }: { services: Services }) {
  const [selection, setSelection] = useState<Selection>('all');
  const [form, setForm] = useState<Form>('packed');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [running, setRunning] = useState<Running | null>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState('');
  const button = useRef<HTMLButtonElement>(null);

  async function save(make: (running: Running) => Promise<SavedFile>): Promise<void> {
    const begun: Running = { cancel: new AbortController(), done: 0, all: 0 };
    setRunning(begun);
    setSaid('');
    setFailure('');
    try {
      const file = await make(begun);
      services.saveFile(file);
      setSaid(words('data.export.saved', { name: file.name }));
    } catch (error) {
      if (begun.cancel.signal.aborted) setSaid(words('data.export.cancelled'));
      else setFailure(String(error).slice(0, 200));
    }
    setRunning(null);
    button.current?.focus();
  }

  const exportAll = () =>
    save((begun) =>
      backupFile(
        services,
        selection,
        { packed: form !== 'plain', passphrase: form === 'sealed' ? passphrase : null },
        (done, all) => setRunning({ ...begun, done, all }),
        begun.cancel.signal,
      ),
    );

  const notReady = running !== null || (form === 'sealed' && passphrase === null);
  return (
    <div class="group" role="group" aria-labelledby="data-export">
      <h3 id="data-export">{words('data.export.title')}</h3>
      <div class="fields">
        <p>{words('data.export.about')}</p>
        <label class="field">
          {words('data.export.which')}
          <select value={selection} onChange={({ currentTarget }) => setSelection(currentTarget.value as Selection)}>
            {selections.map((one) => (
              <option key={one} value={one}>
                {words(keyOf('data.selection', one))}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words('data.export.form')}
          <select value={form} onChange={({ currentTarget }) => setForm(currentTarget.value as Form)}>
            {forms.map((one) => (
              <option key={one} value={one}>
                {words(keyOf('data.form', one))}
              </option>
            ))}
          </select>
        </label>
        {form === 'sealed' && <NewPassphrase onPassphrase={setPassphrase} />}
        <div class="buttons">
          <button
            ref={button}
            type="button"
            class="button small primary"
            aria-disabled={notReady}
            onClick={() => notReady || void exportAll()}
          >
            {words('data.export.save')}
          </button>
          <button type="button" class="button small" onClick={() => void save(() => csvFile(services, 'interviews'))}>
            {words('data.export.interviewsCsv')}
          </button>
          <button type="button" class="button small" onClick={() => void save(() => csvFile(services, 'stages'))}>
            {words('data.export.stagesCsv')}
          </button>
          <button type="button" class="button small" onClick={() => void save(() => callsFile(services))}>
            {words('data.export.calls')}
          </button>
        </div>
        {running && (
          <ProgressLine
            label={words('data.export.running')}
            done={running.done}
            all={running.all}
            onCancel={() => running.cancel.abort()}
          />
        )}
        {failure && (
          <p class="note failure" role="alert">
            <span>
              {words('data.export.failed')} <code>{failure}</code>
            </span>
          </p>
        )}
        <p role="status" class="light">
          {said}
        </p>
      </div>
    </div>
  );
}
