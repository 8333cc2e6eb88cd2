// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, workingDays } from './clock.ts';

const [hour, day] = [3_600_000, 86_400_000];
const begins = 1_000_000_000_000;
const schedule = workingDays(8, begins, 60_000);
const { shown, real, speed } = clockOf(schedule);

describe('the clock of the soak', () => {
  it('has days from Monday to Friday, from nine to seven', () => {
    const dates = schedule.days.map(({ from }) => new Date(from));
    expect(dates.map((date) => date.getDay())).toEqual([1, 2, 3, 4, 5, 1, 2, 3]);
    expect(dates.every((date) => date.getHours() === 9 && date.getMinutes() === 0)).toBe(true);
    expect(schedule.days.every(({ from, to }) => to - from === 10 * hour)).toBe(true);
  });

  it('runs as others do before the first morning, then so much faster', () => {
    const { from } = schedule.days[0]!;
    expect(shown(begins - 3000)).toBe(from - 3000);
    expect(speed).toBe(600);
    expect(shown(begins + 6000)).toBe(from + hour);
  });

  it('jumps over nights and weekends', () => {
    expect(shown(begins + 60_000) - shown(begins + 59_999)).toBeGreaterThan(14 * hour - 1000);
    expect(shown(begins + 5 * 60_000) - shown(begins + 5 * 60_000 - 1)).toBeGreaterThan(2 * day + 14 * hour - 1000);
  });

  it('goes on after the last day', () => {
    expect(shown(begins + 9 * 60_000)).toBe(schedule.days[7]!.to + 10 * hour);
  });

  it('never goes back, and shows whole milliseconds', () => {
    const moments = fc.tuple(fc.integer({ min: -100_000, max: 600_000 }), fc.nat(100_000));
    fc.assert(
      fc.property(moments, ([at, later]) => {
        expect(shown(begins + at)).toBeLessThanOrEqual(shown(begins + at + later));
        expect(Number.isInteger(shown(begins + at))).toBe(true);
      }),
    );
  });

  it('shows a moment when it was to be shown, and one of the night in the morning', () => {
    const first = schedule.days[0]!.from;
    fc.assert(
      fc.property(fc.integer({ min: -hour, max: 11 * day }), (after) => {
        const at = first + after;
        const then = shown(Math.ceil(real(at)));
        const next = schedule.days.find(({ from, to }) => from > at && !(at >= from && at < to));
        const isDay = schedule.days.some(({ from, to }) => at >= from && at < to) || at < first || !next;
        expect(Math.abs(then - (isDay ? at : next.from))).toBeLessThanOrEqual(speed);
      }),
    );
  });
});
