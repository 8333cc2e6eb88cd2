import { failureWords } from '@/components/failure-words';
import { momentWords } from '@/components/moment-words';
import { countWords, words } from '@/lib/words/words';
import type { NotesState } from './use-notes';

type Props = { notes: NotesState; longest: number; now: number };

/** From so few signs left on it is said how many. */
const fewLeft = 500;

/** Whether what is typed is stored. Quiet for ears while all goes well: it changes with every rest. */
export function NotesStateLine({ notes, longest, now }: Props) {
  const { text, failure } = notes;
  const left = longest - text.length;
  return (
    <>
      {failure && (
        <p class="problem" role="alert">
          {failureWords(failure)} <code>{failure}</code> {words('notes.keptHere')}{' '}
          <button type="button" class="link" onClick={notes.flush}>
            {words('pages.tryAgain')}
          </button>
        </p>
      )}
      <p class="light saved">
        <span data-state={notes.state}>{stateWords(notes, now)}</span>
        {left <= fewLeft && (
          <span role="status">{left > 0 ? countWords('notes.left', left) : words('notes.full')}</span>
        )}
      </p>
    </>
  );
}

function stateWords({ state, savedAt }: NotesState, now: number): string {
  if (state === 'saving') return words('notes.saving');
  if (state === 'unsaved') return words('notes.unsaved');
  if (state === 'failed') return words('notes.notSaved');
  return savedAt === null ? words('notes.savedByItself') : words('notes.savedAt', { time: momentWords(savedAt, now) });
}
