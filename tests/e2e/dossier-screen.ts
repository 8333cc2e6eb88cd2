import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import { tabTo } from './board-screen.ts';
import { control } from './screen.ts';

/** Waits until the page says so, in whatever part. */
export async function says(page: Page, words: string): Promise<void> {
  await until(`the page says "${words}"`, () => page.evaluate((text) => document.body.innerText.includes(text), words));
}

export function notesOf(page: Page): Promise<string> {
  return page.$eval('textarea.notes', (field) => field.value);
}

/** The field of this name, as the browser tells it to screen readers. */
export async function field(page: Page, name: string): Promise<ElementHandle<HTMLInputElement>> {
  return until(`there is a field "${name}"`, () => page.$<'input'>(`aria/${name}` as 'input'));
}

/** Writes where dates and times are, in whatever order their parts stand here. */
export async function fill(page: Page, type: 'date' | 'time', value: string): Promise<void> {
  await page.$eval(
    `input[type="${type}"]`,
    (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );
}

/** Where the pointer might meet the line of the last change, which lies over the end of the panel. */
export async function pressByKey(page: Page, name: string): Promise<void> {
  const button = await until(`there is something to press called "${name}"`, () => control(page, name));
  await button.focus();
  await page.keyboard.press('Enter');
}

export async function selectAll(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
}

/** Goes to a part as the list of parts leads there. */
export async function reachPart(page: Page, name: string): Promise<void> {
  await page.focus('article');
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await until(`"${name}" is reached`, () => page.evaluate(() => document.activeElement?.matches('h2,h3') ?? false));
}

/** What was copied, as it comes out where the user pastes it: in the notes. */
export async function pasted(page: Page): Promise<string> {
  await page.focus('textarea.notes');
  await selectAll(page);
  await page.keyboard.press('Backspace');
  await until('the notes are empty', async () => (await notesOf(page)) === '');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return until('something is pasted', () => notesOf(page));
}

/** Presses one of the buttons of a group, of which one at most is pressed. */
export async function choose(page: Page, group: string, value: string): Promise<void> {
  await page.evaluate(
    (group, value) => {
      const groups = [...document.querySelectorAll('.scores li, .decision .radio-buttons')];
      const radios = groups.find((one) => one.querySelector('.name')?.textContent === group);
      const found = [...(radios?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
      found.find((one) => one.textContent === value)?.click();
    },
    group,
    value,
  );
}

/** Light or dark, from left to right or from right to left. */
export async function showAs(page: Page, scheme: 'light' | 'dark', direction: 'ltr' | 'rtl'): Promise<void> {
  await page.evaluate(
    (scheme, direction) => {
      document.documentElement.style.colorScheme = scheme;
      document.documentElement.dir = direction;
    },
    scheme,
    direction,
  );
}

/** What stands out of the page, save in what scrolls by itself. */
export function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main') ?? document.documentElement;
    if (main.scrollWidth === main.clientWidth) return [];
    const { left, right } = main.getBoundingClientRect();
    return [...main.querySelectorAll('*')]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.left < left - 1 || box.right > right + 1) && !element.closest('.parts,.scrolls');
      })
      .map((element) => `${main.scrollWidth - main.clientWidth}: ${element.outerHTML.slice(0, 200)}`);
  });
}
