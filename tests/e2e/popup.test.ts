import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../browsers/address.ts';
import { inFirefox } from '../browsers/firefox-system.ts';
import { until } from '../browsers/until.ts';
import { faultsOf } from './faults-of.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { press, untilSays } from './screen.ts';
import { ask, storeCrowd } from './stored.ts';

/** Puppeteer sees no sidebars. */
const sidebarAddress =
  "document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')?.currentURI?.spec";
const shades = ['light', 'dark'] as const;

describe.each(browsers)('the popup in %s', (name) => {
  let greenroom: Greenroom;
  let popup: Page;
  beforeAll(async () => {
    greenroom = await startGreenroom(name, { consent: false });
  });
  afterEach(() => popup.close().catch(() => {}));
  afterAll(() => greenroom.close());

  async function open(shows: string): Promise<void> {
    popup = await greenroom.openOwnPage('popup.html');
    await popup.setViewport({ width: 400, height: 600 });
    await popup.bringToFront();
    await says(shows);
  }
  const says = (words: string) => untilSays(popup, words);
  /** The title in the row that has the focus. */
  const row = () => popup.evaluate(() => document.querySelector(':focus .title')?.textContent.trim() ?? '');
  const titles = (of: string) => popup.$$eval(`${of} .title`, (all) => all.map((title) => title.textContent.trim()));

  /** Where Greenroom was opened in full, beside the page or in a tab, once it shows `title`. */
  function workspaceWith(title: string): Promise<Page> {
    return until(`the workspace shows "${title}"`, async () => {
      const targets = greenroom.browser.targets().filter((target) => target.url().includes('sidepanel.html'));
      const panels = await Promise.all(targets.map((target) => target.asPage()));
      for (const page of [...panels, ...(await greenroom.browser.pages())]) {
        if (!(await addressOf(page)).includes('/sidepanel.html#/interview/')) continue;
        if (await page.evaluate((title) => document.body.innerText.includes(title), title)) return page;
      }
      return undefined;
    });
  }

  async function expectNoFaults(): Promise<void> {
    for (const shade of shades) {
      await popup.evaluate((shade) => (document.documentElement.style.colorScheme = shade), shade);
      expect(await faultsOf(popup)).toEqual([]);
    }
  }

  it('has no faults that axe knows: before consent, empty, paused', async () => {
    await open('Open the welcome page');
    await expectNoFaults();
    await ask(popup, 'setMode', 'page');
    await popup.close();

    await open('No interviews yet');
    await expectNoFaults();
    await ask(popup, 'setPause', { pausedUntil: Date.now() + 3_600_000, pausedFor: null });
    await popup.close();

    await open('Paused until');
    await expectNoFaults();
    await ask(popup, 'setPause', { pausedUntil: null, pausedFor: null });
  });

  it('nor with something due, one interview opened, the keys shown', async () => {
    await storeCrowd(greenroom, 60);
    await open('Due now');
    await until('something is due', () => popup.$('.due .nudge'));
    await expectNoFaults();
    await popup.keyboard.press('?');
    await says('Keys of this window');
    await expectNoFaults();
    await popup.keyboard.press('Escape');
    await press(popup, (await titles('.group .row'))[0] ?? '');
    await until('its checklist is there', () => popup.$('[role="checkbox"]'));
    await expectNoFaults();
  });

  it('is used by keyboard alone: a reminder is put off and taken back, a row opened and ticked, one found', async () => {
    await storeCrowd(greenroom, 60);
    await open('Due now');
    await until('something is due', () => popup.$('.due .nudge'));
    const due = await titles('.due .nudge');
    await popup.keyboard.press('2');
    expect(await row()).toBe(due[1]);
    await popup.keyboard.press('w');
    await until('it is away, and can be taken back', () => popup.$('[aria-keyshortcuts="Control+Z"]'));
    await popup.keyboard.down('Control');
    await popup.keyboard.press('z');
    await popup.keyboard.up('Control');
    await says('Taken back.');
    await until('it is back', async () => (await titles('.due .nudge'))[1] === due[1]);

    await popup.keyboard.press('/');
    const [found = ''] = await titles('.group .row');
    await popup.keyboard.type(found);
    await until('only what was found is listed', async () =>
      (await titles('.group .row')).every((title) => title.includes(found)),
    );
    await popup.keyboard.press('ArrowDown');
    expect(await row()).toBe(found);
    await popup.keyboard.press('Enter');
    await until('its checklist is there', () => popup.$('[role="checkbox"]'));
    const ticked = () => popup.$$eval('[role="checkbox"][aria-checked="true"]', (all) => all.length);
    const before = await ticked();
    while (!(await popup.evaluate(() => document.activeElement?.matches('[role=checkbox][aria-checked=false]')))) {
      await popup.keyboard.press('Tab');
    }
    await popup.keyboard.press(' ');
    await until('one more is ticked', async () => (await ticked()) === before + 1);
  });

  it('opens an interview in full beside the page in front, in two keys', async () => {
    await storeCrowd(greenroom, 60);
    await open('Due now');
    await until('something is due', () => popup.$('.due .nudge'));
    const [first = ''] = await titles('.due .nudge');
    await popup.keyboard.press('1');
    expect(await row()).toBe(first);
    await popup.keyboard.press('Enter').catch(() => {}); // the popup is closed before the key is let go
    if (name === 'firefox') {
      await until('the sidebar shows it', async () =>
        String(await inFirefox(greenroom.browser, sidebarAddress)).includes('/sidepanel.html#/interview/'),
      );
      return;
    }
    const workspace = await workspaceWith(first);
    const isTab = await workspace.evaluate(async () => {
      const { browser } = globalThis as unknown as { browser: { tabs: { getCurrent: () => Promise<unknown> } } };
      return (await browser.tabs.getCurrent()) !== undefined;
    });
    expect(isTab).toBe(false);
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
