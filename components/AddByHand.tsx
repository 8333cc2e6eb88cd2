import { useRef, useState } from 'preact/hooks';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { failureWords, type FailureCode } from './failure-words';
import { FormButtons } from './FormButtons';

/** The call that adds one. `ask` of lib/messages has this shape, and so has a fake. */
export type AskToAdd = (
  name: 'addByHand',
  request: { title: string | null; key: Key | null },
) => Promise<{ ok: true; value: InterviewView } | { ok: false; code: FailureCode }>;

type Props = {
  ask: AskToAdd;
  /** The identity that a link on Upwork names; `null` where it names none. */
  keyOfLink: (text: string) => Key | null;
  onAdded?: (view: InterviewView) => void;
  /** The key that presses it on this page. */
  shortcut?: string;
};

/** Adds an interview from its title, or from a link to its proposal, job or room. */
export function AddByHand({ ask, keyOfLink, onAdded, shortcut }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<FailureCode | 'strange-link' | null>(null);
  const key = keyOfLink(text);

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    if (!text.trim()) return;
    if (!key && looksLikeLink(text)) {
      setProblem('strange-link');
      return;
    }

    const named = key ? title.trim() : text.trim();
    const answer = await ask('addByHand', { title: named.slice(0, 300) || null, key });
    if (!answer.ok) {
      setProblem(answer.code);
      return;
    }
    close();
    onAdded?.(answer.value);
  }

  function close(): void {
    setText('');
    setTitle('');
    setProblem(null);
    dialog.current?.close();
  }

  return (
    <>
      <button
        type="button"
        class="button small"
        aria-keyshortcuts={shortcut}
        onClick={() => dialog.current?.showModal()}
      >
        {words('popup.add.open')}
      </button>
      <dialog ref={dialog} aria-label={words('popup.add.title')} onClose={close}>
        <form onSubmit={(event) => void add(event)}>
          <label>
            {words('popup.add.titleOrLink')}
            <input
              type="text"
              dir="auto"
              value={text}
              aria-invalid={problem !== null}
              onInput={(event) => {
                setText(event.currentTarget.value);
                setProblem(null);
              }}
            />
          </label>
          {key && (
            <label>
              {words('popup.add.jobTitle')}
              <input
                type="text"
                dir="auto"
                value={title}
                maxLength={300}
                onInput={(event) => setTitle(event.currentTarget.value)}
              />
            </label>
          )}
          {problem && (
            <p class="problem" role="alert">
              {problem === 'strange-link' ? words('popup.add.strangeLink') : failureWords(problem)}{' '}
              <code>{problem}</code>
            </p>
          )}
          <FormButtons submit={words('popup.add.add')} onCancel={close} />
        </form>
      </dialog>
    </>
  );
}

function looksLikeLink(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.|upwork\.com)/i.test(text);
}
