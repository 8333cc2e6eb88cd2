import { useRef, useState } from 'preact/hooks';
import { UndoIcon } from '@/components/icons';
import { dateWords } from '@/components/moment-words';
import type { NoteRevision } from '@/lib/interview/interview-schema';
import { msOf } from '@/lib/interview/stamp';
import { countWords, words } from '@/lib/words/words';
import { RevisionView } from './RevisionView';
import type { NotesState } from './use-notes';

type Props = {
  /** The newest first; it is the notes as they are. */
  revisions: readonly NoteRevision[];
  notes: NotesState;
};

/** How the notes were before: each can be looked at, compared with what they are, and gone back to. */
export function Revisions({ revisions, notes }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [before, setBefore] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const earlier = revisions.slice(1);
  if (earlier.length === 0) return null;

  function goBackTo(text: string): void {
    setBefore(notes.text);
    notes.goBackTo(text);
    setOpenId(null);
    summary.current?.focus(); // the pressed button vanishes
  }

  return (
    <details class="revisions">
      <summary ref={summary}>{countWords('notes.earlier', earlier.length)}</summary>
      <div role="status">
        {before !== null && (
          <p class="note told">
            <span>{words('notes.wentBack')}</span>
            <button
              type="button"
              class="link"
              onClick={() => {
                notes.goBackTo(before);
                setBefore(null);
                summary.current?.focus();
              }}
            >
              <UndoIcon /> {words('notes.undo')}
            </button>
          </p>
        )}
      </div>
      <ol>
        {earlier.map((revision) => {
          const { revisionId, stamp, text } = revision;
          const isOpen = revisionId === openId;
          return (
            <li key={revisionId}>
              <button
                type="button"
                class="link"
                aria-expanded={isOpen}
                onClick={() => setOpenId(isOpen ? null : revisionId)}
              >
                {dateWords(msOf(stamp))}
              </button>
              <span class="light">
                <span dir="auto">{firstLine(text) || words('notes.empty')}</span>
              </span>
              {isOpen && <RevisionView revision={revision} current={notes.text} onGoBack={() => goBackTo(text)} />}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? '';
}
