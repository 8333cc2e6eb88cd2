import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkingHours } from '@/lib/nudge/nudge-settings';
import {
  addWorkingDays,
  countedBetween,
  momentAfterCounted,
  nextOpening,
  nextWorkingDay,
} from '@/lib/nudge/working-hours';
import { arbitraryHours, arbitraryMoment } from './arbitrary-hours';
import { moment, settings, withHours } from './story';

const hour = 3_600_000;

function daily(zone: string, ...spans: [from: number, to: number][]): WorkingHours {
  const day = spans.map(([from, to]) => ({ from: from * 60, to: to * 60 }));
  return withHours({ zone, week: Array.from({ length: 7 }, () => day) }).hours;
}

describe('hours that count', () => {
  it.each([
    { of: 'a spring night', zone: 'Europe/Berlin', open: [1, 4], day: '2027-03-28', hours: 2 },
    {
      of: 'a spring night, from within what is skipped',
      zone: 'Europe/Berlin',
      open: [2.5, 4],
      day: '2027-03-28',
      hours: 1,
    },
    { of: 'a spring night, only what is skipped', zone: 'Europe/Berlin', open: [2, 3], day: '2027-03-28', hours: 0 },
    { of: 'an autumn night', zone: 'Europe/Berlin', open: [1, 4], day: '2026-10-25', hours: 4 },
    {
      of: 'an autumn night, half of what comes twice',
      zone: 'Europe/Berlin',
      open: [2, 2.5],
      day: '2026-10-25',
      hours: 1,
    },
    { of: 'a whole day in spring', zone: 'America/New_York', open: [0, 24], day: '2027-03-14', hours: 23 },
    { of: 'a whole day in autumn', zone: 'America/New_York', open: [0, 24], day: '2026-11-01', hours: 25 },
    {
      of: 'half an hour on Lord Howe Island',
      zone: 'Australia/Lord_Howe',
      open: [0, 24],
      day: '2026-10-04',
      hours: 23.5,
    },
    { of: 'a day that begins at one', zone: 'Africa/Cairo', open: [0, 2], day: '2026-04-24', hours: 1 },
    { of: 'a day that never was', zone: 'Pacific/Apia', open: [0, 24], day: '2011-12-30', hours: 0 },
    { of: 'a day without a change', zone: 'Asia/Kolkata', open: [9, 18], day: '2026-11-02', hours: 9 },
  ])('are those that the clock shows: $of in $zone', ({ zone, open, day, hours }) => {
    const date = Temporal.PlainDate.from(day);
    const [from, to] = [date, date.add({ days: 1 })].map((one) => one.toZonedDateTime(zone).epochMilliseconds);
    const [begin = 0, end = 0] = open;
    expect(countedBetween(from!, to!, daily(zone, [begin, end]))).toBe(hours * hour);
  });

  it('count once where they were entered twice or in no order', () => {
    const hours = daily('Europe/Berlin', [14, 18], [9, 12], [11, 15], [14, 18]);
    expect(countedBetween(moment('2026-11-02 00:00'), moment('2026-11-03 00:00'), hours)).toBe(9 * hour);
  });

  it('are those of the browser’s zone where none is named', () => {
    const hours = { ...settings.hours, zone: null };
    const here = Temporal.Now.timeZoneId();
    expect(countedBetween(moment('2026-11-02 00:00', here), moment('2026-11-02 10:00', here), hours)).toBe(hour);
  });

  it('of two temporary weeks are those of the later in the list', () => {
    const week = (to: number) => Array.from({ length: 7 }, () => [{ from: 0, to }]);
    const [from, to] = ['2026-11-02', '2026-11-02'];
    const { hours } = withHours({ temporary: [{ from, to, week: week(60) }, { from, to, week: week(120) }] }); // prettier-ignore
    expect(countedBetween(moment('2026-11-02 00:00'), moment('2026-11-03 00:00'), hours)).toBe(2 * hour);
  });

  it('are never fewer than none, also backwards', () => {
    expect(countedBetween(moment('2026-11-03 12:00'), moment('2026-11-02 12:00'), settings.hours)).toBe(0);
  });

  it('never come where there are none', () => {
    const { hours } = withHours({ week: [[], [], [], [], [], [], []] });
    expect(momentAfterCounted(0, 1, hours)).toBeNull();
    expect(addWorkingDays(0, 1, hours)).toBeNull();
    expect(nextOpening(0, hours)).toBeNull();
  });
});

