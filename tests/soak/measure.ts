import { TargetType, type Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import type { OpenedBrowser } from '../browsers/open.ts';
import { heldBytes } from './snapshot.ts';

/** What a page's scripts hold, its own and ours, after everything was thrown away that nobody needs. `heap` is bytes. */
export type Held = { heap: number; listeners: number; loose: number };

/** A badge that stands in the page listens to its button, and keeps two kinds of events to itself. */
const listenersOfBadge = 3;

/**
 * `loose`: nodes that stand in no document; `listeners`: without those of badges that are shown. Both are counted by the
 * browser, in all of the page's process.
 */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  // Pages that one could go back to, which are as many as there happened to be, are let go with it.
  await session.send('Network.clearBrowserCache');
  const heap = await heldBytes(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const { count, badges } = await page.evaluate(standing);
  return { heap, listeners: jsEventListeners - badges * listenersOfBadge, loose: nodes - count };
}

/** Runs in the page: how many nodes stand in it and in its open shadow roots, and how many badges are among them. */
function standing(): { count: number; badges: number } {
  const roots: Node[] = [document];
  let count = 0;
  for (const root of roots) {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      count += 1;
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
    }
  }
  return { count, badges: document.querySelectorAll('greenroom-badge').length };
}

/** Of the worker, which is started if need be. */
export async function heapOfWorker({ browser, root }: OpenedBrowser): Promise<number> {
  const target = await until('the worker runs', () =>
    Promise.resolve(
      browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(root)),
    ),
  );
  const session = await target.createCDPSession();
  const heap = await heldBytes(session);
  await session.detach();
  return heap;
}
