import { useId, useState } from 'preact/hooks';
import { Markdown } from '@/components/Markdown';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import type { Services } from '../../services';
import { Section } from '../Section';
import { NotesNotices } from './NotesNotices';
import { NotesStateLine } from './NotesStateLine';
import { Revisions } from './Revisions';
import { useNotes } from './use-notes';
import './notes.css';

type Props = { dossier: Dossier; services: Services; now: number };

/** As many signs as the notes may have. */
const longest = 20_000;

/** What the user writes down, in Markdown: stored by itself, and how it was before. */
export function Notes({ dossier: { view, notes: revisions }, services, now }: Props) {
  const { ask, drafts } = services;
  const notes = useNotes({ interviewId: view.interviewId, stored: revisions[0] ?? null, ask, drafts });
  const [isPreview, setPreview] = useState(false);
  const id = useId();

  return (
    <Section name="notes">
      <div class="line">
        <p id={`${id}-hint`} class="light">
          {words('notes.hint')}
        </p>
        <button
          type="button"
          class="button small"
          aria-pressed={isPreview}
          disabled={notes.text.trim() === ''}
          onClick={() => setPreview(!isPreview)}
        >
          {words('notes.preview')}
        </button>
      </div>
      <NotesNotices notes={notes} now={now} />
      {isPreview ? (
        <div class="preview">
          <Markdown text={notes.text} under={3} />
        </div>
      ) : (
        <textarea
          class="notes"
          dir="auto"
          rows={10}
          maxLength={longest}
          spellcheck
          aria-label={words('notes.title')}
          aria-describedby={`${id}-hint ${id}-state`}
          placeholder={words('notes.placeholder')}
          value={notes.text}
          onInput={(event) => notes.type(event.currentTarget.value)}
          onBlur={notes.flush}
        />
      )}
      <div id={`${id}-state`}>
        <NotesStateLine notes={notes} longest={longest} now={now} />
      </div>
      {revisions.length > 0 && <Revisions revisions={revisions} notes={notes} />}
    </Section>
  );
}
