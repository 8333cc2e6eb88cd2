import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { FailureLine } from '../FailureLine';
import { UndoIcon } from '../icons';
import type { Edits } from './use-edits';

type Props = {
  edits: Pick<Edits<never>, 'undo' | 'redo' | 'last' | 'failure' | 'forgetFailure'>;
  /** What else can be done with the list. */
  children?: ComponentChildren;
};

/** What was done last, aloud too, and the ways back and forth. */
export function EditFoot({ edits: { undo, redo, last, failure, forgetFailure }, children }: Props) {
  const said = useRef<HTMLParagraphElement>(null);

  /** The pressed button may vanish with its last act. */
  function step(act: () => void): void {
    said.current?.focus();
    act();
  }

  return (
    <>
      <FailureLine code={failure} onForget={forgetFailure} />
      <div class="foot">
        <p ref={said} role="status" tabIndex={last ? -1 : undefined}>
          {last && words(last.takenBack ? 'edit.takenBack' : 'edit.done', { change: last.said })}
        </p>
        {undo && (
          <button type="button" class="link" onClick={() => step(undo)}>
            <UndoIcon /> {words('pages.undo')}
          </button>
        )}
        {redo && (
          <button type="button" class="link" onClick={() => step(redo)}>
            {words('edit.redo')}
          </button>
        )}
        {children}
      </div>
    </>
  );
}
