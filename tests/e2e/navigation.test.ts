import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, untilHydrated, type Greenroom } from './greenroom.ts';
import { badgesOf, moveInHistory, press, staysWithoutBadges, tick, checklistOf, untilBadges } from './screen.ts';

describe.each(browsers)('other pages in %s', (browser) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(browser);
  });
  afterAll(() => greenroom.close());

  it.each([
    ['the challenge at the address of the list', '/nx/proposals/?challenge=1'],
    ['the login', '/ab/account-security/login'],
    ['a job', '/jobs/~022027690148254932482'],
    ['a proposal', '/nx/proposals/2027690148254932482'],
  ])('shows nothing on %s', async (_, address) => {
    const page = await greenroom.newUpworkPage(address);
    await staysWithoutBadges(page);
    await page.close();
  });

  it('has its badges again, as they are by then, when one comes back to the list', async () => {
    const page = await greenroom.openList('invitations=0&active=2&seed=41');
    const [badge] = await untilBadges(page, 2);
    await page.evaluate(() => Object.assign(window, { wasLeft: true }));
    await Promise.all([page.waitForNavigation(), page.click('a[data-ev-label="jpn_list_details_link"]')]);

    const popup = await greenroom.openOwnPage('popup.html');
    await press(popup, badge?.title ?? '');
    const [item] = await until('the checklist opens', async () => {
      const list = await checklistOf(popup);
      return list.length > 0 && list;
    });
    await tick(popup, item?.name ?? '');
    await popup.close();

    await page.bringToFront();
    await moveInHistory(page, -1);
    expect(await page.evaluate(() => 'wasLeft' in window)).toBe(true); // the page itself, from the browser's cache
    await until('both badges are there, one with the tick', async () => {
      const badges = await badgesOf(page);
      return badges.length === 2 && badges[0]?.label.includes('1 of 7 done');
    });
    await moveInHistory(page, 1);
    await untilBadges(page, 1); // on its own page, a mark
    await page.close();
  });

  it('goes with the tabs of the layout "Jobs", too', async () => {
    const page = await greenroom.openList('layout=jobs&invitations=0&active=12&archived=2&seed=42');
    await untilBadges(page, 10);
    await press(page, 'Show more');
    await untilBadges(page, 12);
    await press(page, 'Closed');
    await until('the closed ones are there', () => page.$('.jobs-card'));
    await press(page, 'Jobs');
    await untilHydrated(page);
    await untilBadges(page, 12);
    await page.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
