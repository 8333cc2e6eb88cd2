import { useState } from 'preact/hooks';
import { DownIcon, ShieldIcon, UpIcon } from '@/components/icons';
import { itemWords } from '@/components/item-words';
import type { ChecklistItem } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';

export type ItemChange = { text: string } | { guard: boolean } | { hidden: boolean } | { move: 'up' | 'down' };
type Props = {
  item: ChecklistItem;
  first: boolean;
  last: boolean;
  /** Answers whether the change was stored. */
  onChange: (change: ItemChange) => Promise<boolean>;
};

/** One item in the list being edited. */
export function EditItem({ item, first, last, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = itemWords(item);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const written = draft?.trim();
    if (!written || written === text || (await onChange({ text: written }))) setDraft(null);
  }

  if (draft !== null) {
    return (
      <li>
        <form onSubmit={(event) => void save(event)}>
          <textarea
            aria-label={words('popup.edit.text')}
            dir="auto"
            rows={2}
            maxLength={300}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <div class="buttons">
            <button type="submit" class="button small primary">
              {words('pages.save')}
            </button>
            <button type="button" class="button small quiet" onClick={() => setDraft(null)}>
              {words('pages.cancel')}
            </button>
          </div>
        </form>
      </li>
    );
  }

  return (
    <li>
      <p dir="auto">{text}</p>
      <div class="tools">
        <button
          type="button"
          class="link"
          aria-label={words('popup.edit.editItem', { text })}
          onClick={() => setDraft(text)}
        >
          {words('popup.edit.edit')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={words('popup.edit.guardItem', { text })}
          aria-pressed={item.guard}
          title={words('popup.edit.guardHint')}
          onClick={() => void onChange({ guard: !item.guard })}
        >
          {item.guard && <ShieldIcon />} {words('popup.edit.guard')}
        </button>
        <button
          type="button"
          class="link"
          aria-label={words('popup.edit.hideItem', { text })}
          onClick={() => void onChange({ hidden: true })}
        >
          {words('popup.edit.hide')}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words('popup.edit.up', { text })}
          aria-disabled={first}
          onClick={() => !first && void onChange({ move: 'up' })}
        >
          <UpIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words('popup.edit.down', { text })}
          aria-disabled={last}
          onClick={() => !last && void onChange({ move: 'down' })}
        >
          <DownIcon />
        </button>
      </div>
    </li>
  );
}
