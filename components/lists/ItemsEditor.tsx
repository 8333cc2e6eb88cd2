import { useRef, useState } from 'preact/hooks';
import { listedItems } from '@/lib/interview/checklist';
import type { ItemChange } from '@/lib/interview/edit-schema';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import { addItems, moveItem, restoreItem, restoreList } from '@/lib/interview/item-changes';
import type { Stage } from '@/lib/interview/stage';
import { words } from '@/lib/words/words';
import { itemWords } from '../item-words';
import { EditFoot } from './EditFoot';
import { HiddenRows } from './HiddenRows';
import { ItemRow } from './ItemRow';
import { movedWords } from './moved-words';
import { SortableRows } from './SortableRows';
import type { Edits } from './use-edits';

type Props = { label: string; stage: Stage; itemEdits: readonly ItemEdit[]; edits: Edits<ItemChange[]> };

/** The checklist of a stage, to be changed for all interviews. */
export function ItemsEditor({ label, stage, itemEdits, edits: { make, ...edits } }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const items = listedItems(stage, itemEdits);
  const rows = items.map((item) => ({ ...item, id: item.itemId, name: itemWords(item) }));
  const shown = rows.filter(({ hidden }) => !hidden);
  const hidden = rows.filter(({ hidden }) => hidden);
  const whole = restoreList(items);
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? '';

  function move(from: number, to: number): void {
    const changes = moveItem(items, from, to);
    if (changes.length > 0) void make(changes, movedWords(shown[from]?.name ?? '', to, shown.length));
  }

  async function add(event: Event): Promise<void> {
    event.preventDefault();
    const written = text.trim();
    if (!written) return;
    const item = { itemId: `own/${crypto.randomUUID()}`, text: written, guard: false };
    if (await make(addItems(items, [item]), words('edit.said.added', { name: written }))) setText('');
  }

  return (
    <>
      {shown.length === 0 && <p class="light">{words('edit.empty')}</p>}
      <SortableRows label={label} rows={shown} onMove={move}>
        {({ id, name, ...item }, moves) => (
          <ItemRow
            item={item}
            moves={moves}
            onText={(text) => make([{ itemId: id, text }], words('edit.said.edited', { name: text }))}
            onGuard={(guard) =>
              void make([{ itemId: id, guard }], words(guard ? 'edit.said.guarded' : 'edit.said.unguarded', { name }))
            }
            onHide={() => void make([{ itemId: id, hidden: true }], words('edit.said.hidden', { name }))}
            onRestore={() => void make([restoreItem(item)], words('edit.said.restored', { name }))}
          />
        )}
      </SortableRows>
      <form class="line" onSubmit={(event) => void add(event)}>
        <input
          ref={field}
          type="text"
          dir="auto"
          aria-label={words('edit.newItem')}
          placeholder={words('edit.newItem')}
          maxLength={300}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button small">
          {words('edit.addItem')}
        </button>
      </form>
      <HiddenRows
        rows={hidden}
        onShow={(id) => void make([{ itemId: id, hidden: false }], words('edit.said.shown', { name: nameOf(id) }))}
        onDelete={(id) => void make([{ itemId: id, text: null }], words('edit.said.deleted', { name: nameOf(id) }))}
      />
      <EditFoot edits={edits}>
        {whole.length > 0 && (
          <button
            type="button"
            class="link restore"
            title={words('edit.restoreListHint')}
            onClick={() => {
              field.current?.focus(); // this button goes
              void make(whole, words('edit.said.restoredList'));
            }}
          >
            {words('edit.restoreList')}
          </button>
        )}
      </EditFoot>
    </>
  );
}
