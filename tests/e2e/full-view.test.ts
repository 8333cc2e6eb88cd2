import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../browsers/address.ts';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { openPanel, press, untilBadges } from './screen.ts';

/** Chromium opens its side panel in answer to a press; Firefox knows of no press that it was told of, and opens a tab. */
describe.each(browsers)('an interview in full, from Upwork’s page in %s', (name) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
  });
  afterAll(() => greenroom.close());

  /** The workspace, once it shows `title`. Chromium lists a side panel among its targets, not its pages. */
  function workspaceWith(title: string): Promise<Page> {
    return until(`the workspace shows "${title}"`, async () => {
      const targets = greenroom.browser.targets().filter((target) => target.url().includes('sidepanel.html'));
      const panels = await Promise.all(targets.map((target) => target.asPage()));
      const pages = [...panels, ...(await greenroom.browser.pages())];
      for (const page of pages) {
        if (!(await addressOf(page)).includes('/sidepanel.html#/interview/')) continue;
        if (await page.evaluate((title) => document.body.innerText.includes(title), title)) return page;
      }
      return undefined;
    });
  }
  const isTab = (page: Page) =>
    page.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: { tabs: { getCurrent: () => Promise<unknown> } } };
      return (await browser.tabs.getCurrent()) !== undefined;
    });

  it('opens beside it, or in a tab, and another one in the same panel', async () => {
    const list = await greenroom.openList('invitations=0&active=2&submitted=0&seed=71');
    const [first, second] = await untilBadges(list, 2);
    await openPanel(list, first?.title ?? '');
    await press(list, 'Open in full');
    const full = await workspaceWith(first?.title ?? '');
    expect(await isTab(full)).toBe(name === 'firefox');
    expect(await list.$('greenroom-panel')).toBeNull();

    await list.bringToFront();
    await openPanel(list, second?.title ?? '');
    await press(list, 'Open in full');
    const other = await workspaceWith(second?.title ?? '');
    expect(await isTab(other)).toBe(name === 'firefox');
    await list.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
