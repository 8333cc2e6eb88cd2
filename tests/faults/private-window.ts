import type { Browser, Page } from 'puppeteer-core';
import { respond } from '../standin/respond.ts';
import { untilHydrated } from '../e2e/greenroom.ts';
import { staysWithoutBadges, untilBadges } from '../e2e/screen.ts';
import type { BrowserName } from '../browsers/find.ts';
import { inFirefox } from '../browsers/firefox-system.ts';
import { serveTo } from '../browsers/serve.ts';
import { until } from '../browsers/until.ts';
import { both, type Fault } from './fault.ts';
import { judgeWhole } from './judge.ts';
import { goesOn, openWorld } from './world.ts';

const address = '/nx/proposals/?active=3&invitations=0&submitted=1&seed=17';

/** Upwork in a private window, where the browser runs no extension that was not let in: nothing of it may be kept. */
export const privateWindow: Fault = {
  name: 'private window',
  browsers: both,
  times: 1,
  run: async (trial) => {
    await using world = await openWorld(trial.browser);
    await world.ask('setMode', 'page');
    const page = await openPrivately(trial.browser, world.opened.browser);
    await serveTo(page, respond, []);
    await page.goto(new URL(address, 'https://www.upwork.com').href);
    await untilHydrated(page);
    trial.tried();
    await staysWithoutBadges(page).catch((error: unknown) => trial.harm('stuck', String(error)));
    const { interviews, readings } = await world.disk();
    if (interviews.length + readings.length > 0) trial.harm('stuck', 'what a private window showed was kept');
    await page.close();
    // The same page in a window of the usual kind is read.
    const usual = await world.opened.newUpworkPage(address);
    await untilHydrated(usual);
    await untilBadges(usual, 3);
    await judgeWhole(trial, await world.disk());
    const hindrance = await goesOn(world, 'After a private window');
    if (hindrance) trial.harm('stuck', hindrance);
    trial.reads('no badge in the private window; badges in others');
  },
};

/** An empty page in a private window. */
async function openPrivately(name: BrowserName, browser: Browser): Promise<Page> {
  if (name === 'chromium') return (await browser.createBrowserContext()).newPage();
  await inFirefox(
    browser,
    `new Promise((done, fail) => {
      const opened = OpenBrowserWindow({ private: true });
      opened.addEventListener('load', () => PrivateBrowsingUtils.isWindowPrivate(opened) ? done() : fail(), { once: true });
    })`,
  );
  return until('the private window has a page', async () =>
    (await browser.pages()).find((page) => page.url() === 'about:privatebrowsing'),
  );
}
