// @vitest-environment node
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { Database } from '@/lib/storage/db';
import { readRawCopy } from '@/lib/storage/raw';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMessage, anInterview } from '@/tests/fixtures/make';

afterEach(() => {
  vi.restoreAllMocks();
});

it('is everything that is stored, with the version that wrote it', async () => {
  const db = freshDatabase();
  await db.interviews.add(anInterview());
  await db.messages.add(aMessage(1));
  const copy = await readRawCopy(db.name);
  expect(copy).toMatchObject({ version: db.verno * 10, unread: [] });
  expect(copy?.tables.map(({ name }) => name)).toEqual(db.tables.map(({ name }) => name).sort());
  expect(copy?.tables.find(({ name }) => name === 'interviews')).toEqual({
    name: 'interviews',
    keyPath: 'interviewId',
    records: [anInterview()],
  });
  expect(copy?.tables.find(({ name }) => name === 'itemEdits')?.keyPath).toEqual(['stage', 'itemId']);
});

it('of another version leaves that version as it is', async () => {
  const name = `raw ${crypto.randomUUID()}`;
  const newer = new Dexie(name);
  newer.version(99).stores({ wishes: 'wishId' });
  await newer.table('wishes').add({ wishId: 'peace' });
  newer.close();
  expect(await readRawCopy(name)).toMatchObject({ version: 990, tables: [{ records: [{ wishId: 'peace' }] }] });
  expect(await indexedDB.databases()).toContainEqual({ name, version: 990 });
  await Dexie.delete(name);
});

it('makes no database where there is none', async () => {
  expect(await readRawCopy('never made')).toBeNull();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never made');
});

it('holds the tables that can be read, and names those that cannot', async () => {
  const db = freshDatabase();
  await db.interviews.add(anInterview());
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('a fault of the disk', 'UnknownError');
  });
  const copy = await readRawCopy(db.name);
  expect(copy?.unread).toEqual(['activities']);
  expect(copy?.tables.find(({ name }) => name === 'interviews')?.records).toHaveLength(1);
});

it('does not stand in the way of an upgrade', async () => {
  const db = freshDatabase();
  await db.open();
  const reading = readRawCopy(db.name);
  await db.delete();
  await reading;
  expect(await new Database(db.name).interviews.count()).toBe(0);
});
