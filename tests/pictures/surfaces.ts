import type { Page } from 'puppeteer-core';

/** One picture: which page, how large, and what is done on it before it is taken. */
export type Shot = {
  name: string;
  /** Of Upwork where it begins with "/", else a page of ours; "{0}" is the first interview of the example. */
  path: string;
  width: number;
  height: number;
  /** All of the page, however long. */
  whole?: boolean;
  act?: (page: Page) => Promise<void>;
};

/** The panel of the first active proposal, opened. */
async function openPanel(page: Page): Promise<void> {
  await page.waitForSelector('greenroom-badge >>> button');
  const [, active] = await page.$$('greenroom-badge >>> button');
  await active?.click();
  await page.waitForSelector('greenroom-panel >>> h2');
}

/** They come after the names to choose from. */
async function untilCompared(page: Page): Promise<void> {
  await page.waitForSelector('.compared tbody');
}

const wide = { width: 1280, height: 900 };
const narrow = { width: 380, height: 800 };

/** With one invitation only, so that active proposals are to be seen. */
export const listPath = '/nx/proposals/?seed=7&invitations=1';

/** Every surface. */
export const surfaces: readonly Shot[] = [
  { name: 'list', path: listPath, ...wide },
  { name: 'panel', path: listPath, ...wide, act: openPanel },
  { name: 'popup', path: 'popup.html', width: 400, height: 600 },
  { name: 'board-narrow', path: 'sidepanel.html#/', ...narrow },
  { name: 'board', path: 'sidepanel.html#/', ...wide },
  { name: 'interview-narrow', path: 'sidepanel.html#/interview/{0}', ...narrow, whole: true },
  { name: 'interview', path: 'sidepanel.html#/interview/{0}', ...wide, whole: true },
  { name: 'figures', path: 'sidepanel.html#/figures', ...wide, whole: true },
  { name: 'compare', path: 'sidepanel.html#/compare?id={0}&id={1}&id={2}', ...wide, whole: true, act: untilCompared },
  { name: 'welcome', path: 'welcome.html', width: 800, height: 900, whole: true },
  { name: 'options-reading', path: 'options.html#reading', ...wide, whole: true },
  { name: 'options-look', path: 'options.html#look', ...wide, whole: true },
  { name: 'options-reminders', path: 'options.html#reminders', ...wide, whole: true },
  { name: 'options-checklists', path: 'options.html#checklists', ...wide, whole: true },
  { name: 'options-replies', path: 'options.html#replies', ...wide, whole: true },
  { name: 'options-data', path: 'options.html#data', ...wide, whole: true },
  { name: 'options-taught', path: 'options.html#taught', ...wide, whole: true },
  { name: 'options-diagnostics', path: 'options.html#diagnostics', ...wide, whole: true },
  { name: 'options-ledger', path: 'options.html#ledger', ...wide, whole: true },
];
