import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListedItem } from '@/lib/interview/checklist';
import { words } from '@/lib/words/words';
import { ShieldIcon } from '../icons';
import { itemWords } from '../item-words';
import { FormButtons } from '../FormButtons';
import { RowTools } from './RowTools';

type Props = {
  item: ListedItem;
  moves: ComponentChildren;
  /** Each answers whether it was stored. */
  onText: (text: string) => Promise<boolean>;
  onGuard: (guard: boolean) => void;
  onHide: () => void;
  onRestore: () => void;
};

/** One item of a list that is edited. */
export function ItemRow({ item, moves, onText, onGuard, onHide, onRestore }: Props) {
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const text = itemWords(item);

  function close(): void {
    setEditing(false);
    // The fields that had the focus are gone.
    requestAnimationFrame(() => edit.current?.focus());
  }

  if (editing) {
    return (
      <TextForm
        text={text}
        onSave={async (written) => {
          if (written === text || (await onText(written))) close();
        }}
        onCancel={close}
      />
    );
  }
  return (
    <>
      <p>
        <bdi>{text}</bdi> {!item.shipped && <span class="tag">{words('edit.yours')}</span>}
        {item.changed && <span class="tag">{words('edit.changed')}</span>}
      </p>
      <RowTools
        name={text}
        changed={item.changed}
        editButton={edit}
        onEdit={() => setEditing(true)}
        onHide={onHide}
        onRestore={onRestore}
        moves={moves}
      >
        <button
          type="button"
          class="link"
          aria-label={words('edit.guardThis', { name: text })}
          aria-pressed={item.guard}
          title={words('edit.guardHint')}
          onClick={() => onGuard(!item.guard)}
        >
          {item.guard && <ShieldIcon />} {words('edit.guard')}
        </button>
      </RowTools>
    </>
  );
}

type FormProps = { text: string; onSave: (text: string) => Promise<void>; onCancel: () => void };

function TextForm({ text, onSave, onCancel }: FormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(text);
  useEffect(() => field.current?.focus(), []);

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.trim()) void onSave(draft.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <textarea
        ref={field}
        aria-label={words('edit.itemText')}
        dir="auto"
        rows={2}
        maxLength={300}
        required
        value={draft}
        onInput={(event) => setDraft(event.currentTarget.value)}
      />
      <FormButtons submit={words('pages.save')} onCancel={onCancel} />
    </form>
  );
}
