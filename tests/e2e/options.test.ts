import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { tabTo, untilSays } from './screen.ts';

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

  const value = (label: string) =>
    options.$eval(`[aria-label="${label}"]`, (field) => (field as HTMLInputElement).value);
  const says = (words: string) => untilSays(options, words);

  it('set when a reply is due, which is still so when the page is opened again', async () => {
    await tabTo(options, 'Due after: hours');
    await options.keyboard.type('3');
    await options.keyboard.press('Enter');
    await says('Saved:');
    await options.close();
    await open();
    expect(await value('Due after: hours')).toBe('3');
  });

  it('do not store what does not hold, and say why', async () => {
    await tabTo(options, 'Due after: hours');
    await options.keyboard.type('9');
    await options.keyboard.press('Enter');
    await says('This must come before');
    await options.close();
    await open();
    expect(await value('Due after: hours')).toBe('3');
  });

  it('take a change back', async () => {
    await tabTo(options, 'Late after: hours');
    await options.keyboard.type('8');
    await options.keyboard.press('Enter');
    await says('Saved:');
    await tabTo(options, 'Undo');
    await options.keyboard.press('Enter');
    await until('it is as before', async () => (await value('Late after: hours')) === '6');
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
