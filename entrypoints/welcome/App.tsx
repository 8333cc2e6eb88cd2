import { useState } from 'preact/hooks';
import { failureWords } from '@/components/failure-words';
import { ModeChoice, type ChosenMode } from '@/components/ModeChoice';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
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
        <h1>Greenroom for Upwork</h1>
      </header>
      {state.at === 'started' ? (
        <Started mode={mode} />
      ) : (
        <>
          <p class="lead">
            Where each interview stands, what is left to do in it, and whose turn it is. Shown on Upwork’s own page.
          </p>
          <h2>What it reads</h2>
          <ul>
            <li>The lists on your Proposals page: titles, dates, and which list each job is in.</li>
            <li>
              Messages: who wrote when. Their words are looked at on the page for three hints (a call, past work, a
              test) and never kept.
            </li>
            <li>Pages that show jobs: which of them are your interviews, and how many others the client talks to.</li>
            <li>Only a page that you have opened and are looking at.</li>
          </ul>
          <h2>What it never does</h2>
          <ul>
            <li>It sends nothing to anyone. Everything stays in this browser, on this device.</li>
            <li>It keeps no text of your messages, and nothing of jobs that are not your interviews.</li>
            <li>It does not click, scroll, type or load pages on Upwork for you.</li>
          </ul>
          <h2>What Upwork says about extensions</h2>
          <p>
            Upwork forbids scripts and extensions that send requests, collect data or act faster than a person.
            Greenroom sends no requests and does nothing on the page for you; it does note, on your device, what your
            screen shows. Upwork has not approved it, and only Upwork decides how it judges that. If you are unsure,
            choose “By hand”. Greenroom is not affiliated with Upwork.
          </p>
          <form onSubmit={(event) => void start(event)}>
            <ModeChoice legend="When may Greenroom read?" mode={mode} onMode={setChosen} />
            {state.at === 'failed' && (
              <p class="note failure" role="alert">
                <span>
                  {failureWords[state.code]} <code>{state.code}</code>
                </span>
              </p>
            )}
            <button type="submit" class="button primary" aria-busy={state.at === 'starting'}>
              Start Greenroom
            </button>
            <p class="light">Nothing is read before you press this. You can change or pause it at any time.</p>
          </form>
        </>
      )}
    </main>
  );
}
