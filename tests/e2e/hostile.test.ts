import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFor } from '../browsers/build.ts';
import { until } from '../browsers/until.ts';
import { respond } from '../standin/respond.ts';
import type {} from '../standin/app/hostile/client.ts';
import { floods } from '../standin/app/hostile/floods.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';

/** An item of the user's own, in words that stand nowhere else; and what a page would like to know. */
const secret = 'Zqxwvkjyf7731';
const spied = [secret, 'Deep dive', '0/8', 'Scam check', 'They wrote', 'not affiliated', 'Open checklist'];

for (const browser of browsers) buildFor(browser, 'production');

/** As users get it: with closed shadow roots. */
describe.each(browsers)('a hostile page in %s', (name) => {
  let greenroom: Greenroom;
  /** Fonts that the page offered for single letters, and that the browser wanted. */
  const fonts: string[] = [];

  beforeAll(async () => {
    greenroom = await startGreenroom(name, {
      mode: 'production',
      serve: (url) => {
        if (url.pathname.startsWith('/spy/')) fonts.push(url.pathname);
        return respond(url);
      },
    });
    const changes = [{ itemId: `own/${crypto.randomUUID()}`, text: secret, order: 1 }];
    expect(await tell('editItems', { stage: 'interviewing', changes })).toMatchObject({ ok: true });
  });
  afterAll(() => greenroom.close());

  /** Asks the background as our own pages do. */
  async function tell(call: string, request: unknown): Promise<unknown> {
    const own = await greenroom.openOwnPage('popup.html');
    const answer = await own.evaluate(
      (message) => {
        type Runtime = { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
        const { browser, chrome } = globalThis as unknown as { browser?: Runtime; chrome: Runtime };
        return (browser ?? chrome).runtime.sendMessage(message);
      },
      { name: call, request },
    );
    await own.close();
    return answer;
  }

  /** A list of four interviews under attack, with its badges. */
  async function open(query = ''): Promise<Page> {
    const page = await greenroom.openList(`mood=hostile&active=4&invitations=0&submitted=2&seed=51${query}`);
    await page.evaluate((words) => hostile.spyFor(words), spied);
    await untilBadges(page, 4);
    return page;
  }

  const countOf = (page: Page, css: string) => page.evaluate((css) => document.querySelectorAll(css).length, css);
  const untilBadges = (page: Page, count: number) =>
    until(`there are ${count} badges`, async () => (await countOf(page, 'greenroom-badge')) === count);

  async function middleOf(page: Page, css: string): Promise<{ x: number; y: number }> {
    const box = await (await page.$(css))?.boundingBox();
    if (!box) throw new Error(`${css} is not to be seen`);
    return { x: box.x + Math.min(30, box.width / 2), y: box.y + box.height / 2 };
  }

  async function openPanel(page: Page): Promise<void> {
    const { x, y } = await middleOf(page, 'greenroom-badge');
    await page.mouse.move(x - 30, y, { steps: 4 });
    await page.mouse.click(x, y);
    await until('the panel opens', () => page.$('greenroom-panel'));
    await new Promise((done) => setTimeout(done, 1000)); // it takes no press before it was seen
  }

  /** All that a user's acts leave behind. */
  async function doings(): Promise<number> {
    return (await greenroom.stored('changes')).length;
  }

  it('learns nothing of what is shown, whatever the user does', async () => {
    const page = await open();
    await openPanel(page);
    const { x, y } = await middleOf(page, 'greenroom-panel');
    await page.mouse.move(x + 60, y + 40, { steps: 8 });
    await page.mouse.click(x + 60, y + 2, { button: 'right' });
    await page.mouse.wheel({ deltaY: 90 });
    await page.mouse.down();
    await page.mouse.move(x - 300, y + 60, { steps: 6 });
    await page.mouse.up();
    for (const key of ['Tab', 'Tab', 'ArrowRight', 'Tab'] as const) await page.keyboard.press(key);
    await page.evaluate(() => hostile.spyOnLetters());
    await page.evaluate(() => hostile.lookAround());
    await new Promise((done) => setTimeout(done, 500));
    expect(await page.evaluate(() => hostile.learnt())).toEqual([]);
    expect(fonts).toEqual([]);
    await page.close();
  });

  it('does nothing in the user’s name', async () => {
    const page = await open();
    const before = await doings();
    await openPanel(page);
    await page.evaluate(() => hostile.forgeActs());
    await page.evaluate(() => hostile.forgeSignals(50));
    await page.evaluate(() => hostile.forgeEscape());
    await page.evaluate(() => hostile.forgeActs());
    expect(await page.evaluate(() => hostile.sendToExtension())).toBe('no way');
    await new Promise((done) => setTimeout(done, 500));
    expect(await countOf(page, 'greenroom-panel')).toBe(1);
    expect(await doings()).toBe(before);

    // The user does.
    for (let tabs = 0; tabs < 6; tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press(' ');
    await until('it is stored', async () => (await doings()) > before);
    expect(await page.evaluate(() => hostile.learnt())).toEqual([]);
    await page.close();
  });

  it.each(['popover', 'dialog', 'hidden popover', 'transition'] as const)(
    'has the user press nothing that is not seen: %s',
    async (how) => {
      const page = await open();
      const before = await doings();
      await openPanel(page);
      await page.evaluate(() => hostile.restyle());
      await page.evaluate((how) => hostile.cover(how), how);
      await new Promise((done) => setTimeout(done, 600));
      const box = await (await page.$('greenroom-panel'))?.boundingBox();
      // Where there is none it gave way: nothing can be pressed.
      for (let y = (box?.y ?? 0) + (box?.height ?? 0) - 10; box && y > box.y + 100; y -= 22) {
        await page.mouse.click(box.x + 40, y);
        await page.mouse.click(box.x + box.width - 60, y);
      }
      await new Promise((done) => setTimeout(done, 300));
      expect(await doings()).toBe(before);
      await page.close();
    },
  );

  it('gets its way with badges, and Greenroom stays as it is', async () => {
    const page = await open();
    await page.evaluate(() => hostile.fakeBadge());
    await page.evaluate(() => hostile.cloneBadges());
    await page.evaluate(() => hostile.swapBadges(30));
    await new Promise((done) => setTimeout(done, 700));
    await page.evaluate(() => hostile.removeOurs(30));
    await new Promise((done) => setTimeout(done, 700));
    await page.evaluate(() => hostile.clobber());
    await new Promise((done) => setTimeout(done, 700));
    await page.evaluate(() => hostile.unclobber());
    await page.evaluate(() => standin.remakeRows());
    await until('new rows have their badges', async () => (await countOf(page, 'tr greenroom-badge')) === 4);
    expect(await greenroom.storedInterviews()).toBe(4);
    await page.close();
  });

  // Firefox takes minutes to draw them.
  it.runIf(name === 'chromium')(
    'floods the page with whatever it likes, and Greenroom answers and crashes nowhere',
    { timeout: 180_000 },
    async () => {
      for (const flooded of Object.keys(floods)) {
        const page = await open();
        await page.evaluate((name) => hostile.flood(name), flooded);
        await page.evaluate(() => hostile.flicker(500));
        await new Promise((done) => setTimeout(done, 1000));
        await page.close();
      }
      await openPanel(await open()); // still there, for the next page
    },
  );

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.errors).toEqual([]);
    expect(greenroom.outside()).toEqual([]);
  });
});
