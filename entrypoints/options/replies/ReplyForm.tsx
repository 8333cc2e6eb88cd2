import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { callTimes } from '@/components/zone-words';
import {
  filledReply,
  replyBlanks,
  unknownBlanks,
  type ReplyBlank,
  type ReplyFacts,
} from '@/lib/interview/filled-reply';
import { listWords, words } from '@/lib/words/words';
import { FormButtons } from '@/components/FormButtons';
import type { ReplyDraft, Written } from './reply-draft';

type Props = {
  /** As it is stored. */
  old: Written;
  draft: ReplyDraft;
  onSave: (written: Written) => Promise<void>;
  onCancel: () => void;
};

/**
 * A reply text being written, with what can be filled in, and how it reads then. What is typed outlives the page until it is
 * saved or given up; whoever closes the form forgets the draft.
 */
export function ReplyForm({ old, draft, onSave, onCancel }: Props) {
  const [before] = useState(() => draft.load());
  const [written, setWritten] = useState(before ?? old);
  const { name, text } = written;
  const first = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const strange = unknownBlanks(text);
  useEffect(() => {
    if (!before) (old.name ? field : first).current?.focus(); // nobody has asked for one that opens with the page
  }, []);

  function write(next: Written): void {
    draft.keep(next);
    setWritten(next);
  }

  function insert(blank: ReplyBlank): void {
    const area = field.current;
    if (!area) return;
    area.setRangeText(`{${blank}}`, area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    write({ name, text: area.value });
  }

  return (
    <form
      class="reply-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() && text.trim()) void onSave({ name: name.trim(), text: text.trim() });
      }}
      onKeyDown={(event) => {
        // What was written is not thrown away by one key.
        if (event.key === 'Escape' && name === old.name && text === old.text) onCancel();
      }}
    >
      <label class="labelled">
        <span>{words('replyEditor.name')}</span>
        <input
          ref={first}
          type="text"
          dir="auto"
          required
          maxLength={80}
          value={name}
          onInput={(event) => write({ name: event.currentTarget.value, text })}
        />
      </label>
      <label class="labelled">
        <span>{words('replyEditor.text')}</span>
        <textarea
          ref={field}
          dir="auto"
          rows={10}
          required
          maxLength={4000}
          aria-describedby={`${id}-strange`}
          value={text}
          onInput={(event) => write({ name, text: event.currentTarget.value })}
        />
      </label>
      <p id={`${id}-strange`} class="problem" role="status">
        {strange.length > 0 && words('replyEditor.unknown', { names: listWords(strange.map((name) => `{${name}}`)) })}
      </p>
      <div class="buttons" role="group" aria-label={words('replyEditor.fillIn')}>
        <span>{words('replyEditor.fillIn')}</span>
        {replyBlanks.map((blank) => (
          <button key={blank} type="button" class="button small" onClick={() => insert(blank)}>
            {words(`replyEditor.blank.${blank}`)}
          </button>
        ))}
      </div>
      <div class="filled" role="group" aria-labelledby={`${id}-filled`}>
        <p id={`${id}-filled`} class="light">
          {words('replyEditor.filled')}
        </p>
        <p dir="auto">{filledReply(text, example())}</p>
      </div>
      <FormButtons submit={words('pages.save')} onCancel={onCancel} />
    </form>
  );
}

/** An interview that everything is known of. */
function example(): ReplyFacts {
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    client: words('replyEditor.example.client'),
    title: words('replyEditor.example.title'),
    call: callTimes(Date.UTC(2026, 10, 26, 15), { mine, theirs: 'America/New_York' }),
    price: words('replyEditor.example.price'),
  };
}
