import { CloseIcon } from '@/components/icons';
import { momentWords } from '@/components/moment-words';
import { msOf } from '@/lib/interview/stamp';
import { words } from '@/lib/words/words';
import type { NotesState } from './use-notes';

/** What happened to the notes other than by typing here. */
export function NotesNotices({ notes, now }: { notes: NotesState; now: number }) {
  const { other, isBroughtBack, forgetOther } = notes;
  return (
    <div role="status">
      {isBroughtBack && <p class="note told">{words('notes.broughtBack')}</p>}
      {other && (
        <div class="note told">
          <p>{words('notes.other', { time: momentWords(msOf(other.stamp), now) })}</p>
          <button type="button" class="icon-button" aria-label={words('failure.dismiss')} onClick={forgetOther}>
            <CloseIcon />
          </button>
        </div>
      )}
    </div>
  );
}