describe('with any hours in any zone', () => {
  it('counted time is never longer than the time that passed', () => {
    fc.assert(
      fc.property(arbitraryHours, arbitraryMoment, arbitraryMoment, (hours, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const counted = countedBetween(from, to, hours);
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(to - from);
      }),
    );
  });

  it('counted time of two parts is that of the whole', () => {
    fc.assert(
      fc.property(arbitraryHours, fc.tuple(arbitraryMoment, arbitraryMoment, arbitraryMoment), (hours, moments) => {
        const [a, b, c] = moments.toSorted((x, y) => x - y) as [number, number, number];
        expect(countedBetween(a, b, hours) + countedBetween(b, c, hours)).toBe(countedBetween(a, c, hours));
      }),
    );
  });

  it('longer hours count no less, and still no more than the time that passed', () => {
    fc.assert(
      fc.property(arbitraryHours, arbitraryMoment, arbitraryMoment, (hours, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const week = hours.week.map((spans) => [...spans, { from: 480, to: 1200 }]);
        const longer = countedBetween(from, to, { ...hours, week });
        expect(longer).toBeGreaterThanOrEqual(countedBetween(from, to, hours));
        expect(longer).toBeLessThanOrEqual(to - from);
      }),
    );
  });

  it('the moment by which so much has passed is the first one', () => {
    fc.assert(
      fc.property(arbitraryHours, arbitraryMoment, fc.integer({ min: 1, max: 40 * 60 }), (hours, from, minutes) => {
        const ms = minutes * 60_000;
        const at = momentAfterCounted(from, ms, hours);
        if (at === null) return;
        expect(countedBetween(from, at, hours)).toBe(ms);
        expect(countedBetween(from, at - 1, hours)).toBe(ms - 1);
      }),
    );
  });

  it('counts what a clock on the wall shows, minute by minute', () => {
    fc.assert(
      fc.property(arbitraryHours, arbitraryMoment, (hours, from) => {
        const to = from + 2 * 24 * hour;
        expect(countedBetween(from, to, hours)).toBe(countByClock(from, to, hours));
      }),
      { numRuns: 15 },
    );
  });
});

/** Slow and simple: asks for each minute what the clock shows. */
function countByClock(from: number, to: number, { zone, week, daysOff, temporary }: WorkingHours): number {
  let counted = 0;
  for (let at = from; at < to; at += 60_000) {
    const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone!);
    const date = shown.toPlainDate().toString();
    const other = temporary.filter((one) => one.from <= date && date <= one.to).at(-1);
    const spans = daysOff.includes(date) ? [] : (other?.week ?? week)[shown.dayOfWeek - 1]!;
    const minute = shown.hour * 60 + shown.minute;
    if (spans.some((span) => span.from <= minute && minute < span.to)) counted += 60_000;
  }
  return counted;
}

describe('working days', () => {
  it.each([
    { from: '2026-11-02 10:00', days: 1, at: '2026-11-03 10:00' },
    { from: '2026-11-06 10:00', days: 1, at: '2026-11-09 10:00' },
    { from: '2026-11-07 10:00', days: 1, at: '2026-11-09 10:00' },
    { from: '2026-11-02 08:00', days: 1, at: '2026-11-03 09:00' },
    { from: '2026-11-02 18:00', days: 1, at: '2026-11-04 09:00' },
    { from: '2026-11-06 20:00', days: 5, at: '2026-11-16 09:00' },
    { from: '2026-12-30 10:00', days: 3, at: '2027-01-04 10:00' },
    { from: '2027-03-26 10:00', days: 1, at: '2027-03-29 10:00' },
  ])('$days after $from comes $at', ({ from, days, at }) => {
    expect(addWorkingDays(moment(from), days, settings.hours)).toBe(moment(at));
  });

  it('begin when work does', () => {
    expect(nextWorkingDay(moment('2026-11-06 08:00'), settings.hours)).toBe(moment('2026-11-09 09:00'));
  });
});
