import { hasItem, listOf } from '@/lib/interview/checklist';
import { ownIdPattern, type ItemChange } from '@/lib/interview/edit-schema';
import { mergeItemEdits } from '@/lib/interview/merge';
import type { Stage } from '@/lib/interview/stage';
import { fail, succeed, type Result } from '@/lib/result';
import type { Moment } from './change';
import type { Database } from './db';
import { sayFields, takeBack } from './say';

type Values = { text: string | null; guard: boolean | null; hidden: boolean; order: number | null };
const unsaid: Values = { text: null, guard: null, hidden: false, order: null };
const names = ['text', 'guard', 'hidden', 'order'] as const;

/**
 * Changes items of a stage's checklist, all or none; one with a new id of the user's own begins. Answers with the changes
 * that take these back. An item that is not in the list is a `bad-request`.
 */
export function editItems(
  db: Database,
  moment: Moment,
  stage: Stage,
  changes: readonly ItemChange[],
): Promise<Result<ItemChange[], 'bad-request'>> {
  return db.transaction('rw', db.itemEdits, async () => {
    const list = listOf(stage);
    const stored = (await db.itemEdits.toArray()).filter((edit) => edit.stage === list);
    const edits = new Map(stored.map((edit) => [edit.itemId, edit]));
    const begins = ({ itemId, text, order }: ItemChange) =>
      ownIdPattern.test(itemId) && typeof text === 'string' && typeof order === 'number';
    const stranger = changes.find(
      (change) => !edits.has(change.itemId) && !hasItem(list, change.itemId, []) && !begins(change),
    );
    if (stranger) return fail('bad-request', stranger.itemId);

    const undo: ItemChange[] = [];
    for (const { itemId, ...said } of changes) {
      const before = edits.get(itemId);
      const edit = { itemId, stage: list, ...sayFields(names, said, before, moment) };
      const after = before ? mergeItemEdits(before, edit) : edit;
      edits.set(itemId, after);
      await db.itemEdits.put(after);
      undo.unshift({ itemId, ...takeBack(said, before, unsaid) });
    }
    return succeed(undo);
  });
}
