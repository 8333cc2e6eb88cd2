import { calendarOf, momentAt, timeOfDay, type Day } from './calendar';
import type { WorkingHours } from './nudge-settings';

/** How far is looked ahead for working hours. Whoever has none within ten years has none. */
const farthestDays = 3660;

/** How much of the time from `from` to `to` (ms since 1970) lies in working hours; ms, never negative. */
export function countedBetween(from: number, to: number, hours: WorkingHours): number {
  if (from >= to) return 0;
  const calendar = calendarOf(hours);
  let counted = 0;
  for (let day = calendar.dayOf(from); day.start < to; day = calendar.dayAt(day.index + 1)) {
    counted += from <= day.start && day.end <= to ? day.openMs : openBetween(day, from, to);
  }
  return counted;
}

function openBetween({ open }: Day, from: number, to: number): number {
  return open.reduce((sum, span) => sum + Math.max(0, Math.min(to, span.until) - Math.max(from, span.from)), 0);
}

/** The first moment by which `ms` of working hours have passed since `from`; `null` where that never comes. */
export function momentAfterCounted(from: number, ms: number, hours: WorkingHours): number | null {
  if (ms <= 0) return from;
  let left = ms;
  for (const day of openDaysFrom(from, hours)) {
    for (const span of day.open) {
      const begin = Math.max(from, span.from);
      const length = span.until - begin;
      if (length <= 0) continue;
      if (left <= length) return begin + left;
      left -= length;
    }
  }
  return null;
}

/** `moment` itself if it lies in working hours, otherwise when they begin next; `null` where they never do. */
export function nextOpening(moment: number, hours: WorkingHours): number | null {
  for (const { open } of openDaysFrom(moment, hours)) {
    const span = open.find(({ until }) => moment < until);
    if (span) return Math.max(moment, span.from);
  }
  return null;
}

/**
 * The same time of day on the `days`-th working day after that of `moment`; where it lies outside that day's hours, when
 * they begin next. `null` where no working days come.
 */
export function addWorkingDays(moment: number, days: number, hours: WorkingHours): number | null {
  const first = calendarOf(hours).dayOf(moment);
  let left = days;
  for (const day of openDaysFrom(first.end, hours)) {
    left -= 1;
    if (left <= 0) return nextOpening(momentAt(day, timeOfDay(first, moment)), hours);
  }
  return null;
}

/** The day that work at `moment` belongs to, as `Day.index`: on a day off the next working day. */
export function workingDayOf(moment: number, hours: WorkingHours): number {
  for (const day of openDaysFrom(moment, hours)) return day.index;
  return calendarOf(hours).dayOf(moment).index;
}

/** When work begins on the first working day after that of `moment`; `null` where none comes. */
export function nextWorkingDay(moment: number, hours: WorkingHours): number | null {
  return nextOpening(calendarOf(hours).dayOf(moment).end, hours);
}

/** The days with working hours from that of `moment` on. */
function* openDaysFrom(moment: number, hours: WorkingHours): Generator<Day> {
  const weeks = [hours.week, ...hours.temporary.map(({ week }) => week)];
  if (weeks.every((week) => week.every((spans) => spans.length === 0))) return;
  const calendar = calendarOf(hours);
  const first = calendar.dayOf(moment);
  for (let index = first.index; index < first.index + farthestDays; index += 1) {
    const day = calendar.dayAt(index);
    if (day.openMs > 0) yield day;
  }
}
