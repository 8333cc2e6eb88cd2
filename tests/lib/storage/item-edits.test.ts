// @vitest-environment node
import { expect, it } from 'vitest';
import { checklistOf } from '@/lib/interview/checklist';
import { itemEditSchema } from '@/lib/interview/interview-schema';
import type { Stage } from '@/lib/interview/stage';
import type { Database } from '@/lib/storage/db';
import { addItem, editItem } from '@/lib/storage/item-edits';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment } from '@/tests/fixtures/make';

const unchanged = { text: null, guard: null, hidden: null, move: null };

async function itemsOf(db: Database, stage: Stage) {
  const edits = await db.itemEdits.toArray();
  return checklistOf(
    stage,
    {},
    edits.map((edit) => itemEditSchema.parse(edit)),
  );
}

it('adds items of the user’s own at the end, in the order they were added', async () => {
  const db = freshDatabase();
  const one = await addItem(db, aMoment(1), 'offer', 'Ask my accountant');
  const other = await addItem(db, aMoment(1), 'offer', 'Sleep on it');
  expect((await itemsOf(db, 'offer')).slice(-2).map(({ itemId }) => itemId)).toEqual([one, other]);
});

it('adds an item of Invited to Interviewing, which is the same list', async () => {
  const db = freshDatabase();
  const itemId = await addItem(db, aMoment(1), 'invited', 'Thank for the invitation');
  expect((await itemsOf(db, 'interviewing')).map((item) => item.itemId)).toContain(itemId);
});

it('changes one property and leaves the others as they are', async () => {
  const db = freshDatabase();
  const itemId = 'offer/funded';
  await editItem(db, aMoment(1), 'offer', itemId, { ...unchanged, text: 'Money is there' });
  await editItem(db, aMoment(2), 'offer', itemId, { ...unchanged, hidden: true });
  await editItem(db, aMoment(3), 'offer', itemId, { ...unchanged, guard: false });
  const item = () => itemsOf(db, 'offer').then((items) => items.find((found) => found.itemId === itemId));
  expect(await item()).toMatchObject({ text: 'Money is there', hidden: true, guard: false });
  await editItem(db, aMoment(0), 'offer', itemId, { ...unchanged, hidden: false }); // the clock was set back
  expect(await item()).toMatchObject({ text: 'Money is there', hidden: false });
});

it('moves an item among the others', async () => {
  const db = freshDatabase();
  const before = (await itemsOf(db, 'offer')).map(({ itemId }) => itemId);
  expect(await editItem(db, aMoment(1), 'offer', before[2]!, { ...unchanged, move: 'up' })).toMatchObject({ ok: true });
  const after = (await itemsOf(db, 'offer')).map(({ itemId }) => itemId);
  expect(after.slice(0, 3)).toEqual([before[0], before[2], before[1]]);
});

it('refuses an item that is not in the checklist', async () => {
  const db = freshDatabase();
  const answer = await editItem(db, aMoment(1), 'offer', 'deep-dive/done', { ...unchanged, text: 'x' });
  expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
  expect(await db.itemEdits.count()).toBe(0);
});
