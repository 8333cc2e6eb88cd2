import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { orderOf, settleTimes } from '@/lib/upwork/story-order';
import { clockTime, namedDay, printedMinute } from '@/lib/upwork/time';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** In a zone of its own, so that its changes of clocks are known. */
function inZone<Value>(name: string, act: () => Value): Value {
  process.env['TZ'] = name;
  return act();
}

const iso = (interval: { earliest: number; latest: number } | null) =>
  interval && [interval.earliest, interval.latest].map((at) => new Date(at).toISOString());

describe('the time in a message’s title', () => {
  it.each([
    ['April 20, 2026 at 2:07 PM', 'UTC', '2026-04-20T14:07:00.000Z', '2026-04-20T14:07:59.999Z'],
    ['April 20, 2026 at 2:07\u202fPM', 'America/New_York', '2026-04-20T18:07:00.000Z', '2026-04-20T18:07:59.999Z'],
    ['Apr 20, 2026, 12:00 AM', 'UTC', '2026-04-20T00:00:00.000Z', '2026-04-20T00:00:59.999Z'],
    ['Monday, April 20, 2026 at 12:30 PM', 'UTC', '2026-04-20T12:30:00.000Z', '2026-04-20T12:30:59.999Z'],
    ['April 20, 2026 at 23:59', 'UTC', '2026-04-20T23:59:00.000Z', '2026-04-20T23:59:59.999Z'],
    // The hour that is there twice, and the half hour
    ['November 1, 2026 at 1:30 AM', 'America/New_York', '2026-11-01T05:30:00.000Z', '2026-11-01T06:30:59.999Z'],
    ['November 1, 2026 at 2:30 AM', 'America/New_York', '2026-11-01T07:30:00.000Z', '2026-11-01T07:30:59.999Z'],
    ['April 5, 2026 at 1:45 AM', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:59.999Z'],
    ['March 8, 2026 at 3:00 AM', 'America/New_York', '2026-03-08T07:00:00.000Z', '2026-03-08T07:00:59.999Z'],
  ])('%s in %s', (text, name, earliest, latest) => {
    expect(inZone(name, () => iso(printedMinute(text)))).toEqual([earliest, latest]);
  });

  it.each([
    ['March 8, 2026 at 2:30 AM', 'America/New_York'], // the clocks skipped it
    ['February 30, 2026 at 2:07 PM', 'UTC'],
    ['April 20, 2026 at 13:07 PM', 'UTC'],
    ['April 20, 2026 at 24:07', 'UTC'],
    ['April 20, 2026', 'UTC'],
    ['20 avril 2026 à 14:07', 'UTC'],
    ['Call on April 20, 2026 at 2:07 PM', 'UTC'],
    [`April 20, 2026 at 2:07 PM${' '.repeat(100_000)}`, 'UTC'],
    ['', 'UTC'],
  ])('is unknown in "%s" in %s', (text, name) => {
    expect(inZone(name, () => printedMinute(text))).toBeNull();
  });
});

describe('a time of day below a day', () => {
  const now = new Date(2026, 2, 16, 15, 30).getTime(); // a Monday

  it.each([
    ['Today', new Date(2026, 2, 16)],
    ['Yesterday', new Date(2026, 2, 15)],
    ['Sunday', new Date(2026, 2, 15)],
    ['Tuesday', new Date(2026, 2, 10)],
    ['\n March 3 ', new Date(2026, 2, 3)],
    ['Friday, Mar 13', new Date(2026, 2, 13)],
    ['December 30', new Date(2025, 11, 30)],
    ['Apr 20, 2025', new Date(2025, 3, 20)],
  ])('%s', (name, date) => {
    const day = namedDay(name, now);
    expect(day?.earliest).toBe(date.getTime());
    const minute = day && clockTime('2:07 PM', day);
    expect(minute?.earliest).toBe(new Date(date).setHours(14, 7));
  });

  it.each(['Monday', 'New messages', 'Today at the office', 'February 30', '3/13/2026', ''])(
    'is unknown below "%s"',
    (name) => {
      expect(namedDay(name, now)).toBeNull();
    },
  );

  it.each(['25:00', '2:60 PM', '13:07 AM', '1:2:3', 'noon', ''])('is unknown as "%s"', (text) => {
    expect(clockTime(text, { earliest: now, latest: now })).toBeNull();
  });
});

describe('the order of messages', () => {
  const at = (earliest: number, latest = earliest + 59) => ({ at: { earliest, latest } });
  it.each([
    ['forward', [at(0), { at: null }, at(100), at(100)]],
    ['backward', [at(100), at(100), at(0)]],
    ['untold', [at(0), at(0), at(30)]],
    ['untold', []],
    ['odd', [at(0), at(200), at(100)]],
  ])('is %s', (order, items) => {
    expect(orderOf(items)).toBe(order);
  });

  it('gives each message a time after that of the one before, within what it says itself', () => {
    const item = fc.option(fc.record({ gap: fc.nat(3), width: fc.constantFrom(1000, 60_000) }), { nil: null });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (items) => {
        let start = 1_000_000;
        const stories = items.map((one) => {
          if (!one) return { at: null };
          start += one.gap * 60_000;
          return { at: { earliest: start, latest: start + one.width } };
        });
        const now = start + 120_000;
        const times = settleTimes(stories, now);
        times.forEach((time, index) => {
          const said = stories[index]?.at;
          const next = times[index + 1];
          if (said) expect(time).not.toBeNull();
          if (!time) return;
          expect(time.earliest).toBeLessThanOrEqual(time.latest);
          expect(time.latest).toBeLessThanOrEqual(said?.latest ?? now);
          if (next) expect(time.latest).toBeLessThan(next.latest);
        });
      }),
    );
  });

  it('knows nothing of messages before the first time', () => {
    expect(settleTimes([{ at: null }, at(100), { at: null }], 500)).toEqual([
      null,
      { earliest: 100, latest: 159 },
      { earliest: 100, latest: 500 },
    ]);
  });
});
