/** What stays in memory of a tab after many navigations within the page, beside the same without us. */
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser } from '../browsers/open.ts';
import { quiet } from './measure.ts';

const marks = [100, 500, 1000];
/** Long enough for what a navigation sets off. */
const stayMs = 60;

export async function benchNavigations(): Promise<void> {
  const [ours, none] = [await memoryOf(buildFor('chromium', 'production')), await memoryOf(observer)];
  console.log('One tab, between Active and Archived, after collecting garbage (n = 1)');
  console.table(
    marks.map((navigations, index) => ({
      navigations,
      'heap, kB': kB(ours[index]?.heap),
      'without us, kB': kB(none[index]?.heap),
      nodes: ours[index]?.nodes,
      'without us': none[index]?.nodes,
      listeners: ours[index]?.listeners,
      'without us ': none[index]?.listeners,
    })),
  );
}

type Memory = { heap: number; nodes: number; listeners: number };
const observer = join(import.meta.dirname, 'observer');
const kB = (bytes = 0) => Math.round(bytes / 1000);

async function memoryOf(build: string): Promise<Memory[]> {
  const opened = await openBrowser({ browser: 'chromium', build, headless: true });
  if (build !== observer) await giveConsent(opened);
  const page = await opened.newUpworkPage('/nx/proposals/?seed=5');
  await page.bringToFront();
  await quiet(2000);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const all: Memory[] = [];
  for (let done = 1; done <= Math.max(...marks); done += 1) {
    await goTo(page, done % 2 ? 'Archived' : 'Active');
    if (marks.includes(done)) all.push(await measured(session));
  }
  await opened.close();
  return all;
}

async function goTo(page: Page, tab: string): Promise<void> {
  await page.evaluate((name) => {
    const tab = [...document.querySelectorAll<HTMLElement>('[role="tab"]')].find(
      (one) => one.textContent.trim() === name,
    );
    if (!tab) throw new Error(`There is no tab "${name}".`);
    tab.click();
  }, tab);
  await quiet(stayMs);
}

async function measured(session: CDPSession): Promise<Memory> {
  await quiet(1000);
  for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { heap: metric('JSHeapUsedSize'), nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}
