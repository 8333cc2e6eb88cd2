/** Looks at rows of a list, as the background is told of them, and IndexedDB alone writing what they made it write. */
import { TargetType, type Page, type WebWorker } from 'puppeteer-core';
import type { OpenedBrowser } from '../browsers/open.ts';
import { ask } from '../e2e/stored.ts';
import { median, quiet } from './measure.ts';

const looks = 20;
const warmUps = 3;
const rows = 30;

/** What rows tell: an interview that nobody knew, another name of the client, nothing. */
const kinds = ['new', 'changed', 'same'] as const;
type Kind = (typeof kinds)[number];

/** Looks at `rows` rows; ms are medians. */
export type CostOfLook = { kind: Kind; rows: number; ms: number; messageMs: number; rawMs: number; records: number };

/** What looks cost where `size` interviews of the crowd are stored; the new ones come on top. */
export async function costOfLooks(opened: OpenedBrowser, size: number): Promise<CostOfLook[]> {
  const own = await opened.openOwnPage('welcome.html');
  const worker = await workerOf(opened);
  await worker.evaluate(keepWrites);
  const costs: CostOfLook[] = [];
  for (const kind of kinds) {
    await worker.evaluate(forgetWrites);
    const ms = await timeOfLooks(own, kind, size);
    await quiet(500); // reminders are worked out
    const raw = await worker.evaluate(writeAgain, keysOf(kind, size));
    // While reading is paused, a look is sent, checked and refused.
    await ask(own, 'setPause', { pausedUntil: Date.now() + 600_000, pausedFor: null });
    const messageMs = await timeOfLooks(own, kind, size, 'not-reading');
    await ask(own, 'setPause', { pausedUntil: null, pausedFor: null });
    costs.push({ kind, rows, ms, messageMs, rawMs: median(raw.ms.slice(warmUps)), records: median(raw.records) });
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
  const clients = keysOf(kind, size).map((keys, look) => ({
    keys,
    client: kind === 'changed' ? `Client ${look}` : 'Ada',
  }));
  return median((await own.evaluate(see, clients, refusal ?? null)).slice(warmUps));
}

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

/** Runs in a page of ours: looks at lists one after the other, as the script on Upwork's page tells of them; ms. */
async function see(lists: { keys: string[]; client: string }[], refusal: string | null): Promise<number[]> {
  const times: number[] = [];
  for (const { keys, client } of lists) {
    const now = Date.now();
    const said = { sentAt: now - 86_400_000, received: null, archiveReason: null };
    const sightings = keys.map((key) => ({ seenAt: now, section: 'active', keys: [key], title: key, client, ...said }));
    const layers = { hooks: keys.length, structure: keys.length, taught: 0 };
    const request = { page: 'proposals', verdict: 'understood', layers, asked: false, sightings };
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
 * Runs in the worker: reads what each look has to know by its keys, then writes the very records that the look wrote, in
 * one transaction that is on the disk when it is done. New records are new again, under names of their own.
 */
async function writeAgain(keysOfLooks: string[][]): Promise<{ ms: number[]; records: number[] }> {
  const kept = [...(globalThis as Kept).writes.values()];
  const ofLooks = kept.filter((writes) => writes.some(({ store }) => store === 'readings'));
  if (ofLooks.length !== keysOfLooks.length) throw new Error(`${keysOfLooks.length} looks, ${ofLooks.length} written`);
  const renamed = <Value>(value: Value) =>
    JSON.parse(JSON.stringify(value).replaceAll('proposal:21', 'proposal:22')) as Value;
  const opening = indexedDB.open('greenroom');
  const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
  const stores = ['interviews', 'summaries', 'changes', 'tallies', 'readings'];
  const ms: number[] = [];
  for (const [look, writes] of renamed(ofLooks).entries()) {
    const from = performance.now();
    const writing = db.transaction(stores, 'readwrite', { durability: 'strict' });
    const found: unknown[] = [];
    const read = (store: string, key: IDBValidKey, then = () => {}) => {
      const reading = writing.objectStore(store).get(key);
      reading.onsuccess = () => {
        found.push(reading.result);
        then();
      };
    };
    for (const key of renamed(keysOfLooks[look] ?? []))
      for (const store of ['interviews', 'summaries']) read(store, key);
    for (const { store, value } of writes) if (store === 'tallies') read(store, (value as { group: string }).group);
    const { day, page } = writes.find(({ store }) => store === 'readings')?.value as { day: string; page: string };
    read('readings', [day, page], () => {
      for (const { store, value } of writes) writing.objectStore(store).put(value);
    });
    await new Promise((done, fail) => Object.assign(writing, { oncomplete: done, onabort: fail }));
    ms.push(performance.now() - from);
  }
  db.close();
  return { ms, records: ofLooks.map((writes) => writes.length) };
}
