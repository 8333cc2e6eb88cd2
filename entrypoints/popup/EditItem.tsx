import { useState } from 'preact/hooks';
import { DownIcon, ShieldIcon, UpIcon } from '@/components/icons';
import type { ChecklistItem } from '@/lib/interview/view-schema';

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

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const text = draft?.trim();
    if (!text || text === item.text || (await onChange({ text }))) setDraft(null);
  }

  if (draft !== null) {
    return (
      <li>
        <form onSubmit={(event) => void save(event)}>
          <textarea
            aria-label="Text of the item"
            rows={2}
            maxLength={300}
            value={draft}
            onInput={(event) => setDraft(event.currentTarget.value)}
          />
          <div class="buttons">
            <button type="submit" class="button small primary">
              Save
            </button>
            <button type="button" class="button small quiet" onClick={() => setDraft(null)}>
              Cancel
            </button>
          </div>
        </form>
      </li>
    );
  }

  return (
    <li>
      <p>{item.text}</p>
      <div class="tools">
        <button type="button" class="link" aria-label={`Edit: ${item.text}`} onClick={() => setDraft(item.text)}>
          Edit
        </button>
        <button
          type="button"
          class="link"
          aria-label={`Guard: ${item.text}`}
          aria-pressed={item.guard}
          title="Ask once when a stage is left without it"
          onClick={() => void onChange({ guard: !item.guard })}
        >
          {item.guard && <ShieldIcon />} Guard
        </button>
        <button
          type="button"
          class="link"
          aria-label={`Hide: ${item.text}`}
          onClick={() => void onChange({ hidden: true })}
        >
          Hide
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`Move up: ${item.text}`}
          aria-disabled={first}
          onClick={() => !first && void onChange({ move: 'up' })}
        >
          <UpIcon />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`Move down: ${item.text}`}
          aria-disabled={last}
          onClick={() => !last && void onChange({ move: 'down' })}
        >
          <DownIcon />
        </button>
      </div>
    </li>
  );
}
