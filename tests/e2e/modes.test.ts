import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control, press, staysWithoutBadges, untilBadges } from './screen.ts';

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
