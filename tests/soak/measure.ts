import { TargetType, type CDPSession, type Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import type { OpenedBrowser } from '../browsers/open.ts';

/** What a script's world takes after everything was thrown away that nobody needs. Bytes; for a page also what it holds. */
export type Held = { heap: number; listeners: number; loose: number };

/** `loose`: nodes that stand in no document; all of the page's process, as the browser counts them. */
export async function heldBy(page: Page): Promise<Held> {
  const session = await page.createCDPSession();
  const heap = await heapOf(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap, listeners: jsEventListeners, loose: nodes - (await page.evaluate(standing)) };
}

/** Runs in the page: how many nodes stand in it, in its open shadow roots and in its frames. */
function standing(): number {
  const roots: Node[] = [document];
  let count = 0;
  for (const root of roots) {
    const walker = document.createTreeWalker(root);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      count += 1;
      if (node instanceof Element && node.shadowRoot) roots.push(node.shadowRoot);
    }
  }
  return count;
}

/** Of the worker, which is started if need be. */
export async function heapOfWorker({ browser, root }: OpenedBrowser): Promise<number> {
  const target = await until('the worker runs', () =>
    Promise.resolve(
      browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(root)),
    ),
  );
  const session = await target.createCDPSession();
  const heap = await heapOf(session);
  await session.detach();
  return heap;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  // What was waiting for a first collection to be let go is found by the second.
  for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.disable');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}
