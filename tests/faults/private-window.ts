import type { Page } from 'puppeteer-core';
import { respond } from '../standin/respond.ts';
import { untilHydrated } from '../e2e/greenroom.ts';
import { staysWithoutBadges, untilBadges } from '../e2e/screen.ts';
import { serveTo } from '../browsers/serve.ts';
import type { Fault } from './fault.ts';
import { judgeWhole } from './judge.ts';
import { goesOn, openWorld } from './world.ts';

const address = '/nx/proposals/?active=3&invitations=0&submitted=1&seed=17';

/** Upwork in a private window, where the browser runs no extension that was not let in: nothing of it may be kept. */
export const privateWindow: Fault = {
  name: 'private window',
  browsers: ['chromium'],
  times: 1,
  run: async (trial) => {
    await using world = await openWorld(trial.browser);
    await world.ask('setMode', 'page');
    const secret = await world.opened.browser.createBrowserContext();
    const page: Page = await secret.newPage();
    await serveTo(page, respond, []);
    await page.goto(new URL(address, 'https://www.upwork.com').href);
    await untilHydrated(page);
    trial.tried();
    await staysWithoutBadges(page).catch((error: unknown) => trial.harm('stuck', String(error)));
    const { interviews, readings } = await world.disk();
    if (interviews.length + readings.length > 0) trial.harm('stuck', 'what a private window showed was kept');
    await secret.close();
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
