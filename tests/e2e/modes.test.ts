import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control, press, staysWithoutBadges, untilBadges, untilSays } from './screen.ts';

describe.each(browsers)('modes in %s', (browser) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(browser);
  });
  afterAll(() => greenroom.close());

  async function choose(...names: string[]): Promise<void> {
    const popup = await greenroom.openOwnPage('popup.html');
    for (const name of names) await press(popup, name);
    await popup.close();
  }

  it('pauses, takes its badges off the page, and resumes', async () => {
    const page = await greenroom.openList('active=3&invitations=0&seed=51');
    await untilBadges(page, 3);
    await choose('Change', 'For an hour', 'Done');
    await page.bringToFront();
    await untilBadges(page, 0);

    const other = await greenroom.openList('active=3&invitations=0&seed=52');
    await staysWithoutBadges(other);
    await choose('Resume');
    await other.bringToFront();
    await untilBadges(other, 3);
    await page.close();
    await other.close();
  });

  it('is silent while the user tracks time: no page is read, of whatever kind, and says so until resumed', async () => {
    await choose('Change', 'While I track time', 'Done');
    const before = await greenroom.storedReadings();
    const list = await greenroom.openList('active=3&invitations=0&seed=55');
    await staysWithoutBadges(list);
    const address = await list.$eval('a[data-ev-label="jpn_list_details_link"]', (link) => link.href);
    const room = await greenroom.newUpworkPage(`${new URL(address).pathname}?messages=c90,m80`);
    await staysWithoutBadges(room);
    await room.close();
    expect(await greenroom.storedReadings()).toBe(before);

    const popup = await greenroom.openOwnPage('popup.html');
    await untilSays(popup, 'Paused while you track time');
    await press(popup, 'Resume');
    await untilSays(popup, 'Reading: on the page');
    await popup.close();
    await list.bringToFront();
    await untilBadges(list, 3);
    await list.close();
  });

  it('changes over from one mode to another on a page that is open', async () => {
    const page = await greenroom.openList('active=3&invitations=0&seed=56');
    await untilBadges(page, 3);
    for (const [mode, badges] of [
      ['By hand', 0],
      ['On the page', 3],
      ['On click', 0],
      ['On the page', 3],
    ] as const) {
      await choose('Change', mode, 'Done');
      await page.bringToFront();
      await untilBadges(page, badges);
    }
    await page.close();
  });

  it('reads in the mode "on click" only the page on which the toolbar button is pressed', async () => {
    await choose('Change', 'On click', 'Done');
    const page = await greenroom.openList('active=3&invitations=0&seed=53');
    await staysWithoutBadges(page);

    const popup = await greenroom.openOwnPage('popup.html');
    await until('the popup is ready', () => control(popup, 'Change'));
    await page.bringToFront();
    await popup.evaluate(() => location.reload()); // as if it opened over the page in front
    await untilBadges(page, 3);
    await popup.close();

    // Once means once: what comes later is not read.
    const readings = await greenroom.storedReadings();
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-test="next-page"]')?.click());
    await new Promise((done) => setTimeout(done, 1500));
    expect(await greenroom.storedReadings()).toBe(readings);
    await page.close();
  });

  it('reads nothing in the mode "by hand"', async () => {
    await choose('Change', 'By hand', 'Done');
    const before = await greenroom.storedInterviews();
    const page = await greenroom.openList('active=3&invitations=0&seed=54');
    await staysWithoutBadges(page);
    expect(await greenroom.storedInterviews()).toBe(before);
    await page.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
