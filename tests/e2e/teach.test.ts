import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control, press, staysWithoutBadges, untilBadges } from './screen.ts';

/** A layout without marks, whose active list has a heading that Greenroom does not know. */
const unknown = 'layout=jobs&heading=In+talks&offers=0&invitations=0&active=4&submitted=3';

describe.each(browsers)('teaching a list in %s', (browser) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(browser);
  });
  afterAll(() => greenroom.close());

  /** Presses the popup's line as if it had opened over `page`; it closes by itself where the browser lets it. */
  async function begin(page: Page): Promise<void> {
    const popup = await greenroom.openOwnPage('popup.html');
    const line = await until('the popup offers to be shown a list', () =>
      control(popup, 'Show Greenroom where they are'),
    );
    await page.bringToFront();
    await line.evaluate((button) => button.click());
    await until('the page asks which list', async () => (await headingOf(page)) !== '');
    if (!popup.isClosed()) await popup.close().catch(() => {});
    await page.bringToFront();
  }

  function textOf(page: Page, css: string): Promise<string> {
    return page.evaluate(
      (part) => document.querySelector('greenroom-teach')?.shadowRoot?.querySelector(part)?.textContent.trim() ?? '',
      css,
    );
  }
  const headingOf = (page: Page) => textOf(page, 'h2');
  const untilHeading = (page: Page, heading: string) =>
    until(`the card says "${heading}"`, async () => (await headingOf(page)) === heading);

  /** Points at the list of this name, by keys alone. */
  async function pointAt(page: Page, words: string): Promise<void> {
    for (let step = 0; step < 8; step += 1) {
      if ((await textOf(page, '.pointed')).startsWith(words)) return;
      await page.keyboard.press('ArrowRight');
    }
    throw new Error(`No arrow leads to "${words}".`);
  }

  /** Goes on by Tab to the button of this name, and presses it. */
  async function pressByKeys(page: Page, name: string): Promise<void> {
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        () => document.querySelector('greenroom-teach')?.shadowRoot?.activeElement?.textContent.trim() ?? '',
      );
      if (focused === name) {
        await page.keyboard.press('Enter');
        return;
      }
    }
    throw new Error(`Tab does not lead to "${name}".`);
  }

  it('shows badges where there were none, taught by keyboard alone, and after a reload', async () => {
    const page = await greenroom.openList(`${unknown}&seed=81`);
    await staysWithoutBadges(page);
    await begin(page);
    await pointAt(page, 'In talks, 4 jobs');
    await page.keyboard.press('Enter');
    await untilHeading(page, 'Is this your interviewing list?');
    await pressByKeys(page, 'Yes');
    const badges = await untilBadges(page, 4);
    expect(badges.map(({ heading }) => heading)).toEqual(Array.from({ length: 4 }, () => 'In talks'));
    await untilHeading(page, 'Greenroom reads this list now');
    await page.keyboard.press('Escape');
    expect(await headingOf(page)).toBe('');

    await page.reload();
    await untilBadges(page, 4);
    await page.close();
  });

  it('asks twice before it badges what Upwork calls Submitted', async () => {
    const page = await greenroom.openList('offers=0&invitations=0&active=0&submitted=3&seed=82');
    await staysWithoutBadges(page);
    await begin(page);
    await pointAt(page, 'Submitted proposals, 3 jobs');
    await page.keyboard.press('Enter');
    await pressByKeys(page, 'Yes, it is');
    await untilHeading(page, 'Badge a Submitted list?');
    await staysOnPageWithoutBadges(page);
    await pressByKeys(page, 'Badge them all the same');
    await untilBadges(page, 3);
    await page.close();
  });

  it('lets the pointer choose, and presses nothing of the page', async () => {
    const page = await greenroom.openList('offers=0&invitations=2&active=3&submitted=2&seed=83');
    await untilBadges(page, 5 + 2); // Submitted proposals were taught above
    const address = page.url();
    await begin(page);
    const link = await page.$('[data-qa="card-active-proposals"] .job-info a.up-n-link');
    const box = await link?.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
    await untilHeading(page, 'This one cannot be taught');
    expect(await textOf(page, 'p')).toContain('Active proposals');
    expect(page.url()).toBe(address);
    await press(page, 'Cancel');
    expect(await headingOf(page)).toBe('');
    await page.close();
  });

  it('ends when the page gives way to another', async () => {
    const page = await greenroom.openList(`${unknown}&seed=84`);
    await begin(page);
    await page.evaluate(() => history.pushState(null, '', '/nx/proposals/archived'));
    await until('the card is gone', async () => (await headingOf(page)) === '');
    await page.close();
  });

  it('says that there is nothing to point at on other pages', async () => {
    const page = await greenroom.newUpworkPage('/nx/find-work/');
    await begin(page);
    expect(await headingOf(page)).toBe('No list to point at');
    await page.close();
  });

  it('forgets a list that is removed in the options, and knows it again after an undo', async () => {
    const page = await greenroom.openList(`${unknown}&seed=85`);
    await untilBadges(page, 4);
    const options = await greenroom.openOwnPage('options.html#taught');
    await options.bringToFront();
    await press(options, 'Remove: In talks');
    await until('it is removed', () => control(options, 'Undo'));
    await page.bringToFront();
    await untilBadges(page, 0);
    await options.bringToFront();
    await press(options, 'Undo');
    await page.bringToFront();
    await untilBadges(page, 4);
    await options.close();
    await page.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});

/** The card is there, badges are not. */
async function staysOnPageWithoutBadges(page: Page): Promise<void> {
  const shown = page.waitForSelector('greenroom-badge', { timeout: 1000 }).then(
    () => true,
    () => false,
  );
  if (await shown) throw new Error('A badge appeared before the second yes.');
}
