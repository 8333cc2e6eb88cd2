import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { focusedOn, tabTo, untilSays } from './screen.ts';

describe.each(browsers)('the reply texts in %s, by keyboard alone', (name) => {
  let greenroom: Greenroom;
  let options: Page;
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
    await open();
  });
  afterAll(() => greenroom.close());

  async function open(): Promise<void> {
    options = await greenroom.openOwnPage('options.html#replies');
    await options.bringToFront();
    await until('the texts are there', () => options.$('[aria-label="Edit: Decline"]'));
  }

  const names = () => options.$$eval('.replies .rows h3 bdi', (found) => found.map((name) => name.textContent));
  const says = (words: string) => untilSays(options, words);

  it('get one of the user’s own, which is put first, and is still there when the page is opened again', async () => {
    await tabTo(options, 'Add a text');
    await options.keyboard.press('Enter');
    await until('the name can be written', async () => (await focusedOn(options)) === 'Name');
    await options.keyboard.type('Holiday');
    await tabTo(options, 'Text');
    await options.keyboard.type('Away until Monday, ');
    await tabTo(options, 'Client’s name');
    await options.keyboard.press('Enter');
    await says('Away until Monday, Marisol');
    await tabTo(options, 'Save');
    await options.keyboard.press('Enter');
    await says('“Holiday” added');
    await tabTo(options, 'Move: Holiday');
    await options.keyboard.press('Home');
    await says('“Holiday” moved to place 1 of 8');
    await options.close();
    await open();
    expect((await names()).slice(0, 2)).toEqual(['Holiday', 'Stay on Upwork']);
  });

  it('keep what was being written when the page was closed', async () => {
    await tabTo(options, 'Edit: Decline');
    await options.keyboard.press('Enter');
    await until('the text can be written', async () => (await focusedOn(options)) === 'Text');
    await options.keyboard.type('Not this time, but soon. ');
    await options.close();
    options = await greenroom.openOwnPage('options.html#replies');
    await options.bringToFront();
    const text = await until('the form is open', () => options.$('.replies textarea'));
    expect(await text.evaluate((field) => field.value)).toContain('Not this time, but soon.');
    await tabTo(options, 'Cancel');
    await options.keyboard.press('Enter');
    await options.close();
    await open();
    expect(await options.$('.replies textarea')).toBeNull();
  });

  it('are hidden, and back after an undo', async () => {
    await tabTo(options, 'Hide: Decline');
    await options.keyboard.press('Enter');
    await says('“Decline” hidden');
    expect(await names()).not.toContain('Decline');
    await tabTo(options, 'Undo');
    await options.keyboard.press('Enter');
    await until('it is shown', async () => (await names()).includes('Decline'));
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
