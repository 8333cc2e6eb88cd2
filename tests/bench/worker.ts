/**
 * How fast the background keeps what is seen, beside IndexedDB alone, and how long popup and board take to list it, with
 * few interviews and with many.
 */
import type { Page } from 'puppeteer-core';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser, type OpenedBrowser } from '../browsers/open.ts';
import { until } from '../browsers/until.ts';
import { fill } from './fill.ts';
import { costOfLooks, looks, warmUps } from './looks.ts';
import { firstDrawn, median } from './measure.ts';

const sizes = [100, 1000, 10_000, 100_000];
const runs = 5;

export async function benchWorker(): Promise<void> {
  const opened = await openBrowser({ browser: 'chromium', build: buildFor('chromium', 'production'), headless: true });
  await giveConsent(opened);
  const costs: object[] = [];
  const lists: object[] = [];
  for (const size of sizes) {
    await fill(opened, size);
    lists.push({
      interviews: size,
      'popup, ms': (await timeOfList(opened, 'popup.html', 'section[aria-label] li')).toFixed(0),
      'board, ms': (await timeOfList(opened, 'sidepanel.html', '.card')).toFixed(0),
      'worker from cold, ms': (await coldAnswer(opened)).toFixed(0),
    });
    for (const { kind, rows, ms, messageMs, rawMs, records } of await costOfLooks(opened, size)) {
      costs.push({
        interviews: size,
        rows: kind,
        'records written': records,
        'seen per second': Math.round(rows / (ms / 1000)),
        'IndexedDB alone': Math.round(rows / (rawMs / 1000)),
        ratio: (ms / rawMs).toFixed(2),
        'a look, ms': ms.toFixed(1),
        'of it message and checks': messageMs.toFixed(1),
        'IndexedDB alone, ms': rawMs.toFixed(1),
      });
    }
  }
  await opened.close();
  console.log(
    'Looks at 30 rows from the page to the answer, in turns with IndexedDB alone: told by the same messages, it reads by the ' +
      'same keys, writes the same records in one strict transaction, and answers the same. Reminders, which looks set off, ' +
      `are worked out in between. Medians of ${looks} looks after ${warmUps} to warm up`,
  );
  console.table(costs);
  console.log(`First lists, and a call's answer from a worker that was stopped; medians of ${runs} runs`);
  console.table(lists);
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
