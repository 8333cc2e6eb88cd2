import { aCrowd } from '../fixtures/crowd.ts';
import { until } from '../browsers/until.ts';
import type { Greenroom } from './greenroom.ts';

/** Puts so many interviews on the disk in the place of what is there, as if they had come over the years; nothing is filtered. */
export async function storeCrowd(greenroom: Greenroom, count: number, now = Date.now()): Promise<void> {
  const page = await greenroom.openOwnPage('options.html');
  // Greenroom itself makes its database, when it is first needed.
  await until('there is a database', () =>
    page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'greenroom')),
  );
  await page.evaluate(
    (crowd) =>
      new Promise<void>((done, failed) => {
        localStorage.clear();
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(Object.keys(crowd), 'readwrite');
          for (const [table, records] of Object.entries(crowd)) {
            const store = writing.objectStore(table);
            store.clear();
            for (const record of records) store.put(record);
          }
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onabort = () => failed(new Error(String(writing.error)));
        };
      }),
    aCrowd(count, now),
  );
  await page.close();
}
