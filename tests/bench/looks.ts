/** Looks at rows of a list, as the background is told of them, and IndexedDB alone writing what they made it write. */
import { TargetType, type Page, type WebWorker } from 'puppeteer-core';
import type { OpenedBrowser } from '../browsers/open.ts';
import { ask } from '../e2e/stored.ts';
import { median, quiet } from './measure.ts';

export const looks = 40;
/** Code gets faster the more often it has run; what the first of all takes is another line of the bench. */
export const warmUps = 20;
const rows = 30;
/** So long after a change, reminders are worked out. */
const settleMs = 1500;

/** What rows tell: nothing, another name of the client, an interview that nobody knew, which makes those stored more. */
const kinds = ['same', 'changed', 'new'] as const;
type Kind = (typeof kinds)[number];

/** Looks at `rows` rows; ms are medians. */
export type CostOfLook = { kind: Kind; rows: number; ms: number; messageMs: number; rawMs: number; records: number };

/** What looks cost where `size` interviews of the crowd are stored. */
export async function costOfLooks(opened: OpenedBrowser, size: number): Promise<CostOfLook[]> {
  const own = await opened.openOwnPage('welcome.html');
  const worker = await workerOf(opened);
  await timeOfLooks(own, 'changed', size);
  await quiet(settleMs);
  await worker.evaluate(keepWrites);
  const costs: CostOfLook[] = [];
  for (const kind of kinds) {
    await worker.evaluate(forgetWrites);
    const ms = await timeOfLooks(own, kind, size);
    await quiet(settleMs);
    const records = await worker.evaluate(writeAgainWhenAsked, keysOf(kind, size));
    const rawMs = median((await own.evaluate(askToWriteAgain, requestsOf(kind, size))).slice(warmUps));
    // While reading is paused, a look is sent, checked and refused.
    await ask(own, 'setPause', { pausedUntil: Date.now() + 600_000, pausedFor: null });
    const messageMs = await timeOfLooks(own, kind, size, 'not-reading');
    await ask(own, 'setPause', { pausedUntil: null, pausedFor: null });
    costs.push({ kind, rows, ms, messageMs, rawMs, records: median(records) });
  }
  await own.close();
  return costs;
}

async function workerOf({ browser, root }: OpenedBrowser): Promise<WebWorker> {
  const isOurs = (url: string) => url.startsWith(root);
  const target = await browser.waitForTarget((one) => one.type() === TargetType.SERVICE_WORKER && isOurs(one.url()));
  return (await target.worker()) as WebWorker;
}

/** Of each look its rows' keys: those of the crowd lie evenly over all that is stored. */
function keysOf(kind: Kind, size: number): string[][] {
  return Array.from({ length: warmUps + looks }, (_, look) =>
    Array.from({ length: rows }, (_, row) => {
      const unknown = 2_100_000_000_000_000_000n + BigInt(look * rows + row);
      const known = 2_000_000_000_000_000_000n + BigInt(Math.floor((row * size) / rows));
      return `proposal:${kind === 'new' ? unknown : known}`;
    }),
  );
}

async function timeOfLooks(own: Page, kind: Kind, size: number, refusal?: string): Promise<number> {
  return median((await own.evaluate(see, requestsOf(kind, size), refusal ?? null)).slice(warmUps));
}

/** What the script on Upwork's page would tell. */
function requestsOf(kind: Kind, size: number): object[] {
  const now = Date.now();
  const said = { section: 'active', sentAt: now - 86_400_000, received: null, archiveReason: null };
  const all = keysOf(kind, size);
  return all.map((keys, look) => {
    const seenAt = now - all.length + look; // what was seen later counts
    const client = kind === 'changed' ? `Client ${look}` : 'Ada';
    const sightings = keys.map((key) => ({ ...said, seenAt, keys: [key], title: key, client }));
    const layers = { hooks: keys.length, structure: keys.length, taught: 0 };
    return { page: 'proposals', verdict: 'understood', layers, asked: false, sightings };
  });
}

