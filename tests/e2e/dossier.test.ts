import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browsers/until.ts';
import type { Interview } from '../../lib/interview/interview-schema.ts';
import { faultsOf } from './faults-of.ts';
import { browsers, startGreenroom, type Greenroom } from './greenroom.ts';
import { control, focusedOn, press, tabTo, untilSays } from './screen.ts';
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
  const says = (words: string, on = page) => untilSays(on, words);
  const notes = (on = page) => on.$eval('textarea.notes', (field) => field.value);

  /** The field of this name, as the browser tells it to screen readers. */
  async function field(name: string): Promise<ElementHandle<HTMLInputElement>> {
    return until(`there is a field "${name}"`, () => page.$<'input'>(`aria/${name}` as 'input'));
  }
  /** Writes where dates and times are, in whatever order their parts stand here. */
  async function fill(type: 'date' | 'time', value: string): Promise<void> {
    await page.$eval(
      `input[type="${type}"]`,
      (field, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      value,
    );
  }
  /** Where the pointer might meet the line of the last change, which lies over the end of the panel. */
  async function pressByKey(name: string): Promise<void> {
    const button = await until(`there is something to press called "${name}"`, () => control(page, name));
    await button.focus();
    await page.keyboard.press('Enter');
  }
  async function selectAll(): Promise<void> {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
  }

  /** Goes to a part as the list of parts leads there. */
  async function reachPart(name: string): Promise<void> {
    await page.focus('article');
    await tabTo(page, name);
    await page.keyboard.press('Enter');
    await until(`"${name}" is reached`, () => page.evaluate(() => document.activeElement?.matches('h2,h3') ?? false));
  }
  /** What was copied, as it comes out where the user pastes it: in the notes. */
  async function pasted(): Promise<string> {
    await page.focus('textarea.notes');
    await selectAll();
    await page.keyboard.press('Backspace');
    await until('the notes are empty', async () => (await notes()) === '');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return until('something is pasted', notes);
  }

  it('keeps every key of the notes, though its window is closed at once', async () => {
    await open();
    await page.focus('textarea.notes');
    await page.keyboard.type('They need **twelve** rooms. Who decides?');
    await page.close();
    page = await openAgain();
    expect(await notes()).toBe('They need **twelve** rooms. Who decides?');
    await says('Saved, ');
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
    await until('it is here', async () => (await notes()) === 'from the other window');
    await page.focus('textarea.notes');
    await page.keyboard.press('End');
    await page.keyboard.type(', and this one');
    await other.bringToFront();
    await until('it is there', async () => (await notes(other)) === 'from the other window, and this one');
  });

  it('restores an earlier version of the notes, and loses none', async () => {
    await open();
    const long = 'A long text about what was said in the call, long enough that nobody wants to write it again.';
    await page.focus('textarea.notes');
    await page.keyboard.type(long);
    await says('Saved, ');
    await selectAll();
    await page.keyboard.type('Gone.');
    await until('it is stored', async () => (await revisions()).includes('Gone.'));
    await until('there is an earlier version', () => page.$('.revisions summary'));
    await page.click('.revisions summary');
    await page.click('.revisions li button');
    await says('− removed, + added');
    await press(page, 'Restore this version');
    await until('it is back', async () => (await notes()) === long);
    await until('both are stored', async () => (await revisions()).join('|') === [long, 'Gone.', long].join('|'));
  });

  it('plans a call on the client’s clock, tells it on both, and saves it with alarms', async () => {
    await open();
    await (await field('Client’s time zone')).focus();
    await page.keyboard.type('america/new york');
    await page.keyboard.press('Tab');
    await says('There it is now');
    await press(page, 'Plan a call');
    await press(page, 'Theirs (America/New York)');
    await fill('date', '2030-01-15');
    await fill('time', '10:00');
    await pressByKey('Save the call');
    await says('2030-01-15 10:00 America/New York (UTC-05:00), 30 min');
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
    await pressByKey('Save for your calendar');
    const file = await until('a file is saved', () =>
      page.evaluate(() => (globalThis as { saved?: Blob }).saved?.text()),
    );
    expect(file).toContain('DTSTART:20300115T150000Z\r\nDTEND:20300115T153000Z\r\n');
    expect(file.match(/BEGIN:VALARM/g)).toHaveLength(3);
  });

  it('scores the client, and takes a score back from the timeline', async () => {
    await open();
    const choose = (group: string, value: string) =>
      page.evaluate(
        (group, value) => {
          const groups = [...document.querySelectorAll('.scores li, .decision .radio-buttons')];
          const radios = groups.find((one) => one.querySelector('.name')?.textContent === group);
          const found = [...(radios?.querySelectorAll<HTMLElement>('[role="radio"]') ?? [])];
          found.find((one) => one.textContent === value)?.click();
        },
        group,
        value,
      );
    await choose('Clarity', '4');
    await says('4 of 5 points from 1 score, 4 on average');
    await choose('Pay', '2');
    await says('6 of 10 points from 2 scores, 3 on average');
    await choose('Decision', 'Go');
    await (await field('Reason')).focus();
    await page.keyboard.type('Kind and clear');
    await page.close(); // without having left the field
    page = await openAgain();
    await says('Decision: Go. Kind and clear');
    await press(page, 'Undo: Pay scored 2 of 5');
    await says('4 of 5 points from 1 score, 4 on average');
    await says('Taken back: Pay scored 2 of 5');
  });

  it('is worked on by keyboard alone', async () => {
    await open(wide);
    await tabTo(page, 'Rename');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Title');
    await selectAll();
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
    await says('Saved, ');

    await reachPart('Offer and agreement');
    await tabTo(page, 'Agreed: Rate or total');
    await page.keyboard.type('$45');
    await tabTo(page, 'In the offer: Rate or total');
    await page.keyboard.type('$40');
    await page.keyboard.press('Tab');
    await says('1 line differs from what was agreed.');
    await reachPart('Timeline');
    await tabTo(page, 'Undo: Offered, Rate or total: “$40”');
    await page.keyboard.press('Enter');
    await says('Taken back: Offered, Rate or total: “$40”');

    await reachPart('Reply texts');
    await tabTo(page, 'Copy: Summary after a call');
    await page.keyboard.press('Enter');
    await says('Copied');
    const reply = await pasted();
    expect(reply).toContain('Thank you for the call about “Mine”.');
    expect(reply).toContain('– Price: $45\n');
    expect(reply).not.toMatch(/[{}]/);

    await page.focus('article');
    await tabTo(page, 'Brief');
    await page.keyboard.press('Enter');
    await says('Rate or total: $45 (agreed)');
    await tabTo(page, 'Copy as Markdown');
    await page.keyboard.press('Enter');
    await says('Copied');
    await page.focus('article a');
    await page.keyboard.press('Enter');
    await until('it is open again', () => page.$('textarea.notes'));
    const brief = await pasted();
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
    const look = (on: Page) =>
      on.evaluate(
        (scheme, direction) => {
          document.documentElement.style.colorScheme = scheme;
          document.documentElement.dir = direction;
        },
        scheme,
        direction,
      );
    /** What stands out of the page, save in what scrolls by itself. */
    const overflow = () =>
      page.evaluate(() => {
        const main = document.querySelector('main') ?? document.documentElement;
        if (main.scrollWidth === main.clientWidth) return [];
        const { left, right } = main.getBoundingClientRect();
        return [...main.querySelectorAll('*')]
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return (
              box.width > 0 && (box.left < left - 1 || box.right > right + 1) && !element.closest('.parts,.scrolls')
            );
          })
          .map((element) => `${main.scrollWidth - main.clientWidth}: ${element.outerHTML.slice(0, 200)}`);
      });
    await look(page);
    await page.focus('textarea.notes');
    await page.keyboard.type('# Plan\n\n- [ ] ask\n\n`code` and [a link](https://example.com)');
    await press(page, 'Preview');
    await press(page, 'Rename');
    await press(page, 'Plan a call');
    await press(page, 'Stay on Upwork');
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow()).toEqual([]);
    for (const way of ['Brief', 'Compare']) {
      await page.evaluate((hash) => (location.hash = hash), hash);
      await until('the interview is open', () => page.$('article .ways'));
      await press(page, way);
      await until('it is gone', async () => (await page.$('article .ways')) === null);
      await until('another view is there', () => page.$('article h2'));
      expect(await faultsOf(page)).toEqual([]);
      expect(await overflow()).toEqual([]);
    }
  });

  it('asks nothing of the net, and nothing goes wrong', () => {
    expect(greenroom.outside()).toEqual([]);
    expect(greenroom.errors).toEqual([]);
  });
});
