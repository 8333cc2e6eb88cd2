import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { savedFile } from './saved-file.ts';
import { tabTo, untilSays } from './screen.ts';
import { storeCrowd } from './stored.ts';

const title = 'How far interviews come';

describe.each(browsers)('the figures in %s, by keyboard alone', (name) => {
  let greenroom: Greenroom;
  let page: Page;
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
  });
  afterAll(() => greenroom.close());

  async function open(path: string): Promise<void> {
    page = await greenroom.openOwnPage(path);
    await page.bringToFront();
  }
  const says = (words: string) => untilSays(page, words);
  /** The numbers under a heading, as they stand in its table; the first row names the columns. */
  const tableOf = (title: string) =>
    page.$$eval(
      'section',
      (sections, title) => {
        const section = sections.find((one) => one.querySelector('h2')?.textContent === title);
        return [...(section?.querySelectorAll('tr') ?? [])].map((row) =>
          [...row.cells].map((cell) => cell.textContent),
        );
      },
      title,
    );

  it('say what to do where there is nothing to count, and lead back', async () => {
    await open('sidepanel.html#/figures');
    await says('There is nothing to count yet');
    await page.close();
  });

  it('are reached from the board, and each is saved as the numbers and the drawing that are shown', async () => {
    await storeCrowd(greenroom, 60);
    await open('sidepanel.html#/');
    await until('the board is there', () => page.$('.card'));
    await tabTo(page, 'Figures');
    await page.keyboard.press('Enter');
    await says(title);
    const shown = await tableOf(title);
    expect(shown.length).toBeGreaterThan(1);

    await tabTo(page, `Save the drawing as SVG ${title}`);
    const svg = (await savedFile(page, () => page.keyboard.press('Enter'))).toString();
    expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
    expect(svg).not.toContain('class=');
    const drawn = await page.evaluate((svg) => {
      const file = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return file.querySelector('parsererror')
        ? []
        : [...file.querySelectorAll('text')].map((text) => text.textContent);
    }, svg);
    expect(shown[0]).toContain(drawn[0]);

    await tabTo(page, `Save the numbers as CSV ${title}`);
    const csv = (await savedFile(page, () => page.keyboard.press('Enter'))).toString();
    expect(csv.trim()).toBe(shown.map((row) => row.join(',')).join('\r\n'));
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
