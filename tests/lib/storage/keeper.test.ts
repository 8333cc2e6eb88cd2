// @vitest-environment node
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Key } from '@/lib/interview/sighting-schema';
import * as commands from '@/lib/storage/commands';
import { Database } from '@/lib/storage/db';
import { Keeper } from '@/lib/storage/keeper';
import { aMoment, anInterview } from '@/tests/fixtures/make';

beforeEach(() => withFreeSpace(1e9));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Bytes that the browser says are free. */
function withFreeSpace(free: number): void {
  vi.stubGlobal('navigator', {
    locks: navigator.locks,
    storage: { estimate: () => Promise.resolve({ quota: free + 5, usage: 5 }) },
  });
}

const moment = aMoment(1000);

/** A keeper as the worker makes one at its start. */
function startKeeper(name = `kept ${crypto.randomUUID()}`) {
  const db = new Database(name);
  onTestFinished(() => db.delete());
  return { db, keeper: new Keeper(db, () => moment.now) };
}

/** As commands do. */
async function addInterviews(db: Database, ...keys: Key[]): Promise<void> {
  for (const key of keys) await commands.addByHand(db, moment, null, key);
}

/** A keeper that has counted one interview. */
async function startWithOne() {
  const started = startKeeper();
  await started.keeper.open();
  await addInterviews(started.db, 'proposal:1');
  await started.keeper.count();
  return started;
}

/** What a browser does with a request that it cannot carry out. */
function refuse(name: string): never {
  throw new DOMException('refused by the test', name);
}

/** A connection as a page has that does not let go. */
function hold(name: string): Promise<IDBDatabase> {
  return new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => done(opening.result);
  });
}

/** A database as version 1 left it behind. */
async function leaveVersion1(name: string): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores({
    interviews: 'interviewId, *keys, [outcome.value+stage.value], updatedAt',
    messages: 'messageId, interviewId',
    changes: 'changeId, interviewId, at',
    itemEdits: '[stage+itemId]',
    readings: '[day+page], lastAt',
  });
  await old.table('interviews').bulkAdd([anInterview({ keys: ['proposal:1'] }), anInterview({ keys: ['proposal:2'] })]);
  old.close();
}

