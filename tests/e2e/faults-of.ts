import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe finds wrong in that part of a page as it is drawn, contrast and sizes included. */
export async function faultsOf(page: Page, css = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (css) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(css);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`);
  }, css);
}
