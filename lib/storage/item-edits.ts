import { hasItem, lastOrder, listOf, orderAfterMove } from '@/lib/interview/checklist';
import type { Field, ItemEdit } from '@/lib/interview/interview-schema';
import { mergeItemEdits } from '@/lib/interview/merge';
import { nextStamp, noStamp } from '@/lib/interview/stamp';
import type { Stage } from '@/lib/interview/stage';
import { fail, succeed, type Result } from '@/lib/result';
import type { Moment } from './change';
import type { Database } from './db';

/** What to change on an item; `null` leaves a property as it is. */
export type ItemChange = {
  text: string | null;
  guard: boolean | null;
  hidden: boolean | null;
  move: 'up' | 'down' | null;
};

/** Adds an item of the user's own at the end of a stage's checklist. Answers with its id. */
export async function addItem(db: Database, moment: Moment, stage: Stage, text: string): Promise<string> {
  const itemId = `own/${crypto.randomUUID()}`;
  await db.transaction('rw', db.itemEdits, async () => {
    const field = writer(moment, null);
    const order = field(lastOrder(stage, await db.itemEdits.toArray()));
    await db.itemEdits.add({ itemId, stage: listOf(stage), text: field(text), guard: null, hidden: null, order });
  });
  return itemId;
}

/** Changes an item of a stage's checklist, shipped or the user's own. One that is not in it is a `bad-request`. */
export function editItem(
  db: Database,
  moment: Moment,
  stage: Stage,
  itemId: string,
  to: ItemChange,
): Promise<Result<null, 'bad-request'>> {
  return db.transaction('rw', db.itemEdits, async () => {
    const list = listOf(stage);
    const edits = await db.itemEdits.toArray();
    if (!hasItem(list, itemId, edits)) return fail('bad-request', itemId);
    const before = await db.itemEdits.get([list, itemId]);
    const field = writer(moment, before ?? null);
    const order = to.move && orderAfterMove(list, itemId, to.move, edits);
    const edit: ItemEdit = {
      itemId,
      stage: list,
      text: to.text === null ? null : field(to.text),
      guard: to.guard === null ? null : field(to.guard),
      hidden: to.hidden === null ? null : field(to.hidden),
      order: order === null ? null : field(order),
    };
    await db.itemEdits.put(before ? mergeItemEdits(before, edit) : edit);
    return succeed(null);
  });
}

function writer({ now, deviceId }: Moment, before: ItemEdit | null): <Value>(value: Value) => Field<Value> {
  const stamps = [before?.text, before?.guard, before?.hidden, before?.order].map((old) => old?.stamp ?? noStamp);
  const stamp = nextStamp(
    stamps.reduce((a, b) => (a > b ? a : b)),
    now,
    deviceId,
  );
  return (value) => ({ value, stamp, by: 'user' });
}
