import type { InterviewView } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import { UndoIcon } from './icons';
import { undoWords } from './undo-words';
import type { InterviewActs } from './use-interview-acts';

type Props = { view: InterviewView; acts: InterviewActs; onGone: () => void };

/** The last change, which can be taken back. Also tells a screen reader that it has happened. */
export function UndoLine({ view: { undoable, checklists }, acts, onGone }: Props) {
  return (
    <section class="undo" aria-label={words('history.title')} aria-busy={acts.pending.has('undo')}>
      <p role="status">{undoable && undoWords(undoable, checklists)}</p>
      {undoable && (
        <button
          type="button"
          class="link"
          onClick={() => {
            acts.undo(undoable.changeId);
            onGone();
          }}
        >
          <UndoIcon /> {words('pages.undo')}
        </button>
      )}
    </section>
  );
}
