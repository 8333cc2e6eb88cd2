import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { savedFile } from './saved-file.ts';
import { untilBadges, untilSays } from './screen.ts';

describe.each(browsers)('the user’s data in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-data-'));
  let greenroom: Greenroom;
  let list: Page;
  let options: Page;
  let before: unknown[];

  beforeAll(async () => {
    greenroom = await startGreenroom(name);
    list = await greenroom.openList('seed=41');
    await untilBadges(list, 14);
    before = await greenroom.stored('interviews');
    options = await greenroom.openOwnPage('options.html#data');
    await options.bringToFront();
    await press('Save a backup', 'a button is there');
  });
  afterAll(async () => {
    await greenroom.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const says = (words: string) => untilSays(options, words);
  const button = (text: string) =>
    until(`there is a button "${text}"`, async () => {
      const found = await options.evaluateHandle(
        (text) => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === text) ?? null,
        text,
      );
      return found.asElement() as ElementHandle<HTMLButtonElement> | null;
    });

  /** Presses by keyboard. */
  async function press(text: string, waitsOnly = ''): Promise<void> {
    const found = await button(text);
    if (waitsOnly) return;
    // What has just been done may still move the focus.
    await until(`"${text}" keeps the focus`, async () => {
      if (await found.evaluate((one) => one === document.activeElement)) return true;
      await found.focus();
      return false;
    });
    await options.keyboard.press('Enter');
  }

  const saved = (act: () => Promise<void>) => savedFile(options, act);

  async function choose(file: string): Promise<void> {
    const input = (await options.$('input[accept*=".greenroom"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(join(folder, file));
  }

  const sorted = (records: unknown[]) =>
    (records as { interviewId: string }[]).toSorted((a, b) => (a.interviewId < b.interviewId ? -1 : 1));

  it('is exported, sealed too', async () => {
    writeFileSync(join(folder, 'plain.json.gz'), await saved(() => press('Save a backup')));
    await options.select('select:has([value="sealed"])', 'sealed');
    for (const field of await options.$$('input[autocomplete="new-password"]')) await field.type('correct horse');
    const file = await saved(() => press('Save a backup'));
    writeFileSync(join(folder, 'sealed.greenroom'), file);
    expect(file.includes('proposal:')).toBe(false);
  });

  it('is erased with a typed word, from every view', async () => {
    const word = await options.$('input[autocomplete="off"]');
    await word?.type('erase');
    await options.keyboard.press('Enter');
    await says('Everything is erased.');
    expect(await greenroom.storedInterviews()).toBe(0);
    await list.bringToFront();
    await untilBadges(list, 0);
    await options.bringToFront();
  });

  it('comes back to the last field, from the sealed file', async () => {
    await choose('sealed.greenroom');
    await until('it asks for the passphrase', () => options.$('form input[type="password"]:focus'));
    await options.keyboard.type('correct horse');
    await options.keyboard.press('Enter');
    await says('14 new interviews');
    await press('Import');
    await says('Imported. You can take it back below.');
    expect(sorted(await greenroom.stored('interviews'))).toEqual(sorted(before));
  });

  it('is the same when the file comes a second time', async () => {
    await choose('plain.json.gz');
    await says('Everything in this file is here already.');
    await press('Done');
    await says('Cancelled. Nothing was changed.');
  });

  it('goes away again when the import is taken back', async () => {
    await press('Take back');
    await says('Taken back for 14 interviews.');
    expect(await greenroom.storedInterviews()).toBe(0);
  });

  it('is refused with a sentence where the file is none', async () => {
    writeFileSync(join(folder, 'none.json'), 'hello');
    await choose('none.json');
    await says('This is not a backup of Greenroom.');
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
