import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectionTitle } from '@/lib/upwork/section-names';
import { cleanText } from '@/lib/upwork/text';
import { both, printedDay, relativeTime } from '@/lib/upwork/time';

const now = Date.UTC(2026, 2, 3, 20);
const day = 86_400_000;

describe('a relative time', () => {
  /** What Upwork printed in March 2026, beside the day that the id gives. */
  it.each([
    ['34 minutes ago', now - 34 * 60_000],
    ['1 hour ago', now - 3_600_000],
    ['yesterday', now - day],
    ['3 days ago', Date.UTC(2026, 1, 28)],
    ['last week', now - 8 * day],
    ['2 weeks ago', now - 15 * day],
    ['last month', Date.UTC(2026, 1, 1)],
    ['2 months ago', Date.UTC(2026, 0, 1)],
    ['last quarter', Date.UTC(2025, 11, 31)],
    ['2 quarters ago', Date.UTC(2025, 6, 18)],
    ['last year', Date.UTC(2025, 2, 20)],
    ['just now', now],
    ['in 8 seconds', now],
  ])('"%s" holds the moment it was printed for', (text, moment) => {
    const interval = relativeTime(text, now);
    expect(interval?.earliest).toBeLessThanOrEqual(moment);
    expect(interval?.latest).toBeGreaterThanOrEqual(moment);
    expect(interval?.latest).toBeLessThanOrEqual(now);
  });

  it.each(['soon', 'in 3 weeks', '3 ago', 'hace 3 días', 'known to snow', '9999 days ago', ''])(
    'is unknown where the text is another: "%s"',
    (text) => expect(relativeTime(text, now)).toBeNull(),
  );

  it('holds every moment that Intl would print so', () => {
    const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    const lengths = { second: 1000, minute: 60_000, hour: 3_600_000, day, week: 7 * day } as const;
    const unit = fc.constantFrom(...(Object.keys(lengths) as (keyof typeof lengths)[]));
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (name, n, part) => {
          const interval = relativeTime(format.format(-n, name), now);
          const moment = now - (n + part) * lengths[name];
          return interval !== null && interval.earliest <= moment && moment <= interval.latest;
        },
      ),
    );
  });
});

describe('a printed day', () => {
  it('runs from midnight to midnight where the browser is', () => {
    const { earliest, latest } = printedDay('Received Feb 28, 2026') ?? { earliest: 0, latest: 0 };
    expect(new Date(earliest).toLocaleString('en-US')).toBe('2/28/2026, 12:00:00 AM');
    expect(latest - earliest).toBe(day - 1);
  });

  it.each(['Feb 30, 2026', 'Xyz 3, 2026', '2026-02-28', ''])('is unknown in "%s"', (text) => {
    expect(printedDay(text)).toBeNull();
  });

  it('is believed rather than a relative text that contradicts it, as on a page saved long ago', () => {
    const printed = { earliest: 0, latest: 10 };
    expect(both(printed, { earliest: 50, latest: 60 })).toEqual(printed);
    expect(both(printed, { earliest: 5, latest: 60 })).toEqual({ earliest: 5, latest: 10 });
    expect(both(null, printed)).toEqual(printed);
  });
});

describe('the name of a list', () => {
  it.each([
    ['\n Active proposals\n with (10) proposals', { section: 'active', count: 10 }],
    ['Invitations to interviewwith (4)proposals', { section: 'invitations', count: 4 }],
    ['Interviewing', { section: 'active', count: null }],
    ['Active candidacies (3)', { section: 'active', count: 3 }],
    ['Submitted proposals 63', { section: 'submitted', count: 63 }],
    ['Offers with proposals', { section: 'offers', count: null }],
    ['Active', null],
    ['Interviewing: 3 candidates', null],
    ['My proposals', null],
    ['x'.repeat(100_000), null],
  ])('%s', (text, title) => {
    expect(sectionTitle(text)).toEqual(title);
  });
});

describe('text from a page', () => {
  it.each([
    ['  Fix\n   a thing ', 'Fix a thing'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['pay\u202Eroll\u2066 \u200Bnow\u0000', 'pay roll now'],
    ['', null],
    [' \u200b\n ', null],
    [undefined, null],
  ])('%j becomes one visible line', (text, clean) => {
    expect(cleanText(text, 300)).toBe(clean);
  });

  it('is shortened, and never in the middle of a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 0, maxLength: 400 }),
        fc.integer({ min: 2, max: 300 }),
        (text, max) => {
          const clean = cleanText(text, max);
          return clean === null || (clean.length <= max && clean.isWellFormed());
        },
      ),
    );
    expect(cleanText('x'.repeat(200_000), 300)).toHaveLength(300);
  });
});
