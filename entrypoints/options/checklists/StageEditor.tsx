import { itemWords } from '@/components/item-words';
import { ItemsEditor } from '@/components/lists/ItemsEditor';
import { useItemEdits } from '@/components/lists/use-item-edits';
import { listedItems } from '@/lib/interview/checklist';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import { addItems } from '@/lib/interview/item-changes';
import type { Stage } from '@/lib/interview/stage';
import { countWords, words } from '@/lib/words/words';
import type { Ask } from '../services';
import { PasteItems } from './PasteItems';
import { Preview } from './Preview';

type Props = { stage: Stage; name: string; itemEdits: readonly ItemEdit[]; ask: Ask };

/** One list: its items, new ones from elsewhere, and how it will look. */
export function StageEditor({ stage, name, itemEdits, ask }: Props) {
  const edits = useItemEdits(stage, ask);
  const items = listedItems(stage, itemEdits);

  return (
    <div class="fields">
      <ItemsEditor
        label={words('checklists.items', { stage: name })}
        stage={stage}
        itemEdits={itemEdits}
        edits={edits}
      />
      <PasteItems
        known={items.map(itemWords)}
        onAdd={(pasted) =>
          edits.make(
            addItems(
              items,
              pasted.map(({ text, guard }) => ({ itemId: `own/${crypto.randomUUID()}`, text, guard })),
            ),
            countWords('edit.said.pasted', pasted.length),
          )
        }
      />
      <Preview stage={stage} itemEdits={itemEdits} />
    </div>
  );
}
