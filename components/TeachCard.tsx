import { useLayoutEffect, useRef } from 'preact/hooks';
import { failureWords, type FailureCode } from './failure-words';
import { jobsWords, listWords, refusedWords, type TeachRefusal } from './teach-words';

/** The list that is outlined; `away`: where it is if it cannot be seen now. */
export type Pointed = { name: string | null; jobs: number; away: 'above' | 'below' | null };

/** How far the user has come. */
export type TeachStep =
  | { step: 'nothing' }
  | { step: 'point'; pointed: Pointed | null }
  | { step: 'refused'; refusal: TeachRefusal }
  | { step: 'ask'; name: string | null; titles: readonly (string | null)[]; isSubmitted: boolean }
  | { step: 'insist'; name: string | null; titles: readonly (string | null)[] }
  | { step: 'keeping' }
  | { step: 'failed'; code: FailureCode }
  | { step: 'kept'; name: string | null; jobs: number };

type Props = {
  now: TeachStep;
  /** Takes what is outlined. */
  onTake: () => void;
  onYes: () => void;
  onAgain: () => void;
  onClose: () => void;
};

/** What the user is told and asked while pointing at a list. Each step begins at its heading, where the focus goes. */
export function TeachCard({ now, onTake, onYes, onAgain, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [now.step]);

  const button = (words: string, act: () => void, look = '') => (
    <button type="button" class={`button ${look}`} onClick={act}>
      {words}
    </button>
  );
  const again = button('Choose again', onAgain);
  const cancel = button('Cancel', onClose, 'quiet');
  return (
    <>
      <h2 ref={heading} id="step" tabIndex={-1}>
        {titles[now.step]}
      </h2>
      {now.step === 'nothing' && (
        <p>
          There is no list of jobs here to point at. Open your Proposals page on Upwork, and begin again from there.
        </p>
      )}
      {now.step === 'point' && <Pointing pointed={now.pointed} />}
      {now.step === 'refused' && <p>{refusedWords(now.refusal)}</p>}
      {(now.step === 'ask' || now.step === 'insist') && (
        <>
          {now.step === 'ask' && (
            <p>
              Greenroom would read {now.titles.length === 1 ? 'this job' : `these ${now.titles.length} jobs`}
              {now.name && <> under “{now.name}”</>}:
            </p>
          )}
          {now.step === 'insist' && (
            <p>
              Upwork’s marks, the heading or the words in it say that {now.name ? `“${now.name}”` : 'this list'} holds
              proposals that nobody has answered. Badges there are right only if you know better.
            </p>
          )}
          <ul class="jobs" tabIndex={0} aria-label="Jobs">
            {now.titles.map((title) => (
              <li>{title ?? 'Untitled job'}</li>
            ))}
          </ul>
          {now.step === 'ask' && now.isSubmitted && (
            <p class="note warn">This looks like Submitted: sent, and not answered yet.</p>
          )}
        </>
      )}
      {now.step === 'keeping' && <p class="light">Saving…</p>}
      {now.step === 'failed' && (
        <p class="note failure" role="alert">
          <span>
            {failureWords(now.code)} <code>{now.code}</code>
          </span>
        </p>
      )}
      {now.step === 'kept' && (
        <p role="status">
          {jobsWords(now.jobs)}
          {now.name && <> under “{now.name}”</>}. To take it back, see “Taught sections” in Greenroom’s options.
        </p>
      )}
      <div class="buttons">
        {now.step === 'point' && now.pointed && button('Take this list', onTake, 'primary')}
        {now.step === 'ask' && (now.isSubmitted ? button('Yes, it is', onYes) : button('Yes', onYes, 'primary'))}
        {now.step === 'insist' && button('Badge them all the same', onYes)}
        {now.step === 'failed' && button('Try again', onYes)}
        {['ask', 'insist', 'refused', 'failed'].includes(now.step) && again}
        {now.step === 'kept' || now.step === 'nothing' ? button('Done', onClose, 'primary') : cancel}
      </div>
    </>
  );
}

const titles: Record<TeachStep['step'], string> = {
  nothing: 'No list to point at',
  point: 'Which list holds your interviews?',
  refused: 'This one cannot be taught',
  ask: 'Is this your interviewing list?',
  insist: 'Badge a Submitted list?',
  keeping: 'Is this your interviewing list?',
  failed: 'This was not saved',
  kept: 'Greenroom reads this list now',
};

function Pointing({ pointed }: { pointed: Pointed | null }) {
  return (
    <>
      <p class="light">
        Press it on the page.{' '}
        <span class="keys">
          Or by keyboard: <kbd>←</kbd> <kbd>→</kbd> another list, <kbd>↑</kbd> <kbd>↓</kbd> a larger or a smaller one,{' '}
          <kbd>Enter</kbd> takes it, <kbd>Esc</kbd> ends.
        </span>
      </p>
      <p class="pointed" aria-live="polite" aria-atomic="true">
        {pointed ? listWords(pointed.name, pointed.jobs) : 'No list here'}
        {pointed?.away && (
          <span class="light"> · further {pointed.away === 'above' ? 'up' : 'down'} the page: scroll to see it</span>
        )}
      </p>
    </>
  );
}
