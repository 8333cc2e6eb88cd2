// @vitest-environment node
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { Database } from '@/lib/storage/db';
import { anInterview } from '@/tests/fixtures/make';

/** As released; never edited. A later version gets an entry of its own. */
const released: Record<number, Record<string, string>> = {
  1: {
    interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
    messages: 'messageId, interviewId',
    changes: 'changeId, interviewId, at',
    itemEdits: '[stage+itemId]',
    readings: '[day+page], lastAt',
  },
};

it.each(Object.entries(released))('opens a database left behind by version %s', async (version, stores) => {
  const name = `left behind by ${version}`;
  const old = new Dexie(name);
  old.version(Number(version)).stores(stores);
  await old.table('interviews').add(anInterview());
  old.close();

  const db = new Database(name);
  expect(await db.interviews.toArray()).toEqual([anInterview()]);
  await db.delete();
});

it('is as the last version listed here', () => {
  const db = new Database('never opened');
  const stores = db.tables.map(({ name, schema: { primKey, indexes } }) => [
    name,
    [primKey, ...indexes].map(({ src }) => src).join(', '),
  ]);
  expect(Object.fromEntries(stores)).toEqual(released[db.verno]);
});

it('writes to the disk before it answers', async () => {
  const db = new Database(`strict ${crypto.randomUUID()}`);
  await db.transaction('rw', db.interviews, async () => {
    await db.interviews.add(anInterview());
    expect((Dexie.currentTransaction.idbtrans as { durability?: string }).durability).toBe('strict');
  });
  await db.delete();
});
