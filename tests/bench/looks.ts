/** Looks at rows of a list, as the background is told of them, and IndexedDB alone writing what they made it write. */
import { TargetType, type Page, type WebWorker } from 'puppeteer-core';
import type { OpenedBrowser } from '../browsers/open.ts';
import { ask } from '../e2e/stored.ts';
import { median, quiet } from './measure.ts';

/** Looks and IndexedDB alone take turns, since a machine is now fast, now slow. */
const looksInRound = 10;
const rounds = 8;
/** Code gets faster the more often it has run; what the first of all takes is another line of the bench. */
const roundsToWarmUp = 2;
export const looks = (rounds - roundsToWarmUp) * looksInRound;
export const warmUps = roundsToWarmUp * looksInRound;
const rows = 30;
/** So long after a look, reminders are worked out, and the browser has put in order what was written. */
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
  await own.evaluate(see, requestsOf('changed', size), null);
  await quiet(settleMs);
  await worker.evaluate(keepWrites);
  const costs: CostOfLook[] = [];
  for (const kind of kinds) {
    const [requests, keys] = [requestsOf(kind, size), keysOf(kind, size)];
    const ofLooks: { ms: number; rawMs: number; records: number }[] = [];
    for (let from = 0; from < requests.length; from += looksInRound) {
      const ofRound = [from, from + looksInRound] as const;
      ofLooks.push(...(await takeTurns(own, worker, requests.slice(...ofRound), keys.slice(...ofRound))));
    }
    // While reading is paused, a look is sent, checked and refused.
    await ask(own, 'setPause', { pausedUntil: Date.now() + 600_000, pausedFor: null });
    const refused = await own.evaluate(see, requests, 'not-reading');
    await ask(own, 'setPause', { pausedUntil: null, pausedFor: null });
    const warm = ofLooks.slice(warmUps);
    costs.push({
      kind,
      rows,
      ms: median(warm.map(({ ms }) => ms)),
      messageMs: median(refused.times.slice(warmUps)),
      rawMs: median(warm.map(({ rawMs }) => rawMs)),
      records: median(warm.map(({ records }) => records)),
    });
  }
  await own.close();
  return costs;
}

/** One round: looks, and when all that they set off is done, IndexedDB alone with what they made the background write. */
async function takeTurns(own: Page, worker: WebWorker, requests: object[], keys: string[][]) {
  await worker.evaluate(forgetWrites);
  const { times, answers } = await own.evaluate(see, requests, null);
  await quiet(settleMs);
  const records = await worker.evaluate(writeAgainWhenAsked, keys, answers);
  const rawTimes = await own.evaluate(askToWriteAgain, requests);
  await quiet(settleMs);
  return times.map((ms, look) => ({ ms, rawMs: rawTimes[look] ?? NaN, records: records[look] ?? NaN }));
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

type Answer = { ok: boolean; code?: string };
type Port = {
  postMessage: (message: unknown) => void;
  onMessage: { addListener: (listener: (message: Answer) => void) => void };
  disconnect: () => void;
};
declare const chrome: {
  runtime: {
    sendMessage: (message: unknown) => Promise<unknown>;
    connect: () => Port;
    onConnect: Record<'addListener' | 'removeListener', (listener: (port: Port) => void) => void>;
  };
};

/** Runs in a page of ours: looks one after the other; times are ms. */
async function see(requests: object[], refusal: string | null): Promise<{ times: number[]; answers: Answer[] }> {
  const times: number[] = [];
  const answers: Answer[] = [];
  for (const request of requests) {
    const from = performance.now();
    const answer = (await chrome.runtime.sendMessage({ name: 'see', request })) as Answer;
    times.push(performance.now() - from);
    answers.push(answer);
    if (answer.ok ? refusal !== null : answer.code !== refusal) throw new Error(JSON.stringify(answer));
  }
  return { times, answers };
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
 * Runs in the worker: from now on, whoever connects and tells of a look gets the answer that the background gave when its
 * keys were read, and the very records that it had made the background write are on the disk again; all in one
 * transaction. New records are new again, under names of their own. How many there are of each look.
 */
async function writeAgainWhenAsked(keysOfLooks: string[][], answers: Answer[]): Promise<number[]> {
  const kept = [...(globalThis as Kept).writes.values()];
  const ofLooks = kept.filter((writes) => writes.some(({ store }) => store === 'readings'));
  if (ofLooks.length !== keysOfLooks.length) throw new Error(`${keysOfLooks.length} looks, ${ofLooks.length} written`);
  const renamed = <Value>(value: Value) =>
    JSON.parse(JSON.stringify(value).replaceAll('proposal:21', 'proposal:22')) as Value;
  const opening = indexedDB.open('greenroom');
  const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
  const stores = ['interviews', 'summaries', 'changes', 'tallies', 'readings'];
  const all = renamed(ofLooks).map((writes, look) => ({
    writes,
    keys: renamed(keysOfLooks[look] ?? []),
    answer: answers[look],
  }));

  function writeOne({ writes, keys, answer }: (typeof all)[number], port: Port): void {
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
    writing.oncomplete = () => port.postMessage(answer);
    writing.onabort = () => port.postMessage({ ok: false, code: String(writing.error) });
  }
  const left = [...all];
  chrome.runtime.onConnect.addListener(function take(port) {
    port.onMessage.addListener(() => {
      const look = left.shift();
      if (look) writeOne(look, port);
      if (left.length > 0) return;
      chrome.runtime.onConnect.removeListener(take);
      db.close(); // once it is written
    });
  });
  return ofLooks.map((writes) => writes.length);
}

/**
 * Runs in a page of ours: the same messages to IndexedDB alone, one after the other; ms. A message that is answered is a
 * connection for itself to the browser, so that is what each of these is.
 */
async function askToWriteAgain(requests: object[]): Promise<number[]> {
  const times: number[] = [];
  for (const request of requests) {
    const from = performance.now();
    const port = chrome.runtime.connect();
    const answer = await new Promise<Answer>((done) => {
      port.onMessage.addListener(done);
      port.postMessage({ name: 'see', request });
    });
    times.push(performance.now() - from);
    port.disconnect();
    if (!answer.ok) throw new Error(answer.code);
  }
  return times;
}
