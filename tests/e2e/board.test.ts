import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { boardOf, dragFirstOf, stageOf } from './board-screen.ts';
import { faultsOf } from './faults-of.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { focusedOn, press, tabTo, untilSays } from './screen.ts';
import { storeCrowd } from './stored.ts';

const narrow = { width: 400, height: 800 };
const wide = { width: 1200, height: 800 };

describe.each(browsers)('the board in %s', (name) => {
  let greenroom: Greenroom;
  let page: Page;
  let opened = false;
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
  });
  afterEach(async () => {
    if (opened) await page.close();
    opened = false;
  });
  afterAll(() => greenroom.close());

  const says = (words: string) => untilSays(page, words);
  async function open(size: { width: number; height: number }, count: number): Promise<void> {
    await storeCrowd(greenroom, count);
    await openAgain(size);
    // What lists show of them is worked out after they have been stored.
    await says(` of ${count}`);
  }
  async function openAgain(size: { width: number; height: number }): Promise<void> {
    if (opened) await page.close();
    opened = true;
    page = await greenroom.openOwnPage('sidepanel.html');
    await page.setViewport(size);
    await page.bringToFront();
    await until('cards are drawn', () => page.$('.card'));
  }
  it.each([
    ['a column', wide, '[data-stage="offer"]'],
    ['a place that shows up, in the narrow panel', narrow, '.drop-bar .place:nth-child(6)'],
  ])('moves a card that is dragged to %s, asks once about guards, and takes it back', async (_, size, target) => {
    await open(size, 12);
    const title = (await boardOf(page))['Interviewing']?.[0] ?? '';
    await dragFirstOf(page, 'interviewing', target, name === 'chromium');
    await says('guard item is not ticked in Interviewing');
    await press(page, 'Move anyway');
    await says(`Moved to Job offer: “${title}”`);
    await openAgain(size);
    expect(await stageOf(page, title)).toBe('Job offer');

    await dragFirstOf(page, 'interviewing', target, name === 'chromium');
    await press(page, 'Stay');
    const other = (await boardOf(page))['Interviewing']?.[0] ?? '';
    expect(other).not.toBe('');
    await dragFirstOf(page, 'interviewing', target, name === 'chromium');
    await press(page, 'Move anyway');
    expect(await stageOf(page, other, 'Interviewing')).toBe('Job offer');
    await press(page, 'Undo');
    expect(await stageOf(page, other, 'Job offer')).toBe('Interviewing');
  });

  it.each([
    ['columns', wide],
    ['sections', narrow],
  ])('is used by keyboard alone, in %s', async (_, size) => {
    await open(size, 12);
    const [first = '', second = ''] = (await boardOf(page))['Interviewing'] ?? [];
    await tabTo(page, first);
    await page.keyboard.press('ArrowDown');
    expect(await focusedOn(page)).toBe(second);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await until('it is asked', async () => (await focusedOn(page)) === 'Move anyway');
    await page.keyboard.press('Enter');
    await says(`Moved to Initial contact: “${second}”`);
    await until('the card has the focus again', async () => (await focusedOn(page)) === second);

    await page.keyboard.press('m');
    await until('the menu is open at its stage', async () => (await focusedOn(page)) === 'Initial contact');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('it is asked again, of another stage', async () => (await focusedOn(page)) === 'Move anyway');
    await page.keyboard.press('Escape');
    await until('the card has the focus again', async () => (await focusedOn(page)) === second);
    expect(await stageOf(page, second)).toBe('Initial contact');

    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    expect(await stageOf(page, second, 'Initial contact')).toBe('Interviewing');
    await page.keyboard.press('Enter');
    await until('the interview is open', () => page.$('[role="checkbox"]'));
  });

  it('ends an interview by its menu, and finds it again by the filter, which stays', async () => {
    await open(wide, 12);
    const title = (await boardOf(page))['Deep dive']?.[0] ?? '';
    await press(page, `Move or end: “${title}”`);
    await press(page, 'Lost…');
    await press(page, 'Price');
    await says(`Lost (Price): “${title}”`);
    expect((await boardOf(page))['Deep dive']).not.toContain(title);
    await press(page, 'Filter');
    await page.select('.filters label:nth-child(2) select', 'lost');
    expect(await stageOf(page, title)).toBe('Deep dive');
    await openAgain(wide);
    expect(await stageOf(page, title)).toBe('Deep dive');
    await says('Filter: 1');
    await press(page, 'Filter: 1');
    await press(page, 'Clear filters');
    await until('it is put away', async () => !(await boardOf(page))['Deep dive']?.includes(title));
  });

  it('draws few of many, reaches them all, and finds one by its words', async () => {
    await open(wide, 300);
    expect((await page.$$('.card')).length).toBeLessThan(150);
    const [first = ''] = (await boardOf(page))['Interviewing'] ?? [];
    await tabTo(page, first);
    await page.keyboard.press('End');
    await until('the last card has the focus and is in sight', () =>
      page.evaluate(() => {
        const card = document.activeElement?.closest('.card');
        const [place, count] = [card?.getAttribute('aria-posinset'), card?.getAttribute('aria-setsize')];
        const { bottom = Infinity } = card?.getBoundingClientRect() ?? {};
        return count === '40' && place === count && bottom < innerHeight;
      }),
    );
    await page.keyboard.press('/');
    await page.keyboard.type('#288');
    await until('only that one is drawn', async () => (await page.$$('.card')).length === 1);
    expect(Object.values(await boardOf(page)).flat()[0]).toMatch(/#288$/);
  });

  it('is where it was when an interview is left again', async () => {
    await open(wide, 300);
    const scrolled = () => page.$eval('[data-stage="interviewing"] .cards', (list) => list.scrollTop);
    await page.$eval('[data-stage="interviewing"] .cards', (list) => list.scrollTo(0, 2000));
    await until('the cards there are drawn', () =>
      page.evaluate(() => {
        const list = document.querySelector('[data-stage="interviewing"] .cards')?.getBoundingClientRect();
        const at = document.elementFromPoint((list?.x ?? 0) + 60, (list?.y ?? 0) + 200);
        return at?.closest('.card') !== null;
      }),
    );
    const before = await scrolled();
    const [opened = ''] = await page.$$eval('[data-stage="offer"] .card .title', (all) =>
      all.map((each) => each.textContent),
    );
    await press(page, opened);
    await until('the interview is open', () => page.$('[role="checkbox"]'));
    await page.goBack().catch(() => {}); // in Firefox this never settles where no document is loaded
    await until('the board is back', () => page.$('.card'));
    expect(await scrolled()).toBe(before);
    expect(await focusedOn(page)).toBe(opened.trim());
  });

  it.each([
    ['columns', wide, 'light'],
    ['columns', wide, 'dark'],
    ['sections', narrow, 'light'],
    ['sections', narrow, 'dark'],
  ] as const)('has no faults that axe knows: %s %#', async (_, size, scheme) => {
    await open(size, 60);
    await page.evaluate((scheme) => (document.documentElement.style.colorScheme = scheme), scheme);
    await press(page, 'Filter');
    expect(await faultsOf(page)).toEqual([]);
    const [title = ''] = Object.values(await boardOf(page)).flat();
    await press(page, `Move or end: “${title}”`);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('asks nothing of the net, and nothing goes wrong', async () => {
    await open(wide, 3);
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
