/** Thousands of interviews, as they lie in the database after years. */
import type { Page } from 'puppeteer-core';
import { unmade } from '@/lib/storage/summary';
import type { OpenedBrowser } from '../browsers/open.ts';
import { until } from '../browsers/until.ts';
import { ask } from '../e2e/stored.ts';
import { aCrowd } from '../fixtures/crowd.ts';

/** As many records as go from here to the browser at a time. */
const pieceLength = 5000;

/** Puts `count` interviews in the place of what is there, and waits until the background has worked out what lists show. */
export async function fill(opened: OpenedBrowser, count: number): Promise<void> {
  const page = await opened.openOwnPage('welcome.html');
  await ask(page, 'eraseAll', null);
  const crowd = aCrowd(count, Date.now());
  const summaries = crowd.interviews.map(({ interviewId }) => unmade(interviewId));
  for (const [table, records] of Object.entries({ ...crowd, summaries })) {
    for (let from = 0; from < records.length; from += pieceLength)
      await page.evaluate(putAll, table, records.slice(from, from + pieceLength));
  }
  await opened.stopWorker();
  await ask(page, 'setMode', 'page'); // it starts, and finds what is to be worked out
  await until(`${count} interviews are listed`, async () => (await listed(page)) === count, 300_000);
  await page.close();
}

/** Runs in a page of ours. */
async function putAll(table: string, records: object[]): Promise<void> {
  const opening = indexedDB.open('greenroom');
  const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
  const writing = db.transaction(table, 'readwrite', { durability: 'relaxed' });
  for (const record of records) writing.objectStore(table).put(record);
  await new Promise((done, fail) => Object.assign(writing, { oncomplete: done, onabort: fail }));
  db.close();
}

/** How many interviews stand in a group of the lists. */
function listed(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('greenroom');
    const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
    const reading = db.transaction('tallies').objectStore('tallies').getAll();
    const tallies = await new Promise<{ count: number }[]>((done) => (reading.onsuccess = () => done(reading.result)));
    db.close();
    return tallies.reduce((sum, { count }) => sum + count, 0);
  });
}
