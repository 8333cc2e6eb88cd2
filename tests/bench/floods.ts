/** How long a page has to wait for us at a time while it floods itself. */
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser } from '../browsers/open.ts';
import type {} from '../standin/app/hostile/client.ts';
import { floods } from '../standin/app/hostile/floods.ts';
import { ownStretches, quiet } from './measure.ts';

const address = '/nx/proposals/?mood=hostile&active=4&invitations=0&submitted=2&seed=51';

/** Prints the longest stretch of our script for each kind of flood, once. */
export async function benchFloods(): Promise<void> {
  const opened = await openBrowser({ browser: 'chromium', build: buildFor('chromium', 'production'), headless: true });
  await giveConsent(opened);
  const table = [];
  for (const flood of Object.keys(floods)) {
    const page = await opened.newUpworkPage(address);
    await page.waitForFunction(() => document.querySelectorAll('greenroom-badge').length === 4);
    await quiet(1000);
    const session = await page.createCDPSession();
    const stretches = await ownStretches(session, async () => {
      await page.evaluate((name) => hostile.flood(name), flood);
      await page.evaluate(() => hostile.flicker(500));
      await quiet(2500);
    });
    await page.close();
    table.push({
      flood,
      'longest, ms': Math.max(0, ...stretches).toFixed(0),
      'over 50 ms': stretches.filter((ms) => ms > 50).length,
      'in all, ms': stretches.reduce((sum, ms) => sum + ms, 0).toFixed(0),
    });
  }
  await opened.close();
  console.log('Own script without a break while a page floods itself, and half a second after (n = 1 each)');
  console.table(table);
}
