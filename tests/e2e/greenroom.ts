import type { Page } from 'puppeteer-core';
import { buildFor, type BuildMode } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import type { BrowserName } from '../browsers/find.ts';
import { openBrowser } from '../browsers/open.ts';
import type { Serve } from '../browsers/serve.ts';
import { until } from '../browsers/until.ts';
import { listOf } from './screen.ts';

/** Stories are told in both. */
export const browsers = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

type StartOptions = { consent?: boolean; mode?: BuildMode; profile?: string; serve?: Serve };

/** A browser with Greenroom in it, on the stand-in. */
export type Greenroom = Awaited<ReturnType<typeof startGreenroom>>;

/**
 * `consent: false` leaves the welcome page unanswered; a `profile` that was used has answered it already. In the `mode`
 * that users get no test can look into shadow roots.
 */
export async function startGreenroom(
  name: BrowserName,
  { consent = true, mode = 'e2e', ...options }: StartOptions = {},
) {
  const opened = await openBrowser({ browser: name, build: buildFor(name, mode), headless: true, ...options });
  if (consent) await giveConsent(opened);

  /** A proposals page of the stand-in, hydrated. Another `seed`, other jobs: so stories do not meet. */
  async function openList(query: string, path = '/nx/proposals/'): Promise<Page> {
    const page = await opened.newUpworkPage(`${path}?${query}`);
    await untilHydrated(page);
    return page;
  }

  /** The interviews that the popup lists, once it lists any. */
  async function readPopup() {
    const popup = await opened.openOwnPage('popup.html');
    const interviews = await until('the popup lists interviews', async () => {
      const list = await listOf(popup);
      return list.length > 0 && list;
    });
    await popup.close();
    return interviews;
  }

  /** How many interviews are on the disk. */
  const storedInterviews = () => stored('interviews').then(({ length }) => length);

  /** How many looks at pages are in the ledger on the disk. */
  const storedReadings = () =>
    stored('readings').then((days) =>
      (days as { readings: number }[]).reduce((sum, { readings }) => sum + readings, 0),
    );

  /** All records of a table on the disk. */
  async function stored(table: string): Promise<unknown[]> {
    const page = await opened.openOwnPage('popup.html');
    const records = await page.evaluate(async (table) => {
      const databases = await indexedDB.databases();
      if (!databases.some(({ name }) => name === 'greenroom')) return []; // opening it would make it
      return new Promise<unknown[]>((done) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const reading = opening.result.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      });
    }, table);
    await page.close();
    return records;
  }

  return { ...opened, openList, readPopup, stored, storedInterviews, storedReadings };
}

export async function untilHydrated(page: Page): Promise<void> {
  await until('Vue has taken hold of every section', () =>
    page.evaluate(() => 'standin' in globalThis && standin.isHydrated()),
  );
}
