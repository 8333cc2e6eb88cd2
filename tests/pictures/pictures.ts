/**
 * `npm run pictures`: every surface of Greenroom in light, in dark and from right to left, into `docs/`. To be looked at one
 * by one; the README shows some. `--only NAME` takes those whose name holds NAME.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { runnerImport } from 'vite';
import type { Interview } from '@/lib/interview/interview-schema';
import { buildFor } from '../browsers/build.ts';
import { openBrowser } from '../browsers/open.ts';
import { until } from '../browsers/until.ts';
import type * as Example from './example.ts';
import { surfaces, type Shot } from './surfaces.ts';

const folder = join(import.meta.dirname, '../../docs');
const looks = [
  { look: 'light', language: 'en', dark: false },
  { look: 'dark', language: 'en', dark: true },
  { look: 'arabic', language: 'ar', dark: false },
] as const satisfies readonly { look: string; language: string; dark: boolean }[];

const {
  module: { exampleRecords },
} = await runnerImport<typeof Example>(join(import.meta.dirname, 'example.ts'), {
  configFile: false,
  resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
});
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
mkdirSync(folder, { recursive: true });

/** Beyond that nobody looks at a picture; pixels. */
const tallest = 4000;

let taken = 0;
for (const { look, language, dark } of looks) {
  const opened = await openBrowser({
    browser: 'chromium',
    build: buildFor('chromium', 'e2e'),
    headless: true,
    language,
  });
  try {
    const welcome = await opened.welcomePage();
    await answer(welcome, 'setMode', 'page');
    const page = await opened.newUpworkPage('/nx/proposals/?seed=7');
    await page.bringToFront();
    await until('the list has its badges', async () => (await page.$$('greenroom-badge')).length >= 14);
    const options = await opened.openOwnPage('options.html');
    await fill(options);
    for (const shot of surfaces) {
      if (!shot.name.includes(values.only)) continue;
      await take(shot);
      taken += 1;
    }

    async function take({ name, path, width, height, act, whole }: Shot): Promise<void> {
      const isOurs = !path.startsWith('/');
      const [first] = isOurs ? await interviewsIn(options) : [];
      const address = path.replace('{id}', encodeURIComponent(first?.interviewId ?? ''));
      const theme = dark && !isOurs ? '&theme=dark' : '';
      const shown = isOurs ? await opened.openOwnPage(address) : await opened.newUpworkPage(address + theme);
      await shown.bringToFront();
      await shown.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await shown.setViewport({ width, height });
      await until('the page is at rest', () => isAtRest(shown));
      await act?.(shown);
      if (whole) {
        await shown.setViewport({ width, height: Math.min(tallest, Math.max(height, await heightOf(shown))) });
        await until('the page is at rest again', () => isAtRest(shown));
      }
      await shown.screenshot({ path: join(folder, `${name}-${look}.png`) });
      await shown.close();
    }
  } finally {
    await opened.close();
  }
}
console.log(`pictures: ${taken} taken, in docs/`);

/** Weeks of use, by the same way as a backup comes in. */
async function fill(options: Page): Promise<void> {
  const records = exampleRecords(await interviewsIn(options), Date.now());
  const importId = crypto.randomUUID();
  for (const [table, rows] of Object.entries(records))
    await answer(options, 'stageImport', { importId, table, records: rows });
  await answer(options, 'applyImport', { importId, settings: null });
}

/** In the order of the list. */
async function interviewsIn(options: Page): Promise<Interview[]> {
  const all = await options.evaluate(
    () =>
      new Promise<unknown[]>((done) => {
        const opening = indexedDB.open('greenroom');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('interviews').objectStore('interviews').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            done(reading.result);
          };
        };
      }),
  );
  const active = (all as Interview[]).filter(({ section }) => section.value?.name === 'active');
  return active.toSorted((a, b) => (b.sentAt ?? 0) - (a.sentAt ?? 0));
}

/** Asks the background as our pages do; what it refuses ends the run. */
async function answer(page: Page, name: string, request: unknown): Promise<void> {
  const said = await page.evaluate(
    (message) =>
      (
        globalThis as unknown as { chrome: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } } }
      ).chrome.runtime.sendMessage(message),
    { name, request },
  );
  if (!(said as { ok: boolean }).ok) throw new Error(`${name}: ${JSON.stringify(said)}`);
}

/** Of all that is on the page, also where a part of it scrolls by itself; pixels. */
function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolling = [document.documentElement, ...document.querySelectorAll('main')];
    const ends = scrolling.map((element) => element.getBoundingClientRect().top + scrollY + element.scrollHeight);
    return Math.ceil(Math.max(...ends));
  });
}

/** Nothing has changed for half a second. */
function isAtRest(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        let timer = setTimeout(() => done(true), 500);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(() => done(true), 500);
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        setTimeout(() => done(false), 3000);
      }),
  );
}
