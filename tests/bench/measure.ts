import type { CDPSession, Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';

/** What a page cost from its opening until it was at rest; times are ms. */
export type Cost = {
  badges: number;
  /** All script of extensions. */
  own: number;
  /** Of that, without a break. */
  longest: number;
  /** Of that, for inserting badges. */
  inserting: number;
  /** Of that, before it was known which ones. */
  preparing: number;
  layouts: number;
  recalculations: number;
  shift: number;
};

/** Names of functions; empty where there is none. */
export type Inserters = { insert: string; prepare: string };

type Frame = { url: string; functionName: string };
type ProfileNode = { id: number; callFrame: Frame; children?: number[] };
type Profile = { nodes: ProfileNode[]; samples?: number[]; timeDeltas?: number[] };

/** Samples the page's thread while `work` runs; the answer is the ms spent in or below scripts of extensions. */
export async function ownScriptMs(session: CDPSession, work: () => Promise<void>): Promise<number> {
  return sum(await ownStretches(session, work));
}

/** The same, as times in which nothing else came in between: as long as each of them the page waited for us; ms. */
export async function ownStretches(session: CDPSession, work: () => Promise<void>): Promise<number[]> {
  return stretchesOf(await profiled(session, work));
}

/** `interval` between two samples in µs. */
async function profiled(session: CDPSession, work: () => Promise<void>, interval = 50): Promise<Profile> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  return profile;
}

const isOurs = ({ url }: Frame) => url.startsWith('chrome-extension://');

/** The times spent in or below `isIn` without anything else in between, ms. */
function stretchesOf({ nodes, samples = [], timeDeltas = [] }: Profile, isIn = isOurs): number[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Set<number>();
  const mark = (node: ProfileNode, inside: boolean): void => {
    const here = inside || isIn(node.callFrame);
    if (here) found.add(node.id);
    for (const id of node.children ?? []) mark(byId.get(id) as ProfileNode, here);
  };
  if (nodes[0]) mark(nodes[0], false);
  const stretches: number[] = [];
  let isHere = false;
  samples.forEach((id, index) => {
    const ms = (timeDeltas[index] ?? 0) / 1000;
    const wasHere = isHere;
    isHere = found.has(id);
    if (!isHere) return;
    if (wasHere) stretches.push((stretches.pop() ?? 0) + ms);
    else stretches.push(ms);
  });
  return stretches;
}

/**
 * Opens `address` and waits until `badges` badges stand there and nothing has moved for a second. `inserters`: the names of the
 * functions that insert them, and that prepare for it.
 */
export async function costOfOpening(page: Page, address: string, badges: number, inserters: Inserters): Promise<Cost> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await collectShifts(page);
  const profile = await profiled(session, async () => {
    await goTo(page, address, badges);
    await quiet(1500);
  });
  const stretches = stretchesOf(profile);
  const within = (name: string) => sum(stretchesOf(profile, (frame) => isOurs(frame) && frame.functionName === name));
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  const shift = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
  );
  const drawn = await page.evaluate(() => document.querySelectorAll('greenroom-badge').length);
  await session.detach();
  return {
    badges: drawn,
    own: sum(stretches),
    inserting: within(inserters.insert),
    preparing: within(inserters.prepare),
    longest: Math.max(0, ...stretches),
    layouts: metric('LayoutCount'),
    recalculations: metric('RecalcStyleCount'),
    shift,
  };
}

/** 1,000 additions and removals a second, of things that are none of ours, for `seconds`: the extension's share, ms. */
export async function costOfChurn(page: Page, address: string, badges: number, seconds: number): Promise<number> {
  await goTo(page, address, badges);
  await quiet(1500);
  const session = await page.createCDPSession();
  const own = await ownScriptMs(session, () =>
    page.evaluate(async (total) => {
      const box = document.createElement('div');
      document.body.append(box);
      const start = performance.now();
      for (let done = 0; done < total;) {
        const due = Math.min(total, Math.floor(performance.now() - start));
        for (; done < due; done += 1) {
          const note = document.createElement('div');
          note.append(document.createElement('span'));
          box.replaceChildren(note);
        }
        await new Promise((next) => setTimeout(next, 4));
      }
    }, seconds * 1000),
  );
  await session.detach();
  return own;
}

/** What happens by itself within `seconds` on a page where nothing does: the extension's share, ms, and how often it ran. */
export async function costOfIdling(
  page: Page,
  address: string,
  badges: number,
  seconds: number,
): Promise<{ own: number; times: number }> {
  await goTo(page, address, badges);
  await quiet(5000); // what is found out late is said by then
  const session = await page.createCDPSession();
  const stretches = stretchesOf(await profiled(session, () => quiet(seconds * 1000), 200));
  await session.detach();
  return { own: sum(stretches), times: stretches.length };
}

async function goTo(page: Page, address: string, badges: number): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(
    (n) => document.querySelectorAll('greenroom-badge').length >= n,
    { timeout: 60_000 },
    badges,
  );
}

export function quiet(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** From the next document on, the page's `shifts` are the scores of its layout shifts. */
export async function collectShifts(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** From the call of a page that is loaded anew until something that `css` finds is drawn there, ms. */
export async function firstDrawn(page: Page, css: string): Promise<number> {
  await page.evaluateOnNewDocument((awaited) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(awaited)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { first: performance.now() })));
    }).observe(document, { subtree: true, childList: true });
  }, css);
  await page.reload();
  const drawn = () => page.evaluate(() => (window as unknown as { first?: number }).first);
  return until(`${css} is drawn`, drawn, 120_000);
}
