import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../browsers/address.ts';
import { until } from '../browsers/until.ts';
import { respond } from '../standin/respond.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control, press, says, untilSays } from './screen.ts';

const marker = 'Zqxwvkjyf';
const id = (n: number) => `202769014825779${6097 + n}`;

/** The list as nobody has seen it yet: no known mark, no known heading; with a name wherever there is room for one. */
const unknownList = `<!DOCTYPE html><html lang="en"><head><title>${marker}</title><link rel="icon" href="data:,"></head><body>
<main id="${marker}" class="${marker} card-list"><h1>Work of ${marker}</h1><!-- ${marker} --><section aria-label="${marker}"><h2>Talks with ${marker}</h2>
${[1, 2, 3].map((n) => `<div data-test="${marker}-row"><p>Since Nov 2</p><a title="${marker}" href="/nx/proposals/${id(n)}">Job for ${marker} ${n}</a></div>`).join('')}
</section></main><script type="application/json">{"name":"${marker}"}</script></body></html>`;

describe.each(browsers)('being honest in %s', (name) => {
  let greenroom: Greenroom;
  beforeAll(async () => {
    greenroom = await startGreenroom(name, {
      serve: (url) =>
        url.searchParams.has('unknown')
          ? Promise.resolve({ status: 200, contentType: 'text/html; charset=utf-8', body: unknownList })
          : respond(url),
    });
  });
  afterAll(() => greenroom.close());

  const notice = 'Greenroom does not understand your Proposals page';

  /** Opens the unknown list so often, each time until it is in the ledger. */
  async function lookAtUnknown(times: number): Promise<void> {
    const own = await greenroom.openOwnPage('welcome.html');
    const before = await own.evaluate(looksOfToday);
    for (let look = 1; look <= times; look += 1) {
      const page = await greenroom.newUpworkPage('/nx/proposals/?unknown');
      await page.bringToFront();
      await until(`look ${look} is in the ledger`, async () => (await own.evaluate(looksOfToday)) === before + look);
      await page.close();
    }
    await own.close();
  }

  it('tells once, in the popup, of a list that was understood for weeks and no longer is', async () => {
    const popup = await greenroom.openOwnPage('popup.html');
    await untilSays(popup, 'No interviews yet');
    await popup.evaluate(writeReadings, [30, 24, 18, 12, 6]);
    await popup.evaluate(() => location.reload());
    await untilSays(popup, 'Proposals page read at');
    expect(await says(popup, notice)).toBe(false);
    await popup.close();

    await lookAtUnknown(3);
    const after = await greenroom.openOwnPage('popup.html');
    await untilSays(after, notice);
    expect(await says(after, 'not understood, so nothing was shown')).toBe(true);
    expect(await after.$$('.drift')).toHaveLength(1);
    await after.close();
  });

  it('says so in the options too, and dismissed in one place it is in the other', async () => {
    const options = await greenroom.openOwnPage('options.html#diagnostics');
    await untilSays(options, notice);
    await press(options, 'Dismiss: Proposals page');
    await until('it is gone', async () => !(await says(options, notice)));
    await options.close();
    const popup = await greenroom.openOwnPage('popup.html');
    await untilSays(popup, 'Proposals page read at');
    expect(await popup.$$('.drift')).toEqual([]);
    await popup.close();
  });

  it('makes a report of the page in front, shows all of it, and no name is in it', async () => {
    const page = await greenroom.newUpworkPage('/nx/proposals/?unknown');
    const popup = await greenroom.openOwnPage('popup.html');
    await until('it can be asked for', () => popup.$('details.wrong button'));
    await page.bringToFront();
    // As if the popup stood over the page.
    await popup.evaluate(() => document.querySelector<HTMLElement>('details.wrong button')?.click());
    const options = await until('the options show it', async () => {
      for (const open of await greenroom.browser.pages()) {
        if ((await addressOf(open)).endsWith('options.html#diagnostics')) return open;
      }
      return undefined;
    });
    await options.bringToFront();
    const report = await until('the report is there', () =>
      options.evaluate(() => document.querySelector('textarea')?.value),
    );
    expect(report).toMatch(/^Greenroom report, format 1\nGreenroom \d/);
    expect(report).toContain('page proposals at /nx/proposals/');
    expect(report).toMatch(/main\.card-list \[id\]|main \[id\]/);
    expect(report).toContain('a [title] [href=proposal]');
    expect(report.toLowerCase()).not.toContain(marker.toLowerCase());
    expect(report).not.toContain('20276901');

    await press(options, 'Save');
    await untilSays(options, 'Saved as greenroom-report-');
    await press(options, 'Discard');
    await untilSays(options, 'The report was discarded.');
    await options.evaluate(() => location.reload());
    await untilSays(options, 'No report is waiting');
    await options.close();
    await page.close();
    if (!popup.isClosed()) await popup.close();
  });

  it('says why there is no report where no page of Upwork is in front', async () => {
    const popup = await greenroom.openOwnPage('popup.html');
    await popup.bringToFront();
    await until('it can be asked for', () => popup.$('details.wrong button'));
    // What loads above moves it: a press at a place could miss.
    await popup.evaluate(() => {
      document.querySelector<HTMLElement>('details.wrong summary')?.click();
      document.querySelector<HTMLElement>('details.wrong button')?.click();
    });
    await untilSays(popup, 'no page of Upwork that Greenroom can see');
    await popup.close();
  });

  it('lists in the privacy ledger what was read today', async () => {
    const options = await greenroom.openOwnPage('options.html#ledger');
    await until('the ledger is there', () => control(options, 'Export as CSV'));
    const first = await options.evaluate(() =>
      [...document.querySelectorAll('[aria-labelledby="ledger"] tbody tr:first-child td')].map(
        ({ textContent }) => textContent,
      ),
    );
    expect(first.slice(1)).toEqual(['Proposals page', expect.stringMatching(/^[3-9]$/), '0']);
    expect(await says(options, '0 requests were made.')).toBe(true);
    await press(options, 'Export as CSV');
    await press(options, 'Export as JSON');
    await options.close();
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});

/** Runs in a page of ours: the list was read so many days ago, and understood. */
async function writeReadings(daysAgo: number[]): Promise<void> {
  const opening = indexedDB.open('greenroom');
  const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
  const writing = db.transaction('readings', 'readwrite');
  for (const ago of daysAgo) {
    const lastAt = Date.now() - ago * 86_400_000;
    writing.objectStore('readings').put({
      day: new Date(lastAt).toISOString().slice(0, 10),
      page: 'proposals',
      readings: 4,
      rows: 12,
      verdicts: { understood: 4, partly: 0, 'not-understood': 0 },
      layers: { hooks: 12, structure: 12, taught: 0 },
      lastAt,
      lastVerdict: 'understood',
    });
  }
  await new Promise((done) => (writing.oncomplete = done));
  db.close();
}

/** Runs in a page of ours: how often something was read in the last hours. */
async function looksOfToday(): Promise<number> {
  const opening = indexedDB.open('greenroom');
  const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
  const reading = db.transaction('readings').objectStore('readings').getAll();
  const all = await new Promise<{ lastAt: number; readings: number }[]>((done) => {
    reading.onsuccess = () => done(reading.result as { lastAt: number; readings: number }[]);
  });
  db.close();
  return all.filter(({ lastAt }) => lastAt > Date.now() - 3_600_000).reduce((sum, { readings }) => sum + readings, 0);
}
