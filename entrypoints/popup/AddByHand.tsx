import { useRef, useState } from 'preact/hooks';
import { failureWords } from '@/components/failure-words';
import type { CallCode } from '@/lib/messages/protocol';
import { keyOfLink } from '@/lib/upwork/keys';
import type { Ask } from './services';

/** Adds an interview from its title, or from a link to its proposal, job or room. */
export function AddByHand({ ask }: { ask: Ask }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<CallCode | 'strange-link' | null>(null);
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
    if (answer.ok) close();
    else setProblem(answer.code);
  }

  function close(): void {
    setText('');
    setTitle('');
    setProblem(null);
    dialog.current?.close();
  }

  return (
    <>
      <button type="button" class="button small" onClick={() => dialog.current?.showModal()}>
        Add
      </button>
      <dialog ref={dialog} aria-label="Add an interview" onClose={close}>
        <form onSubmit={(event) => void add(event)}>
          <label>
            Title or Upwork link
            <input
              type="text"
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
              Title
              <input
                type="text"
                value={title}
                maxLength={300}
                onInput={(event) => setTitle(event.currentTarget.value)}
              />
            </label>
          )}
          {problem && (
            <p class="problem" role="alert">
              {problem === 'strange-link'
                ? 'This link leads to no proposal, job or room that Greenroom knows. Paste another one, or type a title.'
                : failureWords[problem]}{' '}
              <code>{problem}</code>
            </p>
          )}
          <div class="buttons">
            <button type="submit" class="button small primary">
              Add interview
            </button>
            <button type="button" class="button small quiet" onClick={close}>
              Cancel
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}

function looksLikeLink(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.|upwork\.com)/i.test(text);
}
