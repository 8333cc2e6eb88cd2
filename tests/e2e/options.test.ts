import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';

describe.each(browsers)('the options in %s, by keyboard alone', (name) => {
  let greenroom: Greenroom;
  let options: Page;
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
    await open();
  });
  afterAll(() => greenroom.close());

  async function open(): Promise<void> {
    options = await greenroom.openOwnPage('options.html#reminders');
    await options.bringToFront();
    await until('the settings are there', () => options.$('[aria-label="Due after: hours"]'));
  }

  /** Goes on by Tab until the control of this name has the focus. */
  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 120; step += 1) {
      await options.keyboard.press('Tab');
      const focused = await options.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent.trim() ?? '';
      });
      if (focused === name) return;
    }
    throw new Error(`Tab does not lead to "${name}".`);
  }
  const value = (label: string) =>
    options.$eval(`[aria-label="${label}"]`, (field) => (field as HTMLInputElement).value);
  const says = (words: string) =>
    until(`the page says "${words}"`, () => options.evaluate((text) => document.body.innerText.includes(text), words));

  it('set when a reply is due, which is still so when the page is opened again', async () => {
    await tabTo('Due after: hours');
    await options.keyboard.type('3');
    await options.keyboard.press('Enter');
    await says('Saved:');
    await options.close();
    await open();
    expect(await value('Due after: hours')).toBe('3');
  });

  it('do not store what does not hold, and say why', async () => {
    await tabTo('Due after: hours');
    await options.keyboard.type('9');
    await options.keyboard.press('Enter');
    await says('This must come before');
    await options.close();
    await open();
    expect(await value('Due after: hours')).toBe('3');
  });

  it('take a change back', async () => {
    await tabTo('Late after: hours');
    await options.keyboard.type('8');
    await options.keyboard.press('Enter');
    await says('Saved:');
    await tabTo('Undo');
    await options.keyboard.press('Enter');
    await until('it is as before', async () => (await value('Late after: hours')) === '6');
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
