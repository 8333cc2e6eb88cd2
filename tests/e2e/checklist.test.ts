import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, untilHydrated, type Greenroom } from './greenroom.ts';
import { badgesOf, checklistOf, listOf, openPanel, press, tick, untilBadges } from './screen.ts';

describe.each(browsers)('the checklist in %s', (browser) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(browser);
  });
  afterAll(() => greenroom.close());

  /** A page with one interview, its panel open. */
  async function openOne(seed: number) {
    const query = `invitations=0&active=1&submitted=1&seed=${seed}`;
    const page = await greenroom.openList(query);
    const [badge] = await untilBadges(page, 1);
    const title = badge?.title ?? '';
    await openPanel(page, title);
    const [first] = await checklistOf(page);
    return { page, query, title, item: first?.name ?? '' };
  }

  it('keeps a tick through a reload, and shows it in badge, panel and popup', async () => {
    const { page, title, item } = await openOne(11);
    await tick(page, item);
    await until('the badge counts it', async () => (await badgesOf(page))[0]?.label.includes('1 of 7 done'));

    await page.reload();
    await untilHydrated(page);
    const [badge] = await untilBadges(page, 1);
    expect(badge?.label).toContain('1 of 7 done');
    await openPanel(page, title);
    expect((await checklistOf(page)).filter(({ ticked }) => ticked).map(({ name }) => name)).toEqual([item]);
    await page.close();
    expect(await greenroom.readPopup()).toContain(`Interviewing: ${title} 1/7 ?`);
  });

  it('goes with the stage that the user sets; leaving a guard unticked asks once', async () => {
    const { page, title } = await openOne(12);
    await press(page, 'Initial contact');
    await press(page, 'Move anyway');
    await until('the badge says so', async () =>
      (await badgesOf(page))[0]?.label.startsWith('Greenroom: Initial contact,'),
    );
    expect(await checklistOf(page)).toHaveLength(10);

    await page.reload();
    await untilHydrated(page);
    const [badge] = await untilBadges(page, 1);
    expect(badge?.label).toMatch(/^Greenroom: Initial contact, 0.10, .*0 of 10 done/);
    await page.close();
    expect(await greenroom.readPopup()).toContain(`Initial contact: ${title} 0/10 ?`);
  });

  it('knows whose turn it is when the user says so', async () => {
    const { page } = await openOne(13);
    await press(page, 'They wrote');
    await until('it is my turn', async () => (await badgesOf(page))[0]?.label.includes('your turn'));
    await press(page, 'I replied');
    await until('it is their turn', async () => (await badgesOf(page))[0]?.label.includes('waiting on them'));
    await page.close();
  });

  it('agrees in two tabs within a second', async () => {
    const { page, query, item } = await openOne(14);
    const other = await greenroom.openList(query);
    await untilBadges(other, 1);
    await page.bringToFront();
    await tick(page, item);
    await until('the other tab has it', async () => (await badgesOf(other))[0]?.label.includes('1 of 7 done'), 1000);
    await page.close();
    await other.close();
  });

  it('shows on the page what is ticked in the popup', async () => {
    const { page, title, item } = await openOne(15);
    const popup = await greenroom.openOwnPage('popup.html');
    await press(popup, title);
    await tick(popup, item);
    await page.bringToFront();
    await until('the badge has it', async () => (await badgesOf(page))[0]?.label.includes('1 of 7 done'), 1000);
    await until('the open panel has it', async () => (await checklistOf(page))[0]?.ticked, 1000);
    await popup.close();
    await page.close();
  });

  it('shows in an open popup what is done on the page', async () => {
    const { page, title, item } = await openOne(16);
    const popup = await greenroom.openOwnPage('popup.html');
    await until('the popup lists it', async () => (await listOf(popup)).includes(`Interviewing: ${title} 0/7 ?`));
    await page.bringToFront();
    await tick(page, item);
    await popup.bringToFront();
    await until('the popup has it', async () => (await listOf(popup)).includes(`Interviewing: ${title} 1/7 ?`), 2000);
    await popup.close();
    await page.close();
  });

  it('keeps the focus while one goes through it by Tab, and goes with Escape', async () => {
    const { page } = await openOne(17);
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    const isIn = () =>
      page.evaluate(() => document.querySelector('greenroom-panel')?.shadowRoot?.activeElement?.textContent ?? '');
    const met = new Set<string>();
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe('greenroom-panel');
      met.add(await isIn());
    }
    expect(met.size).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
    await until('the panel is closed', async () => (await focused()) === 'greenroom-badge');
    expect(await page.$('greenroom-panel')).toBeNull();
    await page.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
