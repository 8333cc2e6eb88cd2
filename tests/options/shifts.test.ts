import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyDay,
  freeShift,
  isSound,
  joinWeek,
  problemBeside,
  shiftBetween,
  splitWeek,
  type Shifts,
} from '@/entrypoints/options/shifts';
import { nudgeSettingsSchema, type Week } from '@/lib/nudge/nudge-settings';

const week = (days: Record<number, [number, number][]>): Week =>
  Array.from({ length: 7 }, (_, day) => (days[day] ?? []).map(([from, to]) => ({ from, to })));
const shifts: (days: Record<number, [number, number][]>) => Shifts = week;

describe('a week as one says it', () => {
  it.each([
    ['a usual day', { 0: [[540, 1080]] }, { 0: [[540, 1080]] }],
    ['a night', { 0: [[1320, 1440]], 1: [[0, 120]] }, { 0: [[1320, 1560]] }],
    ['a night from Sunday to Monday', { 6: [[1320, 1440]], 0: [[0, 120]] }, { 6: [[1320, 1560]] }],
    ['a night before a day', { 0: [[1320, 1440]], 1: [[0, 120], [540, 1080]] }, { 0: [[1320, 1560]], 1: [[540, 1080]] }], // prettier-ignore
    ['a night before more of the same', { 0: [[1320, 1440]], 1: [[0, 120], [120, 300]] }, { 0: [[1320, 1560]], 1: [[120, 300]] }], // prettier-ignore
    ['what would be too long for a night', { 0: [[540, 1440]], 1: [[0, 300]] }, { 0: [[540, 1440]], 1: [[0, 300]] }],
    ['around the clock', { 0: [[0, 1440]], 1: [[0, 1440]] }, { 0: [[0, 1440]], 1: [[0, 1440]] }],
  ] as [string, Record<number, [number, number][]>, Record<number, [number, number][]>][])('%s', (_, stored, shown) => {
    expect(joinWeek(week(stored))).toEqual(shifts(shown));
    expect(splitWeek(shifts(shown))).toEqual(week(stored));
  });

  it('says every week so that it is stored again as it was', () => {
    fc.assert(
      fc.property(anyWeek, (stored) => {
        expect(splitWeek(joinWeek(stored))).toEqual(stored);
        expect(isSound(joinWeek(stored))).toBe(true);
      }),
    );
  });

  const anyWeek = fc.array(
    fc.uniqueArray(fc.integer({ min: 0, max: 48 }), { maxLength: 10 }).map((halfHours) => {
      const ends = halfHours.map((each) => each * 30).sort((a, b) => a - b);
      return Array.from({ length: Math.floor(ends.length / 2) }, (_, at) => ({
        from: ends[2 * at]!,
        to: ends[2 * at + 1]!,
      }));
    }),
    { minLength: 7, maxLength: 7 },
  );
});

it.each([
  [540, 1080, { from: 540, to: 1080 }],
  [1320, 120, { from: 1320, to: 1560 }],
  [1080, 0, { from: 1080, to: 1440 }],
  [0, 0, { from: 0, to: 1440 }],
  [1200, 480, { from: 1200, to: 1920 }],
  [1200, 481, /end before they begin/],
  [1080, 540, /end before they begin/],
  [540, 540, /same time/],
])('between minute %i and minute %i', (from, to, expected) => {
  const answer = shiftBetween(from, to);
  if (expected instanceof RegExp) expect('problem' in answer && answer.problem).toMatch(expected);
  else expect(answer).toEqual({ value: expected });
});

describe('beside other hours', () => {
  const others = shifts({ 0: [[540, 720]], 6: [[1320, 1560]] });

  it.each([
    ['after them', 0, { from: 720, to: 1080 }, null],
    ['into them', 0, { from: 700, to: 1080 }, 'These hours overlap 09:00 – 12:00 on Monday.'],
    ['around them', 0, { from: 480, to: 1080 }, 'These hours overlap 09:00 – 12:00 on Monday.'],
    ['in the night before', 0, { from: 60, to: 180 }, 'These hours overlap 22:00 – 02:00 on Sunday.'],
    ['after the night before', 0, { from: 120, to: 180 }, null],
    ['on the next day', 1, { from: 540, to: 720 }, null],
    ['into the next day', 5, { from: 1380, to: 1500 }, null],
  ])('%s', (_, weekday, shift, problem) => {
    expect(problemBeside(others, weekday, shift)).toBe(problem);
  });

  it('allows no more than can be stored', () => {
    const full = shifts({ 0: Array.from({ length: 8 }, (_, hour) => [hour * 60, hour * 60 + 30]) });
    expect(problemBeside(full, 0, { from: 1200, to: 1260 })).toMatch(/at most/);
    expect(problemBeside(full, 6, { from: 1200, to: 1440 })).toBeNull();
  });
});

describe('hours to begin with', () => {
  it.each([
    ['a usual day', {}, { from: 540, to: 1080 }],
    ['after a usual day', { 2: [[540, 1080]] }, { from: 1140, to: 1200 }],
    ['at the end of a day', { 2: [[540, 1440]] }, { from: 60, to: 120 }],
    ['none on a full day', { 2: [[0, 1440]] }, null],
  ] as [string, Record<number, [number, number][]>, unknown][])('%s', (_, days, free) => {
    expect(freeShift(shifts(days), 2)).toEqual(free);
  });

  it('always fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 1, max: 720 }), (from, length) => {
        const before = shifts({ 2: [[from, from + length]] });
        const free = freeShift(before, 2);
        expect(free).not.toBeNull();
        const after = before.with(2, [...before[2]!, free!]);
        expect(isSound(after)).toBe(true);
        expect(nudgeSettingsSchema.shape.hours.shape.week.safeParse(splitWeek(after)).success).toBe(true);
      }),
    );
  });
});

it('copies a day, and notices where nights meet', () => {
  const nights = shifts({ 0: [[1320, 1560]], 2: [[60, 180]] });
  expect(copyDay(nights, 0, [3, 4])[4]).toEqual([{ from: 1320, to: 1560 }]);
  expect(isSound(copyDay(nights, 0, [3, 4]))).toBe(true);
  expect(isSound(copyDay(nights, 0, [1]))).toBe(false);
});
