import { useState } from 'preact/hooks';
import { failureWords } from '@/components/failure-words';
import { ModeChoice, type ChosenMode } from '@/components/ModeChoice';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { words } from '@/lib/words/words';
import { Started } from './Started';

type Props = { setMode: (mode: ChosenMode) => Promise<Result<Settings, CallCode>> };
type State = { at: 'asking' } | { at: 'starting' } | { at: 'failed'; code: CallCode } | { at: 'started' };

/** Says what Greenroom reads, and asks before anything is read. */
export function App({ setMode }: Props) {
  const [mode, setChosen] = useState<ChosenMode>('page');
  const [state, setState] = useState<State>({ at: 'asking' });

  async function start(event: Event): Promise<void> {
    event.preventDefault();
    if (state.at === 'starting') return;
    setState({ at: 'starting' });
    const answer = await setMode(mode);
    setState(answer.ok ? { at: 'started' } : { at: 'failed', code: answer.code });
  }

  return (
    <main>
      <header>
        <img src="/icon/128.png" alt="" width="48" height="48" />
        <h1>{words('extension.name')}</h1>
      </header>
      {state.at === 'started' ? (
        <Started mode={mode} />
      ) : (
        <>
          <p class="lead">{words('welcome.lead')}</p>
          <h2>{words('welcome.reads.title')}</h2>
          <ul>
            <li>{words('welcome.reads.lists')}</li>
            <li>{words('welcome.reads.messages')}</li>
            <li>{words('welcome.reads.jobs')}</li>
            <li>{words('welcome.reads.onlySeen')}</li>
          </ul>
          <h2>{words('welcome.never.title')}</h2>
          <ul>
            <li>{words('welcome.never.sends')}</li>
            <li>{words('welcome.never.keeps')}</li>
            <li>{words('welcome.never.acts')}</li>
          </ul>
          <h2>{words('welcome.rules.title')}</h2>
          <p>{words('welcome.rules.text')}</p>
          <form onSubmit={(event) => void start(event)}>
            <ModeChoice legend={words('welcome.modeLegend')} mode={mode} onMode={setChosen} />
            {state.at === 'failed' && (
              <p class="note failure" role="alert">
                <span>
                  {failureWords(state.code)} <code>{state.code}</code>
                </span>
              </p>
            )}
            <button type="submit" class="button primary" aria-busy={state.at === 'starting'}>
              {words('welcome.start')}
            </button>
            <p class="light">{words('welcome.startHint')}</p>
          </form>
        </>
      )}
    </main>
  );
}
