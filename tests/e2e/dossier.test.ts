import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import type { Interview } from '../../lib/interview/interview-schema.ts';
import { focusedOn, tabTo } from './board-screen.ts';
import {
  choose,
  field,
  fill,
  notesOf,
  overflowOf,
  pasted,
  pressByKey,
  reachPart,
  says,
  selectAll,
  showAs,
} from './dossier-screen.ts';
import { faultsOf } from './faults-of.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { press } from './screen.ts';
import { storeCrowd } from './stored.ts';

const narrow = { width: 320, height: 800 };
const wide = { width: 1000, height: 800 };

describe.each(browsers)('one interview in full in %s', (name) => {
  let greenroom: Greenroom;
  let page: Page;
  let hash = '';
  const pages: Page[] = [];
  beforeAll(async () => {
    greenroom = await startGreenroom(name);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) if (!page.isClosed()) await page.close();
  });
  afterAll(() => greenroom.close());

  /** One of a few interviews, of which nothing is written down yet. */
  async function open(size = narrow): Promise<void> {
    await storeCrowd(greenroom, 6);
    const [first] = await interviews();
    hash = `#/interview/${encodeURIComponent(first!.interviewId)}`;
    page = await openAgain(size);
  }
  async function openAgain(size = narrow): Promise<Page> {
    const opened = await greenroom.openOwnPage(`sidepanel.html${hash}`);
    pages.push(opened);
    await opened.setViewport(size);
    await opened.bringToFront();
    await until('the interview is open', () => opened.$('article textarea'));
    return opened;
  }
  const interviews = async () =>
    ((await greenroom.stored('interviews')) as Interview[]).toSorted((a, b) =>
      a.interviewId < b.interviewId ? -1 : 1,
    );
  const revisions = async () =>
    ((await greenroom.stored('noteRevisions')) as { text: string }[]).map(({ text }) => text);

  it('keeps every key of the notes, though its window is closed at once', async () => {
    await open();
    await page.focus('textarea.notes');
    await page.keyboard.type('They need **twelve** rooms. Who decides?');
    await page.close();
    page = await openAgain();
    expect(await notesOf(page)).toBe('They need **twelve** rooms. Who decides?');
    await says(page, 'Saved, ');
    expect(await revisions()).toEqual(['They need **twelve** rooms. Who decides?']);
    await press(page, 'Preview');
    await until('it is drawn', () =>
      page.evaluate(() => document.querySelector('.preview strong')?.textContent === 'twelve'),
    );
  });

  it('shows in one window what is written in another', async () => {
    await open();
    const other = await openAgain();
    await other.focus('textarea.notes');
    await other.keyboard.type('from the other window');
    await page.bringToFront();
    await until('it is here', async () => (await notesOf(page)) === 'from the other window');
    await page.focus('textarea.notes');
    await page.keyboard.press('End');
    await page.keyboard.type(', and this one');
    await other.bringToFront();
    await until('it is there', async () => (await notesOf(other)) === 'from the other window, and this one');
  });

  it('restores an earlier version of the notes, and loses none', async () => {
    await open();
    const long = 'A long text about what was said in the call, long enough that nobody wants to write it again.';
    await page.focus('textarea.notes');
    await page.keyboard.type(long);
    await says(page, 'Saved, ');
    await selectAll(page);
    await page.keyboard.type('Gone.');
    await until('it is stored', async () => (await revisions()).includes('Gone.'));
    await until('there is an earlier version', () => page.$('.revisions summary'));
    await page.click('.revisions summary');
    await page.click('.revisions li button');
    await says(page, '− removed, + added');
    await press(page, 'Restore this version');
    await until('it is back', async () => (await notesOf(page)) === long);
    await until('both are stored', async () => (await revisions()).join('|') === [long, 'Gone.', long].join('|'));
  });

  it('plans a call on the client’s clock, tells it on both, and saves it with alarms', async () => {
    await open();
    await (await field(page, 'Client’s time zone')).focus();
    await page.keyboard.type('america/new york');
    await page.keyboard.press('Tab');
    await says(page, 'There it is now');
    await press(page, 'Plan a call');
    await press(page, 'Theirs (America/New York)');
    await fill(page, 'date', '2030-01-15');
    await fill(page, 'time', '10:00');
    await pressByKey(page, 'Save the call');
    await says(page, '2030-01-15 10:00 America/New York (UTC-05:00), 30 min');
    const own = await page.evaluate(() => new Date(Date.UTC(2030, 0, 15, 15)).toTimeString().slice(0, 5));
    expect(await page.$eval('.chat-text', (text) => text.textContent)).toMatch(
      new RegExp(`^Our call: 2030-01-1\\d ${own} `),
    );
    expect((await interviews())[0]?.meeting.value).toEqual({ at: Date.UTC(2030, 0, 15, 15), minutes: 30 });

    await page.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        (globalThis as { saved?: Blob }).saved = blob;
        return make(blob);
      };
    });
    await pressByKey(page, 'Save for your calendar');
    const file = await until('a file is saved', () =>
      page.evaluate(() => (globalThis as { saved?: Blob }).saved?.text()),
    );
    expect(file).toContain('DTSTART:20300115T150000Z\r\nDTEND:20300115T153000Z\r\n');
    expect(file.match(/BEGIN:VALARM/g)).toHaveLength(3);
  });

  it('scores the client, and takes a score back from the timeline', async () => {
    await open();
    await choose(page, 'Clarity', '4');
    await says(page, '4 of 5 points from 1 score, 4 on average');
    await choose(page, 'Pay', '2');
    await says(page, '6 of 10 points from 2 scores, 3 on average');
    await choose(page, 'Decision', 'Go');
    await (await field(page, 'Reason')).focus();
    await page.keyboard.type('Kind and clear');
    await page.close(); // without having left the field
    page = await openAgain();
    await says(page, 'Decision: Go. Kind and clear');
    await press(page, 'Undo: Pay scored 2 of 5');
    await says(page, '4 of 5 points from 1 score, 4 on average');
    await says(page, 'Taken back: Pay scored 2 of 5');
  });

  it('is worked on by keyboard alone', async () => {
    await open(wide);
    await tabTo(page, 'Rename');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Title');
    await selectAll(page);
    await page.keyboard.type('Mine');
    await page.keyboard.press('Enter');
    await until('the focus is back', async () => (await focusedOn(page)) === 'Rename');
    expect(await page.$eval('article h2', (title) => title.textContent)).toBe('Mine');

    await tabTo(page, 'Notes'); // in the list of parts
    await page.keyboard.press('Enter');
    await until('the part is reached', async () => (await focusedOn(page)) === 'Notes');
    await page.keyboard.press('Tab');
    if ((await focusedOn(page)) === 'Preview') await page.keyboard.press('Tab'); // nothing to preview yet
    await page.keyboard.type('By hand');
    await says(page, 'Saved, ');

    await reachPart(page, 'Offer and agreement');
    await tabTo(page, 'Agreed: Rate or total');
    await page.keyboard.type('$45');
    await tabTo(page, 'In the offer: Rate or total');
    await page.keyboard.type('$40');
    await page.keyboard.press('Tab');
    await says(page, '1 line differs from what was agreed.');
    await reachPart(page, 'Timeline');
    await tabTo(page, 'Undo: Offered, Rate or total: “$40”');
    await page.keyboard.press('Enter');
    await says(page, 'Taken back: Offered, Rate or total: “$40”');

    await reachPart(page, 'Reply texts');
    await tabTo(page, 'Copy: Summary after a call');
    await page.keyboard.press('Enter');
    await says(page, 'Copied');
    const reply = await pasted(page);
    expect(reply).toContain('Thank you for the call about “Mine”.');
    expect(reply).toContain('– Price: $45\n');
    expect(reply).not.toMatch(/[{}]/);

    await page.focus('article');
    await tabTo(page, 'Brief');
    await page.keyboard.press('Enter');
    await says(page, 'Rate or total: $45 (agreed)');
    await tabTo(page, 'Copy as Markdown');
    await page.keyboard.press('Enter');
    await says(page, 'Copied');
    await page.focus('article a');
    await page.keyboard.press('Enter');
    await until('it is open again', () => page.$('textarea.notes'));
    const brief = await pasted(page);
    expect(brief).toMatch(/^# Mine\n/);
    expect(brief).toContain('Rate or total: $45 (agreed)');
  });

  it('has a name and a role for whatever is used most', async () => {
    await open();
    await press(page, 'Plan a call');
    for (const [role, name] of [
      ['navigation', 'Views'],
      ['heading', 'Scorecard'],
      ['radiogroup', 'Clarity'],
      ['radiogroup', 'Decision'],
      ['textbox', 'Notes'],
      ['button', 'Preview'],
      ['textbox', 'Agreed: Rate or total'],
      ['button', 'Copy: Summary after a call'],
      ['link', 'Brief'],
    ])
      await until(`there is a ${role} "${name}"`, () => page.$(`aria/${name}[role="${role}"]`));
  });

  it('stands beside others that are chosen', async () => {
    await open();
    await press(page, 'Compare');
    await until('there are interviews to choose', () => page.$('.choose [type="checkbox"]:not(:checked)'));
    await page.click('.choose [type="checkbox"]:not(:checked)');
    await until('there are two', async () => (await page.$$('.compared thead th')).length === 2);
    expect(new URL(await page.evaluate(() => location.href)).hash).toMatch(/^#\/compare\?id=.+&id=.+/);
  });

  it.each([
    ['narrow, light', narrow, 'light', 'ltr'],
    ['wide, dark, from right to left', wide, 'dark', 'rtl'],
  ] as const)('has no faults that axe knows, and fits: %s', async (_, size, scheme, direction) => {
    await open(size);
    await showAs(page, scheme, direction);
    await page.focus('textarea.notes');
    await page.keyboard.type('# Plan\n\n- [ ] ask\n\n`code` and [a link](https://example.com)');
    await press(page, 'Preview');
    await press(page, 'Rename');
    await press(page, 'Plan a call');
    await press(page, 'Stay on Upwork');
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
    for (const way of ['Brief', 'Compare']) {
      await page.evaluate((hash) => (location.hash = hash), hash);
      await until('the interview is open', () => page.$('article .ways'));
      await press(page, way);
      await until('it is gone', async () => (await page.$('article .ways')) === null);
      await until('another view is there', () => page.$('article h2'));
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflowOf(page)).toEqual([]);
    }
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
