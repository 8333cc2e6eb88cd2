import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { badgesOf, untilBadges } from './screen.ts';

describe.each(browsers)('the list in %s', (browser) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(browser);
  });
  afterAll(() => greenroom.close());

  it.each([
    { layout: 'list', names: ['Offers', 'Invitations to interview', 'Active proposals'] },
    { layout: 'jobs', names: ['Offers', 'Invitations', 'Interviewing'] },
  ])('has a badge in each row of interviews, invitations and offers: $layout', async ({ layout, names }) => {
    const page = await greenroom.openList(`layout=${layout}&offers=1&invitations=2&active=4&seed=1`);
    const badges = await untilBadges(page, 7);
    expect(badges.map(({ heading, label }) => [heading, /Greenroom: ([\w ]+)/.exec(label)?.[1]?.trim()])).toEqual([
      [names[0], 'Job offer'],
      ...Array.from({ length: 2 }, () => [names[1], 'Invited']),
      ...Array.from({ length: 4 }, () => [names[2], 'Interviewing']),
    ]);
    await page.close();
  });

  it('has its badges when Vue takes hold of the sections long after the page has come to rest', async () => {
    const page = await greenroom.openList('hydrate=2500&seed=2');
    await untilBadges(page, 14);
    await page.close();
    // Vue throws away what stood there before, and says so; nobody can know beforehand how late it will be.
    const complaints = greenroom.errors.splice(0);
    expect(complaints.filter((error) => !error.startsWith('Hydration completed'))).toEqual([]);
  });

  it('gets badges when rows arrive late', async () => {
    const page = await greenroom.openList('late=1200&seed=3');
    await untilBadges(page, 14);
    await page.close();
  });

  it('shows the badges of the rows that a page flip brings, in the rows that it reuses', async () => {
    const page = await greenroom.openList('invitations=0&active=17&seed=4');
    const first = await untilBadges(page, 10);
    await page.click('[data-qa="card-active-proposals"] [data-test="next-page"]');
    const second = await untilBadges(page, 7);
    expect(new Set([...first, ...second].map(({ title }) => title)).size).toBe(17);
    await page.close();
  });

  it('follows rows that are patched to show other jobs, or made anew', async () => {
    const page = await greenroom.openList('invitations=0&active=5&seed=5');
    const before = await untilBadges(page, 5);
    await page.evaluate(() => standin.patchRows());
    await until('the first job stands last, with its badge', async () => {
      const badges = await badgesOf(page);
      return badges.length === 5 && badges.at(-1)?.title === before[0]?.title;
    });
    await page.evaluate(() => standin.remakeRows());
    await untilBadges(page, 5);
    await page.close();
  });

  it('gives a proposal its badge when the client answers while one looks at the list', async () => {
    const page = await greenroom.openList('invitations=0&active=2&submitted=3&seed=6');
    await untilBadges(page, 2);
    await page.evaluate(() => standin.answerOne());
    await untilBadges(page, 3);
    await page.close();
  });

  it('changes tabs without a reload, and badges nothing that Upwork lists under Submitted', async () => {
    const page = await greenroom.openList('invitations=0&active=3&archived=3&seed=7');
    await untilBadges(page, 3);
    await page.click('[data-ev-tab="archived"]');
    await until('the archived list is there', () => page.$('[data-qa="card-archived-proposals"] tr'));
    await page.click('[data-ev-tab="active"]');
    const badges = await untilBadges(page, 3);
    expect(badges.map(({ heading }) => heading)).toEqual(Array.from({ length: 3 }, () => 'Active proposals'));
    await page.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
