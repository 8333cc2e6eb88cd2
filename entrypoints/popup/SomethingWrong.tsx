import { useState } from 'preact/hooks';
import type { ReportCode } from './save-report';
import type { Settings } from '@/lib/messages/protocol';
import { words, type WordKey } from '@/lib/words/words';

type Props = { settings: Settings; now: number; saveReport: () => Promise<ReportCode | null> };
type State = 'idle' | 'busy' | ReportCode;

const failures: Record<ReportCode, WordKey> = { 'no-page': 'popup.wrong.noPage', 'not-kept': 'popup.wrong.notKept' };

/** What to do when a page is not read as it should be. */
export function SomethingWrong({ settings: { mode, pausedUntil }, now, saveReport }: Props) {
  const [state, setState] = useState<State>('idle');
  const hindrance =
    mode === 'hand'
      ? words('popup.wrong.byHand')
      : pausedUntil !== null && pausedUntil > now
        ? words('popup.wrong.paused')
        : null;

  async function save(): Promise<void> {
    setState('busy');
    setState((await saveReport()) ?? 'idle');
  }

  return (
    <details class="wrong">
      <summary>{words('popup.wrong.title')}</summary>
      {hindrance ? (
        <p class="light">{hindrance}</p>
      ) : (
        <>
          <p class="light">{words('popup.wrong.about')}</p>
          <button type="button" class="button small" disabled={state === 'busy'} onClick={() => void save()}>
            {words(state === 'busy' ? 'popup.wrong.busy' : 'popup.wrong.save')}
          </button>
          {state !== 'idle' && state !== 'busy' && (
            <p role="alert" class="problem">
              {words(failures[state])} <code>{state}</code>
            </p>
          )}
        </>
      )}
    </details>
  );
}
