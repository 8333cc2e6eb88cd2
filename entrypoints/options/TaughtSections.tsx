import { useLayoutEffect, useRef } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { UndoIcon } from '@/components/icons';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { words } from '@/lib/words/words';
import type { Services } from './services';
import { taughtAsJson } from './taught-files';
import { TaughtRow, taughtName } from './TaughtRow';
import './taught.css';
import { useTaught } from './use-taught';

type Props = { services: Pick<Services, 'ask' | 'saveFile' | 'watchLedger'> };

/** Lists on Upwork of which the user said "this is my interviewing list". */
export function TaughtSections({ services: { ask, saveFile, watchLedger } }: Props) {
  const { rules, failure, said, removed, remove, putBack, importText, forgetFailure } = useTaught(ask);
  const undo = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);

  // The button that removed it is gone.
  useLayoutEffect(() => undo.current?.focus(), [removed]);

  const onPutBack = (rule: TaughtRule) => {
    choose.current?.focus(); // this button goes too
    void putBack(rule, taughtName(rule));
  };
  const onFile = async (input: HTMLInputElement) => {
    const text = await input.files?.[0]?.text();
    input.value = '';
    if (text !== undefined) await importText(text);
  };
  const save = (rules: readonly TaughtRule[]) =>
    saveFile({ name: 'greenroom-taught-sections.json', type: 'application/json', text: taughtAsJson(rules) });

  return (
    <section aria-labelledby="taught">
      <h2 id="taught">{words('options.taught.title')}</h2>
      <p class="light">{words('options.taught.about')}</p>
      <div class="group">
        <div class="fields">
          {rules === null && !failure && (
            <p class="light" aria-busy="true">
              {words('options.taught.opening')}
            </p>
          )}
          {rules?.length === 0 && <p>{words('options.taught.none')}</p>}
          {rules && rules.length > 0 && (
            <ul class="taught" aria-label={words('options.taught.title')}>
              {rules.map((rule) => (
                <TaughtRow
                  key={rule.ruleId}
                  rule={rule}
                  watchLedger={watchLedger}
                  onRemove={() => void remove(rule, taughtName(rule))}
                />
              ))}
            </ul>
          )}
          <div class="buttons">
            {rules && rules.length > 0 && (
              <button type="button" class="button small" onClick={() => save(rules)}>
                {words('options.taught.export')}
              </button>
            )}
            <button ref={choose} type="button" class="button small" onClick={() => file.current?.click()}>
              {words('options.taught.import')}
            </button>
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              aria-label={words('options.taught.file')}
              hidden
              onChange={({ currentTarget }) => void onFile(currentTarget)}
            />
          </div>
        </div>
        <FailureLine code={failure} onForget={forgetFailure} />
        <div class="foot">
          <p role="status">{said}</p>
          {removed && (
            <button ref={undo} type="button" class="link" onClick={() => onPutBack(removed)}>
              <UndoIcon /> {words('pages.undo')}
            </button>
          )}
        </div>
      </div>
    </section>
  );
}
