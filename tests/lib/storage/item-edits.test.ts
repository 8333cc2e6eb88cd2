// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listedItems } from '@/lib/interview/checklist';
import type { ItemChange } from '@/lib/interview/edit-schema';
import { itemEditSchema } from '@/lib/interview/interview-schema';
import { addItems } from '@/lib/interview/item-changes';
import type { Stage } from '@/lib/interview/stage';
import type { Database } from '@/lib/storage/db';
import { editItems } from '@/lib/storage/item-edits';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment } from '@/tests/fixtures/make';

const [one, other] = ['own/11111111-1111-4111-8111-111111111111', 'own/22222222-2222-4222-8222-222222222222'];
const funded = 'offer/funded';

async function itemsOf(db: Database, stage: Stage) {
  return listedItems(
    stage,
    (await db.itemEdits.toArray()).map((edit) => itemEditSchema.parse(edit)),
  );
}
async function edit(db: Database, ms: number, stage: Stage, ...changes: ItemChange[]): Promise<ItemChange[]> {
  const answer = await editItems(db, aMoment(ms), stage, changes);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

it('adds items of the user’s own at the end, in the order they were added', async () => {
  const db = freshDatabase();
  const added = [
    { itemId: one, text: 'Ask my accountant', guard: false },
    { itemId: other, text: 'Sleep on it', guard: true },
  ];
  await edit(db, 1, 'offer', ...addItems(await itemsOf(db, 'offer'), added));
  expect((await itemsOf(db, 'offer')).slice(-2)).toMatchObject(added);
});

it('adds an item of Invited to Interviewing, which is the same list', async () => {
  const db = freshDatabase();
  await edit(db, 1, 'invited', { itemId: one, text: 'Thank for the invitation', order: 99 });
  expect((await itemsOf(db, 'interviewing')).map((item) => item.itemId)).toContain(one);
});

it('changes one property and leaves the others as they are', async () => {
  const db = freshDatabase();
  await edit(db, 1, 'offer', { itemId: funded, text: 'Money is there' });
  await edit(db, 2, 'offer', { itemId: funded, hidden: true });
  await edit(db, 3, 'offer', { itemId: funded, guard: false });
  const item = () => itemsOf(db, 'offer').then((items) => items.find(({ itemId }) => itemId === funded));
  expect(await item()).toMatchObject({ text: 'Money is there', hidden: true, guard: false });
  await edit(db, 0, 'offer', { itemId: funded, hidden: false }); // the clock was set back
  expect(await item()).toMatchObject({ text: 'Money is there', hidden: false });
});

it('keeps the same id in two lists apart', async () => {
  const db = freshDatabase();
  await edit(db, 1, 'offer', { itemId: one, text: 'Sleep on it', order: 10 });
  await edit(db, 1, 'deep-dive', { itemId: one, text: 'Ask twice', order: 20 });
  expect((await itemsOf(db, 'offer')).at(-1)?.text).toBe('Sleep on it');
  expect((await itemsOf(db, 'deep-dive')).at(-1)?.text).toBe('Ask twice');
});

it.each([
  ['of another list', 'deep-dive/done', { text: 'x' }],
  ['that nobody knows', 'never/heard', { hidden: true }],
  ['that begins without a text', one, { hidden: true }],
  ['that begins without a place', one, { text: 'x' }],
])('refuses an item %s, and what was to be changed with it', async (_, itemId, change) => {
  const db = freshDatabase();
  const answer = await editItems(db, aMoment(1), 'offer', [
    { itemId: funded, hidden: true },
    { itemId, ...change },
  ]);
  expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
  expect(await db.itemEdits.count()).toBe(0);
});

it('takes back whatever was done, and what was taken back', async () => {
  const change = fc.record(
    {
      itemId: fc.constantFrom(funded, 'offer/terms'),
      text: fc.constantFrom('One', 'Two', null),
      guard: fc.constantFrom(true, false, null),
      hidden: fc.boolean(),
      order: fc.constantFrom(1, 2.5, null),
    },
    { requiredKeys: ['itemId'] },
  );
  const fresh = fc.constant<ItemChange>({ itemId: one, text: 'Sleep on it', order: 3.5 });
  const changes = fc.array(fc.oneof(change, fresh), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { maxLength: 3 }), changes, async (before, act) => {
      const db = freshDatabase();
      for (const each of before) await edit(db, 1, 'offer', ...each);
      const stood = await itemsOf(db, 'offer');
      const undo = await edit(db, 1, 'offer', ...act);
      const done = await itemsOf(db, 'offer');
      const redo = await edit(db, 1, 'offer', ...undo);
      expect(await itemsOf(db, 'offer')).toEqual(stood);
      await edit(db, 1, 'offer', ...redo);
      expect(await itemsOf(db, 'offer')).toEqual(done);
    }),
    { numRuns: 40 },
  );
});
