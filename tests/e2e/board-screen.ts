import type { Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';

/** The titles of the cards that are drawn, by the names of their stages. */
export function boardOf(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-stage]')].map((column) => [
        column.querySelector('h2 span')?.textContent ?? '',
        [...column.querySelectorAll('.card .title')].map((title) => title.textContent.trim()),
      ]),
    ),
  );
}

/** In which stage a card stands, once it stands in any but `not`. */
export function stageOf(page: Page, title: string, not = ''): Promise<string> {
  return until(`"${title}" is on the board, elsewhere than in "${not}"`, async () => {
    const stage = Object.entries(await boardOf(page)).find(([, titles]) => titles.includes(title))?.[0];
    return stage !== not && stage;
  });
}

/** Where the middle of an element is. */
async function middleOf(page: Page, selector: string): Promise<{ x: number; y: number }> {
  return until(`there is ${selector}`, () =>
    page.evaluate((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: Math.min(box.y + box.height / 2, innerHeight - 20) };
    }, selector),
  );
}

/**
 * Drags the first card of a stage to where `to` is, once the drag has begun. Firefox tells nobody of drags that are not
 * made by hand, so there the events of one are sent.
 */
export async function dragFirstOf(page: Page, stage: string, to: string, byHand: boolean): Promise<void> {
  const card = `[data-stage="${stage}"] .card`;
  if (!byHand) {
    await sendDrag(page, card, to);
    return;
  }
  await until('the drag has begun', async () => {
    const from = await middleOf(page, card);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 10, { steps: 3 });
    const dragged = await page.waitForSelector('.card.dragged', { timeout: 3000 }).catch(() => null);
    if (dragged) return true;
    // A browser that has not quite ended the last drag, or a question, begins none: as by hand, it is tried again.
    await page.mouse.move(1, 1);
    await page.mouse.up();
    return false;
  });
  const target = await middleOf(page, to);
  await page.mouse.move(target.x, target.y, { steps: 8 });
  await until('it is seen over its target', () => page.$('.over'));
  await page.mouse.up();
}

async function sendDrag(page: Page, card: string, to: string): Promise<void> {
  const send = (selector: string, ...types: string[]) =>
    page.evaluate(
      (selector, types) => {
        const element = document.querySelector(selector);
        const box = element?.getBoundingClientRect();
        const dataTransfer = ((globalThis as { carried?: DataTransfer }).carried ??= new DataTransfer());
        for (const type of types) {
          const at = { clientX: (box?.x ?? 0) + 20, clientY: (box?.y ?? 0) + 20 };
          element?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ...at }));
        }
      },
      selector,
      types,
    );
  await until('the drag has begun', async () => {
    await send(card, 'dragstart'); // a board that is just being drawn hears none
    return page.$('.card.dragged');
  });
  await until('it is seen over its target', async () => {
    await send(to, 'dragenter', 'dragover'); // as browsers do, again and again
    return page.$('.over');
  });
  await send(to, 'drop');
  await send(card, 'dragend');
}
