import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { failureWords, type FailureCode } from './failure-words';
import { Marked } from './Marked';
import { askWords, insistWords, keptWords, listWords, refusedWords, type TeachRefusal } from './teach-words';

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

  const button = (text: string, act: () => void, look = '') => (
    <button type="button" class={`button ${look}`} onClick={act}>
      {text}
    </button>
  );
  const again = button(words('teach.chooseAgain'), onAgain);
  const cancel = button(words('pages.cancel'), onClose, 'quiet');
  return (
    <>
      <h2 ref={heading} id="step" tabIndex={-1}>
        {words(`teach.title.${now.step}`)}
      </h2>
      {now.step === 'nothing' && <p>{words('teach.nothing')}</p>}
      {now.step === 'point' && <Pointing pointed={now.pointed} />}
      {now.step === 'refused' && <p>{refusedWords(now.refusal)}</p>}
      {(now.step === 'ask' || now.step === 'insist') && (
        <>
          <p>{now.step === 'ask' ? askWords(now.name, now.titles.length) : insistWords(now.name)}</p>
          <ul class="jobs" tabIndex={0} aria-label={words('teach.jobs')}>
            {now.titles.map((title) => (
              <li dir="auto">{title ?? words('teach.untitled')}</li>
            ))}
          </ul>
          {now.step === 'ask' && now.isSubmitted && <p class="note warn">{words('teach.submitted')}</p>}
        </>
      )}
      {now.step === 'keeping' && <p class="light">{words('teach.saving')}</p>}
      {now.step === 'failed' && (
        <p class="note failure" role="alert">
          <span>
            {failureWords(now.code)} <code>{now.code}</code>
          </span>
        </p>
      )}
      {now.step === 'kept' && <p role="status">{keptWords(now.name, now.jobs)}</p>}
      <div class="buttons">
        {now.step === 'point' && now.pointed && button(words('teach.take'), onTake, 'primary')}
        {now.step === 'ask' &&
          (now.isSubmitted ? button(words('teach.yesItIs'), onYes) : button(words('teach.yes'), onYes, 'primary'))}
        {now.step === 'insist' && button(words('teach.allTheSame'), onYes)}
        {now.step === 'failed' && button(words('teach.tryAgain'), onYes)}
        {['ask', 'insist', 'refused', 'failed'].includes(now.step) && again}
        {now.step === 'kept' || now.step === 'nothing' ? button(words('pages.done'), onClose, 'primary') : cancel}
      </div>
    </>
  );
}

function Pointing({ pointed }: { pointed: Pointed | null }) {
  return (
    <>
      <p class="light">
        {words('teach.press')}{' '}
        <span class="keys">
          <Marked text={words('teach.keys')} marks={{ key: (text) => <kbd>{text}</kbd> }} />
        </span>
      </p>
      <p class="pointed" aria-live="polite" aria-atomic="true">
        {pointed ? listWords(pointed.name, pointed.jobs) : words('teach.noList')}
        {pointed?.away && <span class="light"> {words(`teach.${pointed.away}`)}</span>}
      </p>
    </>
  );
}
