/** How fast the background keeps what is seen, beside IndexedDB alone, and how long popup and board take to list it. */
import type { Page } from 'puppeteer-core';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser, type OpenedBrowser } from '../browsers/open.ts';
import { until } from '../browsers/until.ts';
import type * as Stored from '../e2e/stored.ts';
import { firstDrawn, median } from './measure.ts';

const sizes = [100, 1000, 10_000];
const looks = 20;
const rowsPerLook = 30;
const runs = 5;

export async function benchWorker({ storeCrowd }: typeof Stored): Promise<void> {
  const opened = await openBrowser({ browser: 'chromium', build: buildFor('chromium', 'production'), headless: true });
  await giveConsent(opened);
  const table = [];
  for (const size of sizes) {
    await storeCrowd(opened, size, { changesEach: 2 });
    await timeOfList(opened, 'sidepanel.html', '.card'); // when it lists, all is worked out
    const own = await opened.openOwnPage('welcome.html');
    const [ours, raw] = [await own.evaluate(see, looks, rowsPerLook), await own.evaluate(putRaw, looks, rowsPerLook)];
    await own.close();
    table.push({
      interviews: size,
      'seen per second': Math.round((looks * rowsPerLook) / (ours / 1000)),
      'IndexedDB alone': Math.round((looks * rowsPerLook) / (raw / 1000)),
      ratio: (ours / raw).toFixed(2),
      'popup, ms': (await timeOfList(opened, 'popup.html', 'section[aria-label] li')).toFixed(0),
      'board, ms': (await timeOfList(opened, 'sidepanel.html', '.card')).toFixed(0),
      'worker from cold, ms': (await coldAnswer(opened)).toFixed(0),
    });
  }
  await opened.close();
  console.log(
    `${looks} looks at ${rowsPerLook} rows, a third of them new and a third changed; lists and cold worker: medians of ${runs}`,
  );
  console.table(table);
}

async function timeOfList(opened: OpenedBrowser, path: string, css: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const page = await opened.openOwnPage(path);
    await page.bringToFront();
    times.push(await firstDrawn(page, css));
    await page.close();
  }
  return median(times.slice(1));
}

/** From a call to its answer where the worker has to be started for it, ms. */
async function coldAnswer(opened: OpenedBrowser): Promise<number> {
  const own: Page = await opened.openOwnPage('welcome.html');
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await opened.stopWorker();
    times.push(
      await until('the worker answers', () =>
        own.evaluate(async () => {
          const from = performance.now();
          await chrome.runtime.sendMessage({ name: 'badges', request: [] });
          return performance.now() - from;
        }),
      ),
    );
  }
  await own.close();
  return median(times);
}

declare const chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

/** Runs in a page of ours: looks at a list, as the script on Upwork's page tells of them; ms. */
async function see(looks: number, rows: number): Promise<number> {
  const sighting = (key: string, title: string) => {
    const now = Date.now();
    const said = { client: null, sentAt: now - 86_400_000, received: null, archiveReason: null };
    return { seenAt: now, section: 'active', keys: [key], title, ...said };
  };
  const known = (index: number) => `proposal:${2_000_000_000_000_000_000n + BigInt(index)}`;
  const unknown = (index: number) => `proposal:${2_100_000_000_000_000_000n + BigInt(index)}`;
  const from = performance.now();
  for (let look = 0; look < looks; look += 1) {
    const sightings = Array.from({ length: rows }, (_, row) => {
      const index = Math.floor((look * rows + row) / 3);
      if (row % 3 === 0) return sighting(unknown(index), `New ${index}`);
      return sighting(known(index % 90), row % 3 === 1 ? `Changed ${look}` : 'Seen before');
    });
    const layers = { hooks: rows, structure: rows, taught: 0 };
    const request = { page: 'proposals', verdict: 'understood', layers, asked: false, sightings };
    const answer = (await chrome.runtime.sendMessage({ name: 'see', request })) as { ok: boolean };
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }
  return performance.now() - from;
}

/** Runs in a page of ours: as many records of the same kind are read and written, in as many transactions; ms. */
async function putRaw(looks: number, rows: number): Promise<number> {
  const db = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('greenroom');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(new Error(String(opening.error)));
  });
  const all = await new Promise<{ interviewId: string }[]>((done) => {
    const reading = db.transaction('interviews').objectStore('interviews').getAll(null, rows);
    reading.onsuccess = () => done(reading.result as { interviewId: string }[]);
  });
  const from = performance.now();
  for (let look = 0; look < looks; look += 1) {
    await new Promise<void>((done, fail) => {
      const writing = db.transaction('interviews', 'readwrite', { durability: 'relaxed' });
      const store = writing.objectStore('interviews');
      for (const [index, record] of all.entries()) {
        store.get(record.interviewId).onsuccess = () => {
          if (index % 3 < 2) store.put(record);
        };
      }
      writing.oncomplete = () => done();
      writing.onabort = () => fail(new Error(String(writing.error)));
    });
  }
  const ms = performance.now() - from;
  db.close();
  return ms;
}
