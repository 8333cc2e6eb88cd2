import { useMemo, useState } from 'preact/hooks';
import { Markdown } from '@/components/Markdown';
import { RadioButtons } from '@/components/RadioButtons';
import type { NoteRevision } from '@/lib/interview/interview-schema';
import { diffLines, type DiffLine } from '@/lib/interview/line-diff';
import { words } from '@/lib/words/words';

type Props = { revision: NoteRevision; current: string; onGoBack: () => void };

/** One earlier text of the notes: as it was, or line by line beside what they are now. */
export function RevisionView({ revision: { text }, current, onGoBack }: Props) {
  const [shown, setShown] = useState<'changes' | 'text'>('changes');
  return (
    <div class="revision">
      <RadioButtons
        label={words('notes.show')}
        isLabelHidden
        choices={[
          { value: 'changes', name: words('notes.changes') },
          { value: 'text', name: words('notes.text') },
        ]}
        chosen={shown}
        busy={false}
        onChoose={setShown}
      />
      {shown === 'text' ? (
        <div class="preview">
          <Markdown text={text} under={3} />
        </div>
      ) : (
        <Changes before={text} after={current} />
      )}
      <button type="button" class="button small" disabled={text === current} onClick={onGoBack}>
        {words('notes.goBack')}
      </button>
    </div>
  );
}

const signs: Record<DiffLine['kind'], string> = { same: ' ', removed: '−', added: '+' };

function Changes({ before, after }: { before: string; after: string }) {
  const lines = useMemo(() => diffLines(before, after), [before, after]);
  if (lines.every(({ kind }) => kind === 'same')) return <p class="light">{words('notes.sameText')}</p>;
  return (
    <>
      <p class="light">{words('notes.changesHint')}</p>
      <ul class="diff">
        {lines.map(({ kind, text }, index) => (
          <li key={index} class={kind}>
            <span class="sign" aria-hidden="true">
              {signs[kind]}
            </span>
            {kind !== 'same' && (
              <span class="for-ears">{words(kind === 'added' ? 'notes.addedLine' : 'notes.removedLine')} </span>
            )}
            <span dir="auto">{text || ' '}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