describe('the database', () => {
  it('is ready when it is new', async () => {
    const { keeper } = startKeeper();
    expect(await keeper.condition()).toEqual({ state: 'ready', detail: '', lost: null });
  });

  it('is left alone where there is no room: a browser that puts it in order then may throw it away', async () => {
    const { db, keeper } = startKeeper();
    await keeper.open();
    await addInterviews(db, 'proposal:1');
    db.close({ disableAutoOpen: false });

    withFreeSpace(0);
    const open = vi.spyOn(indexedDB, 'open');
    expect(await keeper.condition()).toMatchObject({ state: 'disk-full', lost: null });
    await expect(keeper.open()).rejects.toMatchObject({ code: 'disk-full' });
    expect(open).not.toHaveBeenCalled();

    withFreeSpace(1e9);
    expect(await keeper.condition()).toMatchObject({ state: 'ready', lost: null });
    expect(await db.interviews.count()).toBe(1);
  });

  it('of a newer Greenroom is left alone', async () => {
    const { db, keeper } = startKeeper();
    const newer = new Dexie(db.name);
    newer.version(db.verno + 1).stores({ ...schemaOf(db), wishes: 'wishId' });
    await newer.table('interviews').add(anInterview());
    newer.close();

    expect(await keeper.condition()).toMatchObject({ state: 'newer' });
    await expect(keeper.open()).rejects.toMatchObject({ code: 'read-only' });
    await expect(commands.setStage(db, moment, 'proposal:1', 'offer')).rejects.toThrow();
    const again = new Dexie(db.name);
    await again.open();
    expect(again.verno).toBe(db.verno + 1);
    expect(await again.table('interviews').toArray()).toEqual([anInterview()]);
    again.close();
  });

  it('that could not be brought up to date is as it was, and is tried again', async () => {
    const { db, keeper } = startKeeper();
    await leaveVersion1(db.name);
    let puts = 0;
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      puts += 1;
      return refuse('DataError');
    });
    expect(await keeper.condition()).toMatchObject({ state: 'upgrade-failed' });
    await expect(keeper.open()).rejects.toMatchObject({ code: 'read-only' });
    expect(puts).toBeGreaterThan(0);
    expect(await indexedDB.databases()).toContainEqual({ name: db.name, version: 10 });

    put.mockRestore();
    expect(await keeper.condition()).toMatchObject({ state: 'ready' });
    expect(await db.interviews.toArray()).toMatchObject([{ meeting: { value: null } }, { meeting: { value: null } }]);
  });

  it('says that a page of the version before is in the way, until it is not', async () => {
    const { db, keeper } = startKeeper();
    await leaveVersion1(db.name);
    const holder = await hold(db.name);
    expect(await keeper.condition()).toMatchObject({ state: 'blocked' });
    await expect(keeper.open()).rejects.toMatchObject({ code: 'not-opened' });
    holder.close();
    await vi.waitFor(async () => expect(await keeper.condition()).toMatchObject({ state: 'ready' }));
  });

  it('says nothing of a page that is in the way for a moment only', async () => {
    const { db, keeper } = startKeeper();
    await leaveVersion1(db.name);
    const holder = await hold(db.name);
    setTimeout(() => holder.close(), 50);
    expect(await keeper.condition()).toMatchObject({ state: 'ready' });
  });

  it('that could not be brought up to date once nothing was in the way any more says so', async () => {
    const { db, keeper } = startKeeper();
    await leaveVersion1(db.name);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => refuse('DataError'));
    const holder = await hold(db.name);
    expect(await keeper.condition()).toMatchObject({ state: 'blocked' });
    holder.close();
    await vi.waitFor(async () => expect(await keeper.condition()).toMatchObject({ state: 'upgrade-failed' }));
    await expect(keeper.open()).rejects.toMatchObject({ code: 'read-only' });
  });

  it('that the browser does not give out is asked for again each time', async () => {
    const { db, keeper } = startKeeper();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => refuse('UnknownError'));
    expect(await keeper.condition()).toMatchObject({ state: 'unopenable' });
    await expect(keeper.open()).rejects.toMatchObject({ code: 'not-opened' });
    open.mockRestore();
    await keeper.open();
    expect(await db.interviews.count()).toBe(0);
  });

  it('that cannot be opened because the disk is full says so', async () => {
    const { keeper } = startKeeper();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => refuse('UnknownError'));
    withFreeSpace(0);
    expect(await keeper.condition()).toMatchObject({ state: 'disk-full' });
  });
});

describe('a write', () => {
  it.each([
    ['QuotaExceededError', 'disk-full'],
    ['DataError', 'failed'],
  ])(
    'that fails with %s is called %s, leaves nothing behind, and goes through when it is tried again',
    async (name, code) => {
      const { db, keeper } = startKeeper();
      await keeper.open();
      await db.interviews.add(anInterview());
      const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => refuse(name));
      const failure = await commands.setStage(db, moment, 'proposal:1', 'offer').catch((error: unknown) => error);
      expect(await keeper.failed(failure)).toBe(code);
      add.mockRestore();

      await keeper.open();
      expect(await db.interviews.toArray()).toEqual([anInterview()]);
      expect(await db.changes.count()).toBe(0);
      expect(await commands.setStage(db, moment, 'proposal:1', 'offer')).toMatchObject({ ok: true });
    },
  );

  it('is not tried without room, while what is there can be read', async () => {
    const { db, keeper } = startKeeper();
    await keeper.open();
    await addInterviews(db, 'proposal:1');
    withFreeSpace(0);
    await expect(keeper.openToWrite()).rejects.toMatchObject({ code: 'disk-full' });
    await keeper.open();
    expect(await db.interviews.count()).toBe(1);
    withFreeSpace(1e9);
    await keeper.openToWrite();
  });

  it('that fails does so on a connection that is not used again: Firefox refuses the next write on it', async () => {
    const { db, keeper } = startKeeper();
    await keeper.open();
    const before = db.backendDB();
    await keeper.failed(new DOMException('full', 'QuotaExceededError'));
    await keeper.open();
    expect(db.backendDB()).not.toBe(before);
  });

  it.each([
    [new Error('QUOTA_BYTES quota exceeded'), 'disk-full'],
    [new Error('IO error: /x/000003.log: No space left on device'), 'disk-full'],
    [new TypeError('undefined is not a function'), 'failed'],
    ['thrown text', 'failed'],
  ])('of settings that fails, too: %s', async (error, code) => {
    const { keeper } = startKeeper();
    expect(await keeper.failed(error)).toBe(code);
  });
});

