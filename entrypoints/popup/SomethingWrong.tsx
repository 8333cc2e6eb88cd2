import { useState } from 'preact/hooks';
import type { ReportCode } from './save-report';
import type { Settings } from '@/lib/messages/protocol';

type Props = { settings: Settings; now: number; saveReport: () => Promise<ReportCode | null> };
type State = 'idle' | 'busy' | ReportCode;

const failures: Record<ReportCode, string> = {
  'no-page':
    'The tab in front is no page of Upwork that Greenroom can see. Open the page that is wrong, reload it, and press again.',
  'not-kept': 'The page gave nothing to report. Look at it, reload it, and press again.',
};

/** What to do when a page is not read as it should be. */
export function SomethingWrong({ settings: { mode, pausedUntil }, now, saveReport }: Props) {
  const [state, setState] = useState<State>('idle');
  const hindrance =
    mode === 'hand'
      ? 'Greenroom reads nothing in the mode “By hand”, so it cannot report on a page either. Change the mode first.'
      : pausedUntil !== null && pausedUntil > now
        ? 'Greenroom is paused, so it cannot look at the page. Resume first.'
        : null;

  async function save(): Promise<void> {
    setState('busy');
    setState((await saveReport()) ?? 'idle');
  }

  return (
    <details class="wrong">
      <summary>Something wrong?</summary>
      {hindrance ? (
        <p class="light">{hindrance}</p>
      ) : (
        <>
          <p class="light">
            A report says how the page in front is built, without its texts, names, numbers and addresses. You see all
            of it before it is saved, and it is sent nowhere.
          </p>
          <button type="button" class="button small" disabled={state === 'busy'} onClick={() => void save()}>
            {state === 'busy' ? 'Looking at the page…' : 'Save a report on this page'}
          </button>
          {state !== 'idle' && state !== 'busy' && (
            <p role="alert" class="problem">
              {failures[state]} <code>{state}</code>
            </p>
          )}
        </>
      )}
    </details>
  );
}
