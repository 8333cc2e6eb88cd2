/** How long a page has to wait for us at a time while it floods itself. */
import type { Page } from 'puppeteer-core';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser } from '../browsers/open.ts';
import type {} from '../standin/app/hostile/client.ts';
import { floods } from '../standin/app/hostile/floods.ts';
import { ownStretches, quiet } from './measure.ts';

const pages = {
  'a list': '/nx/proposals/?mood=hostile&active=4&invitations=0&submitted=2&seed=51',
  'a search': '/nx/search/jobs/?mood=hostile&seed=51',
  messages: '/ab/messages/rooms/?mood=hostile&seed=51',
};

/** Prints the longest stretch of our script for each kind of flood on each kind of page, once; ms. */
export async function benchFloods(): Promise<void> {
  const opened = await openBrowser({ browser: 'chromium', build: buildFor('chromium', 'production'), headless: true });
  await giveConsent(opened);
  const table = [];
  for (const flood of Object.keys(floods)) {
    const row: Record<string, string> = { flood };
    for (const [kind, address] of Object.entries(pages)) {
      const stretches = await stretchesOf(await opened.newUpworkPage(address), flood);
      const all = stretches.reduce((sum, ms) => sum + ms, 0);
      row[kind] = `${Math.max(0, ...stretches).toFixed(0)} of ${all.toFixed(0)}`;
      row[`${kind}, over 50 ms`] = String(stretches.filter((ms) => ms > 50).length);
    }
    table.push(row);
  }
  await opened.close();
  console.log(
    'Own script while a page floods itself, and half a second after: longest without a break of all, ms (n = 1)',
  );
  console.table(table);
}

async function stretchesOf(page: Page, flood: string): Promise<number[]> {
  await quiet(2000); // the page as it was has been read, and has its badges
  const session = await page.createCDPSession();
  const stretches = await ownStretches(session, async () => {
    await page.evaluate((name) => hostile.flood(name), flood);
    await page.evaluate(() => hostile.flicker(500));
    await quiet(2500);
  });
  await page.close();
  return stretches;
}
