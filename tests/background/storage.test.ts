// @vitest-environment node
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { ask } from '@/lib/messages/ask';
import type { Key } from '@/lib/interview/sighting-schema';
import { Database } from '@/lib/storage/db';
import { aSighting } from '@/tests/fixtures/make';
import { openTabs, sendAs, senders } from '@/tests/fixtures/wires';

let heard: unknown[];

beforeEach(async () => {
  vi.stubGlobal('navigator', {
    locks: navigator.locks,
    language: 'en',
    storage: { estimate: () => Promise.resolve({ quota: 1e9, usage: 0 }) },
  });
  const { id } = await fakeBrowser.tabs.create({});
  ({ heard } = openTabs(id!));
  sendAs(senders.ourPage);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await Dexie.delete('greenroom');
});

/** A new worker, as after the browser stopped the last one. */
function start(): void {
  fakeBrowser.runtime.onMessage.removeAllListeners();
  fakeBrowser.alarms.onAlarm.removeAllListeners();
  background.main();
}

const look = { page: 'proposals', verdict: 'understood', layers: { hooks: 1, structure: 1, taught: 0 } } as const;
const see = () => ask('see', { ...look, asked: false, sightings: [aSighting()] });
const signOnButton = async () =>
  vi.waitFor(async () => {
    const text = await fakeBrowser.action.getBadgeText({});
    expect(text).not.toBe('');
    return text;
  });

it('without room on the disk no write is tried, and everything can be read', async () => {
  start();
  await ask('setMode', 'page');
  await see();
  const [interviewId] = aSighting().keys as [Key];
  vi.spyOn(navigator.storage, 'estimate').mockResolvedValue({ quota: 9, usage: 9 });
  const writes = vi.spyOn(IDBObjectStore.prototype, 'put');
  expect(await ask('setStage', { interviewId, stage: 'offer' })).toMatchObject({ ok: false, code: 'disk-full' });
  expect(await see()).toMatchObject({ ok: false, code: 'disk-full' });
  expect(writes).not.toHaveBeenCalled();
  expect(await ask('interview', interviewId)).toMatchObject({ ok: true, value: { interviewId } });
});

/** A database that a newer Greenroom has left behind, with one interview in it. */
async function leaveNewer(): Promise<void> {
  const newer = new Dexie('greenroom');
  newer.version(99).stores({ interviews: 'interviewId' });
  await newer.table('interviews').add({ interviewId: 'proposal:1', title: { value: 'Shopify theme' } });
  newer.close();
}

describe('where a newer Greenroom has left its data', () => {
  beforeEach(async () => {
    await leaveNewer();
    start();
    await ask('setMode', 'page');
  });

  it('nothing is read and nothing changed, with the reason, and the toolbar button shows it', async () => {
    expect(await see()).toMatchObject({ code: 'read-only' });
    expect(await ask('addByHand', { title: 'Chat', key: null })).toMatchObject({ code: 'read-only' });
    expect(await ask('storage', null)).toMatchObject({ ok: true, value: { state: 'newer' } });
    expect(await signOnButton()).toBe('!');
    expect(await fakeBrowser.action.getTitle({})).toMatch(/something is wrong with your data/);
    expect(await indexedDB.databases()).toEqual([{ name: 'greenroom', version: 990 }]);
  });

  it('it is tried again by itself after some minutes', async () => {
    await signOnButton();
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get('reminders')).toBeDefined());
  });

  it('settings can still be changed', async () => {
    expect(await ask('setMode', 'click')).toMatchObject({ ok: true, value: { mode: 'click' } });
  });

  it('the user may begin afresh; then every page is read anew, and the sign is gone', async () => {
    await ask('storage', null);
    heard.length = 0;
    expect(await ask('startAfresh', null)).toMatchObject({ ok: true, value: { state: 'ready', lost: null } });
    await vi.waitFor(() =>
      expect(heard).toMatchObject([{ settings: { mode: 'hand' } }, { settings: { mode: 'page' } }]),
    );
    expect((await see()).ok).toBe(true);
    await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe(''));
  });
});

it('begins nothing afresh where the data can be used', async () => {
  start();
  await ask('setMode', 'page');
  await see();
  expect(await ask('startAfresh', null)).toMatchObject({ ok: true, value: { state: 'ready' } });
  expect(await new Database().interviews.count()).toBe(1);
});

it('does not let a page of Upwork begin afresh', async () => {
  start();
  sendAs(senders.onUpwork);
  expect(await ask('startAfresh', null)).toMatchObject({ code: 'forbidden' });
  expect(await ask('storage', null)).toMatchObject({ code: 'forbidden' });
});

it('says that the disk is full, changes nothing, and goes on when there is room again', async () => {
  start();
  await ask('setMode', 'page');
  await see();
  const tick = { interviewId: 'proposal:1', itemId: 'interviewing/scam', done: true } as const;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await ask('setTick', tick)).toMatchObject({ code: 'disk-full' });
  put.mockRestore();
  expect(await ask('interview', 'proposal:1')).toMatchObject({ value: { done: 0, undoable: null } });
  expect(await ask('setTick', tick)).toMatchObject({ ok: true, value: { done: 1 } });
});

it('tells of interviews that the browser has lost, until it was read', async () => {
  start();
  await ask('setMode', 'page');
  await see();
  await vi.waitFor(async () =>
    expect(await fakeBrowser.storage.local.get('kept')).toMatchObject({ kept: { interviews: 1 } }),
  );
  await Dexie.delete('greenroom');
  expect(await ask('storage', null)).toMatchObject({ value: { state: 'ready', lost: { interviews: 1 } } });
  expect(await signOnButton()).toBe('!');
  expect((await see()).ok).toBe(true);
  expect(await ask('acceptLoss', null)).toMatchObject({ value: { state: 'ready', lost: null } });
  await vi.waitFor(async () => expect(await fakeBrowser.action.getBadgeText({})).toBe(''));
});
