// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replyEditSchema } from '@/lib/interview/interview-schema';
import type { ReplyChange } from '@/lib/interview/edit-schema';
import { addReply, moveReply, restoreReplies, restoreReply } from '@/lib/interview/reply-changes';
import { repliesOf, shippedReplies, type Reply } from '@/lib/interview/replies';
import type { Database } from '@/lib/storage/db';
import { editReplies } from '@/lib/storage/reply-edits';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment } from '@/tests/fixtures/make';

const own = 'own/11111111-1111-4111-8111-111111111111';

async function repliesIn(db: Database): Promise<Reply[]> {
  return repliesOf((await db.replyEdits.toArray()).map((edit) => replyEditSchema.parse(edit)));
}
async function edit(db: Database, ms: number, ...changes: ReplyChange[]): Promise<ReplyChange[]> {
  const answer = await editReplies(db, aMoment(ms), changes);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

it('are the shipped ones at first', async () => {
  const replies = await repliesIn(freshDatabase());
  expect(replies.map(({ replyId }) => replyId)).toEqual(shippedReplies);
  expect(replies.every(({ text, changed, hidden }) => text === null && !changed && !hidden)).toBe(true);
});

it('keep what the user made of them, and are as shipped again when they say so', async () => {
  const db = freshDatabase();
  await edit(db, 1, { replyId: 'decline', text: 'No, thanks.' });
  await edit(db, 2, { replyId: 'decline', hidden: true });
  expect((await repliesIn(db)).at(-1)).toMatchObject({ text: 'No, thanks.', hidden: true, changed: true });
  await edit(db, 3, { replyId: 'decline', text: null, hidden: false });
  expect((await repliesIn(db)).at(-1)).toMatchObject({ text: null, hidden: false, changed: false });
});

it('begin where the user adds one, and end where they delete it', async () => {
  const db = freshDatabase();
  const undo = await edit(db, 1, { replyId: own, name: 'Holiday', text: 'I am away.', order: 2.5 });
  expect((await repliesIn(db))[2]).toMatchObject({ replyId: own, shipped: null, name: 'Holiday', text: 'I am away.' });
  await edit(db, 2, ...undo);
  expect(await repliesIn(db)).toHaveLength(7);
});

it('change all or none', async () => {
  const db = freshDatabase();
  const answer = await editReplies(db, aMoment(1), [
    { replyId: 'decline', text: 'No.' },
    { replyId: 'never-heard-of', text: 'x' },
  ]);
  expect(answer).toMatchObject({ ok: false, code: 'bad-request' });
  expect(await db.replyEdits.count()).toBe(0);
});

describe('what the editor does', () => {
  const texts = async (db: Database) =>
    (await repliesIn(db)).filter(({ hidden }) => !hidden).map(({ replyId }) => replyId);

  it('puts a new text behind the others, and each of them wherever the user wants it', async () => {
    const db = freshDatabase();
    await edit(db, 1, addReply(await repliesIn(db), { replyId: own, name: 'Holiday', text: 'I am away.' }));
    expect(await texts(db)).toEqual([...shippedReplies, own]);
    await edit(db, 2, { replyId: 'paid-test', hidden: true }); // moves count what is shown
    await edit(db, 3, ...moveReply(await repliesIn(db), 6, 1));
    expect((await texts(db)).slice(0, 3)).toEqual(['stay-on-upwork', own, 'ask-for-scope']);
  });

  it('restores one, or all: what is the user’s own is hidden then, with its text', async () => {
    const db = freshDatabase();
    await edit(db, 1, addReply(await repliesIn(db), { replyId: own, name: 'Holiday', text: 'I am away.' }));
    await edit(db, 2, { replyId: 'decline', name: 'No', text: 'No.' }, { replyId: 'paid-test', hidden: true });
    await edit(db, 3, ...moveReply(await repliesIn(db), 6, 0));
    await edit(db, 4, restoreReply({ replyId: 'decline' }));
    expect((await repliesIn(db)).find(({ replyId }) => replyId === 'decline')).toMatchObject({ changed: false });

    const undo = await edit(db, 5, ...restoreReplies(await repliesIn(db)));
    expect(await texts(db)).toEqual(shippedReplies);
    const added = (await repliesIn(db)).find(({ replyId }) => replyId === own);
    expect(added).toMatchObject({ text: 'I am away.', hidden: true });
    expect(restoreReplies(await repliesIn(db))).toEqual([]);
    await edit(db, 6, ...undo);
    expect(await texts(db)).not.toContain('paid-test');
    expect(await texts(db)).toContain(own);
  });

  it('keeps any order through any moves', async () => {
    const place = fc.nat(6);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, place), { maxLength: 8 }), async (moves) => {
        const db = freshDatabase();
        let expected: string[] = [...shippedReplies];
        for (const [from, to] of moves) {
          await edit(db, 1, ...moveReply(await repliesIn(db), from, to));
          expected = expected.toSpliced(from, 1).toSpliced(to, 0, expected[from] ?? '');
          expect(await texts(db)).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('undo', () => {
  const change = fc.record(
    {
      replyId: fc.constantFrom('decline', 'paid-test'),
      name: fc.constantFrom('A', 'B', null),
      text: fc.constantFrom('One', 'Two', null),
      hidden: fc.boolean(),
      order: fc.constantFrom(1, 2.5, null),
    },
    { requiredKeys: ['replyId'] },
  );
  const fresh = fc.constant<ReplyChange>({ replyId: own, name: 'Holiday', text: 'I am away.', order: 2.5 });
  const changes = fc.array(fc.oneof(change, fresh), { minLength: 1, maxLength: 4 });

  it('takes back whatever was done, and what was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 3 }), changes, async (before, act) => {
        const db = freshDatabase();
        for (const each of before) await edit(db, 1, ...each);
        const stood = await repliesIn(db);
        const undo = await edit(db, 1, ...act);
        const done = await repliesIn(db);
        const redo = await edit(db, 1, ...undo);
        expect(await repliesIn(db)).toEqual(stood);
        await edit(db, 1, ...redo);
        expect(await repliesIn(db)).toEqual(done);
      }),
      { numRuns: 40 },
    );
  });
});
