import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, untilHydrated, type Greenroom } from './greenroom.ts';
import { badgesOf, checklistOf, control, openPanel, press, tick, untilBadges } from './screen.ts';

describe.each(browsers)('an update of Greenroom in %s, with pages left open', (name) => {
  const isChromium = name === 'chromium';
  let greenroom: Greenroom;
  let page: Page;
  let ticked: string;
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
    page = await greenroom.openList('active=3&invitations=0&seed=91');
    const [badge] = await untilBadges(page, 3);
    await openPanel(page, badge?.title ?? '');
    ticked = (await checklistOf(page))[0]?.name ?? '';
    await tick(page, ticked);
    await greenroom.update();
    await page.bringToFront();
  });
  afterAll(() => greenroom.close());

  // Firefox starts the new script in pages that are open, and ends the old one.
  it(
    isChromium ? 'takes its badges off, says so, and offers to reload' : 'has the new one take over at once',
    async () => {
      if (!isChromium) {
        await untilBadges(page, 3);
        return;
      }
      await until('the page says that it is out of date', () => control(page, 'Reload this page'));
      expect(await badgesOf(page)).toEqual([]);
      expect(await page.$('greenroom-panel')).toBeNull();
    },
  );

  it('shows each badge once after the reload, with all that was ticked before', async () => {
    if (isChromium) {
      await Promise.all([page.waitForNavigation(), press(page, 'Reload this page')]);
      await untilHydrated(page);
    }
    const [badge] = await untilBadges(page, 3);
    expect(await page.$('greenroom-notice')).toBeNull();
    expect(await page.$$eval('tr greenroom-badge', (found) => found.length)).toBe(3);
    await openPanel(page, badge?.title ?? '');
    expect((await checklistOf(page)).find((item) => item.name === ticked)?.ticked).toBe(true);
  });

  it('goes on without an error', () => {
    expect(greenroom.errors).toEqual([]);
  });
});
