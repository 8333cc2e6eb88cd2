import * as chrono from 'chrono-node';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedDay, relativeTime } from '@/lib/upwork/time';

const now = Date.UTC(2026, 2, 3, 20);
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
const formats = (['auto', 'always'] as const).map((numeric) => new Intl.RelativeTimeFormat('en', { numeric }));

describe('an exact form', () => {
  it.each([
    ['now', now - minute, now],
    ['just now', now - minute, now],
    ['this minute', now - minute, now],
    ['this hour', now - hour, now],
    ['today', now - day - hour, now],
    ['yesterday', now - 2 * day - hour, now],
    ['0 seconds ago', now - second, now],
    ['17 seconds ago', now - 18 * second, now - 16 * second],
    ['a minute ago', now - 2 * minute, now],
    ['an hour ago', now - 2 * hour, now],
    ['22 hours ago', now - 23 * hour, now - 21 * hour],
    ['3 days ago', now - 4 * day - hour, now - 2 * day + hour],
    ['1,000 days ago', now - 1001 * day - hour, now - 999 * day + hour],
    ['2 weeks ago', now - 21 * day - hour, now - 7 * day + hour],
    ['last month', now - 62 * day - hour, now],
    ['2 quarters ago', now - 276 * day - hour, now - 90 * day + hour],
    ['last year', now - 732 * day - hour, now],
    ['in 8 seconds', now, now],
    ['in 2 minutes', now, now],
    ['Received\n Mar 3, 2026\n  this hour | General Profile', now - hour, now],
    ['Posted today', now - day - hour, now],
    ['3\u00a0days ago', now - 4 * day - hour, now - 2 * day + hour],
    ['\u200f3 days ago', now - 4 * day - hour, now - 2 * day + hour],
  ])('"%s" is that interval', (text, earliest, latest) => {
    expect(relativeTime(text, now)).toEqual({ earliest, latest });
  });

  it.each([
    'tomorrow',
    'in 1 hour',
    'in 3 weeks',
    'in 120 minutes',
    'next week',
    'Apply now',
    'Available this week',
    'Interview today at noon',
    '1.5 days ago',
    '20263 days ago',
    '1,00 days ago',
    'Yesterdays',
    'vor 3 Tagen',
    '3 дні тому',
  ])('"%s" says nothing of the past', (text) => expect(relativeTime(text, now)).toBeNull());
});

describe('beside a parser of every way to say a time', () => {
  const said = fc.record({
    before: fc.constantFrom('', 'Posted ', 'Last viewed by client: '),
    format: fc.constantFrom(...formats),
    unit: fc.constantFrom(...units),
    count: fc.integer({ min: -999, max: 60 }),
    at: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
  });

  /**
   * It means something else by the future ("in 3 weeks", "in 0 weeks"), at which nothing was seen, and by "this week",
   * which it takes for noon or for the first day of it.
   */
  it('holds what chrono gives, but where that means something else', () => {
    let compared = 0;
    fc.assert(
      fc.property(said, ({ before, format, unit, count, at }) => {
        const text = before + format.format(count, unit);
        const moment = chrono.parseDate(text, new Date(at))?.getTime();
        const interval = relativeTime(text, at);
        if (moment === undefined || moment > at || /\b(?:this|in 0) /.test(text))
          return interval === null || interval.latest <= at;
        compared += 1;
        return interval !== null && interval.earliest <= moment && moment <= interval.latest;
      }),
      { numRuns: 3000, seed: 1 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  it('understands every past form of every unit', () => {
    for (const format of formats) {
      for (const unit of units) {
        for (const count of [0, 1, 2, 3, 11, 100, 999]) {
          const text = format.format(-count, unit);
          expect([text, relativeTime(text, now)?.latest]).toEqual([text, expect.any(Number)]);
        }
      }
    }
  });

  it('holds the moment however it was counted, by the calendar or by what went by, also where clocks are changed', () => {
    const past = fc.record({
      at: fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
      age: fc.integer({ min: 0, max: 3 * 365 * day }),
    });
    fc.assert(
      fc.property(past, ({ at, age }) => {
        const moment = at - age;
        return [...countsOf(moment, at)].every(([unit, count]) => {
          const interval = relativeTime(formats[0]?.format(-count, unit) ?? '', at);
          return interval !== null && interval.earliest <= moment && moment <= interval.latest;
        });
      }),
      { numRuns: 2000, seed: 2 },
    );
  });
});

/** How many days, months, quarters and years lie between two moments where this machine is. */
function* countsOf(moment: number, now: number): Generator<['day' | 'month' | 'quarter' | 'year', number]> {
  const [from, to] = [moment, now].map((at) => new Date(at)) as [Date, Date];
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day;
  const months = (date: Date) => date.getFullYear() * 12 + date.getMonth();
  const quarters = (date: Date) => Math.floor(months(date) / 3);
  yield ['day', midnight(to) - midnight(from)];
  yield ['day', Math.floor((now - moment) / day)];
  yield ['month', months(to) - months(from)];
  yield ['quarter', quarters(to) - quarters(from)];
  yield ['year', to.getFullYear() - from.getFullYear()];
}

it('comes to an end on texts made to be slow', { timeout: 60_000 }, () => {
  const pieces = fc.constantFrom('1', ',', '.', ' ', '\n', 'a', 'in ', 'last ', 'second', ' ago', 'received ', 'this ');
  const slow = fc.array(pieces, { minLength: 1, maxLength: 6 }).map((some) => some.join('').repeat(20_000));
  fc.assert(
    fc.property(slow, (text) => {
      // A pattern that tries every way of matching would not come back from one of these within the hour.
      relativeTime(text, now);
      printedDay(text);
    }),
    { numRuns: 200 },
  );
});
