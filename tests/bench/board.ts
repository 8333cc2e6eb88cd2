/** The workspace with few interviews and with many: how long until it can be used, how it follows, how long an export takes. */
import type { Page } from 'puppeteer-core';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser } from '../browsers/open.ts';
import { until } from '../browsers/until.ts';
import type * as Stored from '../e2e/stored.ts';
import { collectShifts, firstDrawn, median } from './measure.ts';

/** ms, but for the last two. */
type BoardCost = { first: number; typing: number; moving: number; frame: number; nodes: number; shift: number };

const sizes = [50, 500, 5000];
const runs = 3;
const changesEach = 40;

/** Prints what each size costs; the medians of some runs after one to warm up. */
export async function benchBoard(stored: typeof Stored): Promise<void> {
  const opened = await openBrowser({ browser: 'chromium', build: buildFor('chromium', 'production'), headless: true });
  await giveConsent(opened);
  const table = [];
  for (const size of sizes) {
    await stored.storeCrowd(opened, size, { changesEach });
    await until('what lists show has been worked out', async () => (await listed(opened)) === size, 120_000);
    const costs: BoardCost[] = [];
    for (let run = 0; run <= runs; run += 1) costs.push(await costOf(opened));
    const exported = median([await costOfExport(opened), await costOfExport(opened), await costOfExport(opened)]);
    const of = (name: keyof BoardCost) => median(costs.slice(1).map((cost) => cost[name]));
    table.push({
      interviews: size,
      'first cards, ms': of('first').toFixed(0),
      'a letter typed, ms': of('typing').toFixed(1),
      'a card moved, ms': of('moving').toFixed(1),
      'longest frame of scrolling, ms': of('frame').toFixed(1),
      'export, ms': exported.toFixed(0),
      'nodes of the page': of('nodes'),
      'layout shift': of('shift').toFixed(4),
    });
  }
  await opened.close();
  console.log(
    `The board, 1200 px wide, ${changesEach} changes an interview; medians of ${runs} runs after one to warm up`,
  );
  console.table(table);
}

type Opened = Awaited<ReturnType<typeof openBrowser>>;

async function openBoard(opened: Opened): Promise<Page> {
  const page = await opened.openOwnPage('sidepanel.html');
  await page.setViewport({ width: 1200, height: 800 });
  await page.bringToFront();
  await until('cards are drawn', () => page.$('.card'), 60_000);
  return page;
}

/** How many interviews the board knows. */
async function listed(opened: Opened): Promise<number> {
  const page = await openBoard(opened);
  const text = await page.$eval('.toolbar [role="status"] [aria-hidden]', (status) => status.textContent);
  await page.close();
  return Number(text.replaceAll(',', '').split(' of ')[1]);
}

/** From the press on the button of the options until the file is handed to the browser, packed, ms. */
async function costOfExport(opened: Opened): Promise<number> {
  const page = await opened.openOwnPage('options.html#data');
  await page.bringToFront();
  const button = await until('there is a button', () => page.$('.primary'));
  const isWhole = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let from = 0;
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file: Blob) => {
          if (file.size > 0) done(performance.now() - from);
          return make(file);
        };
        document.addEventListener('click', () => (from = performance.now()), { capture: true, once: true });
      }),
  );
  await button.click();
  const ms = await isWhole;
  await page.close();
  return ms;
}

async function costOf(opened: Opened): Promise<BoardCost> {
  const page = await openBoard(opened);
  await collectShifts(page);
  const first = await firstDrawn(page, '.card');
  const cost = await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const timed = async (act: () => void) => {
      const from = performance.now();
      act();
      await drawn();
      return performance.now() - from;
    };
    const longest = (times: number[]) => Math.max(...times);
    await drawn();
    const nodes = document.querySelectorAll('*').length;
    const shift = (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0);

    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    const typed: number[] = [];
    for (const text of ['c', 'ca', 'cal', 'calc', 'calcu', '']) {
      typed.push(
        await timed(() => {
          if (field) field.value = text;
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }),
      );
    }

    const column = document.querySelector('[data-stage="deep-dive"] .cards');
    const frames: number[] = [];
    for (let step = 0; step < 60; step += 1) frames.push(await timed(() => column?.scrollBy(0, 250)));

    const key = (name: string) =>
      new KeyboardEvent('keydown', { key: name, shiftKey: true, bubbles: true, cancelable: true });
    const moved: number[] = [];
    for (const name of ['ArrowRight', 'ArrowLeft']) {
      const card = document.querySelector<HTMLElement>('[data-stage] .card .title');
      card?.focus();
      moved.push(await timed(() => card?.dispatchEvent(key(name))));
    }
    return { typing: longest(typed), moving: longest(moved), frame: longest(frames), nodes, shift };
  });
  await page.close();
  return { first, ...cost };
}