describe('a database that comes up empty', () => {
  async function withTwoInterviews(name: string): Promise<void> {
    const { db, keeper } = startKeeper(name);
    await keeper.open();
    await addInterviews(db, 'proposal:1', 'proposal:2');
    await keeper.count();
    db.close();
  }

  it('where interviews were is told of until the user has read it, also over restarts and new interviews', async () => {
    const name = `evicted ${crypto.randomUUID()}`;
    await withTwoInterviews(name);
    await Dexie.delete(name);

    const lost = { interviews: 2, at: moment.now };
    const first = startKeeper(name);
    expect(await first.keeper.condition()).toMatchObject({ state: 'ready', lost });
    await addInterviews(first.db, 'proposal:3');
    await first.keeper.count();
    first.db.close();

    const second = startKeeper(name);
    expect(await second.keeper.condition()).toMatchObject({ lost });
    await second.keeper.acceptLoss();
    expect(await second.keeper.condition()).toMatchObject({ lost: null });
    second.db.close();
    expect(await startKeeper(name).keeper.condition()).toMatchObject({ lost: null });
  });

  it('is told of with its number where several calls come upon it at once', async () => {
    const name = `evicted ${crypto.randomUUID()}`;
    await withTwoInterviews(name);
    await Dexie.delete(name);
    const { keeper } = startKeeper(name);
    await Promise.all([keeper.open(), keeper.count(), keeper.open(), keeper.count()]);
    expect(await keeper.condition()).toMatchObject({ lost: { interviews: 2 } });
    expect(keeper.hasCounted).toBe(false);
  });

  it('is noticed while the worker runs, too', async () => {
    const { db, keeper } = await startWithOne();
    await Dexie.delete(db.name);
    expect(await keeper.condition()).toMatchObject({ lost: { interviews: 1 } });
  });

  it('is noticed, too, where the interviews are counted just then', async () => {
    const { db, keeper } = await startWithOne();
    await Dexie.delete(db.name);
    await keeper.count();
    expect(await keeper.condition()).toMatchObject({ lost: { interviews: 1 } });
  });

  it('is not counted where it comes up between the question and the answer', async () => {
    const { db, keeper } = await startWithOne();
    const read = vi.spyOn(db.tallies, 'toArray');
    const late = async () => {
      await Dexie.delete(db.name);
      await db.open();
      read.mockRestore();
      return db.tallies.toArray();
    };
    read.mockImplementationOnce(late as never);
    await keeper.count();
    expect(await keeper.condition()).toMatchObject({ lost: { interviews: 1 } });
  });

  it('is nothing to tell of where there was nothing, or where the user began afresh', async () => {
    const { db, keeper } = startKeeper();
    await keeper.open();
    await keeper.count();
    expect(await keeper.condition()).toMatchObject({ lost: null });
    await addInterviews(db, 'proposal:1');
    await keeper.count();
    expect(await keeper.startAfresh()).toMatchObject({ state: 'ready', lost: null });
    expect(await db.interviews.count()).toBe(0);
  });
});

it('begins afresh in place of a database of a newer Greenroom', async () => {
  const { db, keeper } = startKeeper();
  const newer = new Dexie(db.name);
  newer.version(db.verno + 1).stores(schemaOf(db));
  await newer.table('interviews').add(anInterview());
  newer.close();
  expect(await keeper.startAfresh()).toMatchObject({ state: 'ready' });
  expect(await db.interviews.count()).toBe(0);
  expect(await indexedDB.databases()).toContainEqual({ name: db.name, version: db.verno * 10 });
});

function schemaOf(db: Database): Record<string, string> {
  return Object.fromEntries(
    db.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map(({ src }) => src).join(),
    ]),
  );
}

it('begins afresh once a page that was in the way has let go, and says nothing of it any more', async () => {
  const { db, keeper } = startKeeper();
  await keeper.open();
  const holder = await hold(db.name);
  setTimeout(() => holder.close(), 700);
  expect(await keeper.startAfresh()).toMatchObject({ state: 'ready' });
});
