import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveConsent } from '../browsers/consent.ts';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control, staysWithoutBadges, untilBadges, untilSays } from './screen.ts';

describe.each(browsers)('consent in %s', (browser) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(browser, { consent: false });
  });
  afterAll(() => greenroom.close());

  it('is asked for by a page that opens after the installation', async () => {
    const welcome = await greenroom.welcomePage();
    await until('it asks', () => control(welcome, 'Start'));
  });

  it('reads nothing without it', async () => {
    const page = await greenroom.openList('seed=1');
    await staysWithoutBadges(page);
    await page.close();

    const popup = await greenroom.openOwnPage('popup.html');
    await untilSays(popup, 'Greenroom has not started');
    expect(await greenroom.storedInterviews()).toBe(0);
    await popup.close();
  });

  it('reads the lists once it is given', async () => {
    await giveConsent(greenroom);
    const page = await greenroom.openList('seed=1');
    await untilBadges(page, 14);
    expect(await greenroom.readPopup()).toHaveLength(14);
    expect(await greenroom.storedInterviews()).toBe(14);
    await page.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