type Port = {
  postMessage: (message: unknown) => void;
  onMessage: { addListener: (listener: (message: never) => void) => void };
};
declare const chrome: {
  runtime: {
    sendMessage: (message: unknown) => Promise<unknown>;
    connect: () => Port;
    onConnect: Record<'addListener' | 'removeListener', (listener: (port: Port) => void) => void>;
  };
};

/** Runs in a page of ours: looks one after the other; ms. */
async function see(requests: object[], refusal: string | null): Promise<number[]> {
  const times: number[] = [];
  for (const request of requests) {
    const from = performance.now();
    const answer = (await chrome.runtime.sendMessage({ name: 'see', request })) as { ok: boolean; code?: string };
    times.push(performance.now() - from);
    if (answer.ok ? refusal !== null : answer.code !== refusal) throw new Error(JSON.stringify(answer));
  }
  return times;
}

type Write = { store: string; value: object };
type Kept = typeof globalThis & { writes: Map<IDBTransaction, Write[]> };

/** Runs in the worker: from now on it is kept what each transaction writes. */
function keepWrites(): void {
  const { writes } = Object.assign(globalThis as Kept, { writes: new Map<IDBTransaction, Write[]>() });
  type Put = (value: object, key?: IDBValidKey) => IDBRequest<IDBValidKey>;
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as Put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: object, key?: IDBValidKey) {
    if (!writes.has(this.transaction)) writes.set(this.transaction, []);
    writes.get(this.transaction)?.push({ store: this.name, value });
    return put.call(this, value, key);
  };
}

function forgetWrites(): void {
  (globalThis as Kept).writes.clear();
}

/**
 * Runs in the worker: from now on, whoever connects and tells of a look is answered when its keys were read, and the very
 * records that it had made the background write are on the disk again; all in one transaction. New records are new again,
 * under names of their own. How many there are of each look.
 */
async function writeAgainWhenAsked(keysOfLooks: string[][]): Promise<number[]> {
  const kept = [...(globalThis as Kept).writes.values()];
  const ofLooks = kept.filter((writes) => writes.some(({ store }) => store === 'readings'));
  if (ofLooks.length !== keysOfLooks.length) throw new Error(`${keysOfLooks.length} looks, ${ofLooks.length} written`);
  const renamed = <Value>(value: Value) =>
    JSON.parse(JSON.stringify(value).replaceAll('proposal:21', 'proposal:22')) as Value;
  const opening = indexedDB.open('greenroom');
  const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
  const stores = ['interviews', 'summaries', 'changes', 'tallies', 'readings'];
  const left = renamed(ofLooks).map((writes, look) => ({ writes, keys: renamed(keysOfLooks[look] ?? []) }));

  function writeNext(answer: () => void): void {
    const { writes, keys } = left.shift() ?? { writes: [], keys: [] };
    const writing = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const found: unknown[] = [];
    const read = (store: string, key: IDBValidKey, then = () => {}) => {
      const reading = writing.objectStore(store).get(key);
      reading.onsuccess = () => {
        found.push(reading.result);
        then();
      };
    };
    for (const key of keys) for (const store of ['interviews', 'summaries']) read(store, key);
    for (const { store, value } of writes) if (store === 'tallies') read(store, (value as { group: string }).group);
    const { day, page } = writes.find(({ store }) => store === 'readings')?.value as { day: string; page: string };
    read('readings', [day, page], () => {
      for (const { store, value } of writes) writing.objectStore(store).put(value);
    });
    writing.oncomplete = () => {
      if (left.length === 0) db.close();
      answer();
    };
  }
  chrome.runtime.onConnect.addListener(function take(port) {
    chrome.runtime.onConnect.removeListener(take);
    port.onMessage.addListener(() => writeNext(() => port.postMessage('written')));
  });
  return ofLooks.map((writes) => writes.length);
}

/** Runs in a page of ours: the same messages to IndexedDB alone, one after the other; ms. */
async function askToWriteAgain(requests: object[]): Promise<number[]> {
  const port = chrome.runtime.connect();
  let answered = () => {};
  port.onMessage.addListener(() => answered());
  const times: number[] = [];
  for (const request of requests) {
    const from = performance.now();
    await new Promise<void>((done) => {
      answered = done;
      port.postMessage({ name: 'see', request });
    });
    times.push(performance.now() - from);
  }
  return times;
}
