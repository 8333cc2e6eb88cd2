import { TimeoutError, type Page } from 'puppeteer-core';
import type { OpenedBrowser } from '../browsers/open.ts';
import type { SavedPage } from '../browsers/saved-page.ts';
import { until } from '../browsers/until.ts';
import { badgesUnder, countBadges, readInterviews } from './found.ts';
import { summaryOf, tableOf } from './words.ts';

const width = 1440;
const tallest = 2600;

/** Prints what the extension shows on `page` and takes pictures of it. Answers with the exit code. */
export async function look(opened: OpenedBrowser, page: Page, saved: SavedPage | undefined): Promise<number> {
  await page.bringToFront();
  if (!(await shouldShowSomething(page, saved)))
    return (await appear(page, 3000)) ? complainOfBadges(page) : sayNothing();

  if (!(await appear(page, 20_000))) {
    console.error('This page is a list of proposals, but no interview was found on it.');
    return 1;
  }
  const counts = await countsAtRest(page);
  const popup = await opened.openOwnPage('popup.html');
  const interviews = await until('the popup lists interviews', async () => {
    const found = await readInterviews(popup);
    return found.length > 0 && found;
  });
  await page.bringToFront();
  console.log(`${tableOf(interviews)}\n\n${summaryOf(counts)}`);

  // A saved page may have lost its styles: those that lie beside it are its own, and else an icon fills the screen.
  if (saved) await page.addStyleTag({ content: `${saved.styles}\n:where(svg) { max-width: 24px; max-height: 24px }` });
  await picture(page, 'light');
  await picture(page, 'dark');
  console.log(`Pictures: demo-light.png, demo-dark.png${saved ? ' (of the saved page)' : ''}`);
  return badgesUnder(counts, /^submitted/i) === 0 ? 0 : complainOfBadges(page);
}

/** By its address; where a saved page does not say it, by its headings and links. */
async function shouldShowSomething(page: Page, saved: SavedPage | undefined): Promise<boolean> {
  if (/^just a moment|^log ?in|login/i.test(await page.title())) return false;
  if (saved?.saysAddress === false) {
    const proposals = 'a[href*="/proposals/1"],a[href*="/proposals/2"],a[href*="/proposals/interview/uid/"]';
    return (await countBadges(page)).length > 1 && (await page.$(proposals)) !== null;
  }
  return /^\/(?:nx|ab)\/proposals\/?(?:archived\/?)?$/.test(new URL(page.url()).pathname);
}

async function appear(page: Page, patienceMs: number): Promise<boolean> {
  try {
    await page.waitForSelector('greenroom-badge', { timeout: patienceMs });
    return true;
  } catch (error) {
    if (error instanceof TimeoutError) return false;
    throw error;
  }
}

/** The badges, once their number has stayed the same for a second. */
async function countsAtRest(page: Page) {
  let since = Date.now();
  let last = '';
  return until('the badges come to rest', async () => {
    const counts = await countBadges(page);
    if (JSON.stringify(counts) !== last) since = Date.now();
    last = JSON.stringify(counts);
    return Date.now() - since >= 1000 && counts;
  });
}

async function picture(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(
    (name) => {
      document.documentElement.setAttribute('theme', name);
    },
    theme === 'dark' ? 'dark' : 'air-3-0',
  );
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.min(height, tallest) });
  await page.evaluate(() => {
    const first = document.querySelector('greenroom-badge')?.getBoundingClientRect().top ?? 0;
    scrollTo(0, first > innerHeight / 2 ? scrollY + first - 300 : 0);
  });
  await page.screenshot({ path: `demo-${theme}.png` });
}

function sayNothing(): number {
  console.log('Nothing to show on this page.');
  return 0;
}

async function complainOfBadges(page: Page): Promise<number> {
  console.error(`Badges stand where none should: ${summaryOf(await countBadges(page))}.`);
  return 1;
}
