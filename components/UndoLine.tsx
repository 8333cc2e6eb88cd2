import type { InterviewView } from '@/lib/interview/view-schema';
import { UndoIcon } from './icons';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs; onGone: () => void };

/** The last change, which can be taken back. Also tells a screen reader that it has happened. */
export function UndoLine({ view: { undoable }, acts, onGone }: Props) {
  return (
    <section class="undo" aria-label="Last change" aria-busy={acts.pending.has('undo')}>
      <p role="status">{undoable?.words}</p>
      {undoable && (
        <button
          type="button"
          class="link"
          onClick={() => {
            acts.undo(undoable.changeId);
            onGone();
          }}
        >
          <UndoIcon /> Undo
        </button>
      )}
    </section>
  );
}
