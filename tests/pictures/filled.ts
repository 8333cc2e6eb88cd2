import type { Page } from 'puppeteer-core';
import type { Interview } from '@/lib/interview/interview-schema';
import { buildFor } from '../browsers/build.ts';
import type { BrowserName } from '../browsers/find.ts';
import { openBrowser, type OpenOptions } from '../browsers/open.ts';
import { until } from '../browsers/until.ts';
import type { exampleRecords } from './example.ts';
import { listPath, type Shot } from './surfaces.ts';

type FilledOptions = {
  browser: BrowserName;
  language: OpenOptions['language'];
  /** Handed in, because who calls may have to load it by other ways. */
  exampleRecords: typeof exampleRecords;
};

/** A browser with weeks of use in it. */
export type Filled = Awaited<ReturnType<typeof openFilled>>;

export async function openFilled({ browser, language, exampleRecords }: FilledOptions) {
  const opened = await openBrowser({ browser, build: buildFor(browser, 'e2e'), headless: true, language });
  await answer(await opened.welcomePage(), 'setMode', 'page');
  const list = await opened.newUpworkPage(listPath);
  await list.bringToFront();
  await until('the list has its badges', async () => (await list.$$('greenroom-badge')).length >= 11);
  const options = await opened.openOwnPage('options.html');
  await fill();
  const ids = (await interviewsIn(options)).map(({ interviewId }) => encodeURIComponent(interviewId));
  await list.close();

  /** One surface, with what is done on it, at rest. */
  async function visit({ path, width, height, act }: Shot, { dark = false } = {}): Promise<Page> {
    const isOurs = !path.startsWith('/');
    const shown = isOurs
      ? await opened.openOwnPage(path.replace(/\{(\d)\}/g, (_, index) => ids[Number(index)] ?? ''))
      : await opened.newUpworkPage(`${path}${dark ? '&theme=dark' : ''}`);
    await shown.bringToFront();
    if (browser === 'chromium') await shown.emulateMediaFeatures(mediaOf(dark));
    await shown.setViewport({ width, height });
    if (!isOurs) await shown.waitForSelector('greenroom-badge');
    await untilAtRest(shown);
    if (isOurs) await wear(shown, dark);
    if (act) {
      await act(shown);
      await untilAtRest(shown);
    }
    return shown;
  }

  /** By the same way as a backup comes in. */
  async function fill(): Promise<void> {
    const records = exampleRecords(await interviewsIn(options), Date.now());
    const importId = crypto.randomUUID();
    for (const [table, rows] of Object.entries(records))
      await answer(options, 'stageImport', { importId, table, records: rows });
    await answer(options, 'applyImport', { importId, settings: null });
  }

  return { ...opened, visit };
}

const mediaOf = (dark: boolean) => [
  { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
  { name: 'prefers-reduced-motion', value: 'reduce' },
];

/** Has a page of ours be light or dark, as one whose browser is so. */
export async function wear(page: Page, dark: boolean): Promise<void> {
  await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), dark ? 'dark' : 'light');
}

/** Waits until nothing has changed for half a second. */
export function untilAtRest(page: Page): Promise<unknown> {
  return until('the page is at rest', () => isAtRest(page));
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
    (message) => {
      type Extension = { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
      const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
      return (browser ?? chrome).runtime.sendMessage(message);
    },
    { name, request },
  );
  if (!(said as { ok: boolean }).ok) throw new Error(`${name}: ${JSON.stringify(said)}`);
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
