// @vitest-environment node
import { expect, it } from 'vitest';
import { findDossier } from '@/lib/storage/dossier';
import { saveNotes } from '@/lib/storage/notes';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, anInterview } from '@/tests/fixtures/make';

const minute = 60_000;
const interviewId = 'proposal:1';

async function withInterview() {
  const db = freshDatabase();
  await db.interviews.add(anInterview({ keys: [interviewId, 'job:a'] }));
  const revisions = async () => (await db.noteRevisions.orderBy('revisionId').toArray()).map(({ text }) => text);
  const current = async () => (await findDossier(db, aMoment(0), interviewId))?.notes[0]?.text;
  return { db, revisions, current };
}

it('writes one revision while somebody goes on writing, and another after five minutes', async () => {
  const { db, revisions, current } = await withInterview();
  let basedOn: string | null = null;
  for (const [at, text] of [
    [0, 'a'],
    [1, 'ab'],
    [4, 'abc'],
    [6, 'abcd'],
  ] as const) {
    const saved = await saveNotes(db, aMoment(at * minute), { interviewId, text, basedOn });
    if (saved.ok) basedOn = saved.value.stamp;
  }
  expect(await revisions()).toEqual(['abc', 'abcd']);
  expect(await current()).toBe('abcd');
});

it('keeps both texts when two windows write at once', async () => {
  const { db, revisions } = await withInterview();
  await saveNotes(db, aMoment(0), { interviewId, text: 'mine', basedOn: null });
  await saveNotes(db, aMoment(1), { interviewId, text: 'mine too', basedOn: null });
  expect(await revisions()).toEqual(['mine', 'mine too']);
});

it('finds the interview under any of its names, and answers where there is none', async () => {
  const { db } = await withInterview();
  const saved = await saveNotes(db, aMoment(0), { interviewId: 'job:a', text: 'x', basedOn: null });
  expect(saved).toMatchObject({ ok: true, value: { interviewId, text: 'x' } });
  expect(await saveNotes(db, aMoment(0), { interviewId: 'job:z', text: 'x', basedOn: null })).toMatchObject({
    code: 'unknown-interview',
  });
});

it('counts the text saved last when the clock was set back', async () => {
  const { db, current } = await withInterview();
  await saveNotes(db, aMoment(60 * minute), { interviewId, text: 'first', basedOn: null });
  await saveNotes(db, aMoment(0), { interviewId, text: 'second', basedOn: null });
  expect(await current()).toBe('second');
});

it('writes nothing where nothing changed', async () => {
  const { db, revisions } = await withInterview();
  const first = await saveNotes(db, aMoment(0), { interviewId, text: 'same', basedOn: null });
  expect(await saveNotes(db, aMoment(9 * minute), { interviewId, text: 'same', basedOn: null })).toEqual(first);
  expect(await revisions()).toEqual(['same']);
});

it('keeps a text of which most is deleted, however soon', async () => {
  const { db, revisions } = await withInterview();
  const text = 'Ask who decides. '.repeat(10);
  const saved = await saveNotes(db, aMoment(0), { interviewId, text, basedOn: null });
  if (!saved.ok) throw new Error(saved.code);
  await saveNotes(db, aMoment(1), { interviewId, text: '', basedOn: saved.value.stamp });
  expect(await revisions()).toEqual([text, '']);
});

it('keeps the text that somebody goes back from', async () => {
  const { db, revisions } = await withInterview();
  await saveNotes(db, aMoment(0), { interviewId, text: 'as it is', basedOn: null });
  await saveNotes(db, aMoment(1), { interviewId, text: 'as it was', basedOn: null });
  expect(await revisions()).toEqual(['as it is', 'as it was']);
});
