import { dayMs, minuteMs } from './durations';
import type { Span, WorkingHours } from './nudge-settings';

/** From one moment up to, not including, another; ms since 1970. */
type Stretch = { from: number; until: number };

/** One day of the local calendar: 23, 24 or 25 hours long, rarely something else. Moments are ms since 1970. */
export type Day = {
  /** Days since January 1st, 1970; one more than that of the day before. */
  index: number;
  /** YYYY-MM-DD */
  date: string;
  start: number;
  end: number;
  /** Parts with one offset from UTC (ms) each: two where the clocks are set, otherwise one. */
  parts: readonly (Stretch & { offset: number })[];
  /** The working hours as moments, in order and apart from each other. */
  open: readonly Stretch[];
  openMs: number;
};

export type Calendar = { dayOf: (moment: number) => Day; dayAt: (index: number) => Day };

/** Asking Temporal for a day takes as long as a thousand sums, and thousands of clocks ask for the same few days. */
const calendars = new WeakMap<WorkingHours, Map<string, Calendar>>();

/** The days of the zone of `hours`. Ask for it anew each time: the browser's zone changes when its user travels. */
export function calendarOf(hours: WorkingHours): Calendar {
  const zone = hours.zone ?? Temporal.Now.timeZoneId();
  const byZone = calendars.get(hours) ?? new Map<string, Calendar>();
  calendars.set(hours, byZone);
  const calendar = byZone.get(zone) ?? makeCalendar(hours, zone);
  byZone.set(zone, calendar);
  return calendar;
}

/** How much of the local day the clock on the wall shows at `moment`, which lies in `day`; ms. */
export function timeOfDay(day: Day, moment: number): number {
  const part = day.parts.find(({ until }) => moment < until) ?? day.parts.at(-1);
  return moment + (part?.offset ?? 0) - day.index * dayMs;
}

/** The first moment of `day` at which the clock on the wall shows `time` (ms); for a time that is skipped, as late after the skip. */
export function momentAt(day: Day, time: number): number {
  const shown = day.index * dayMs + time;
  const part = day.parts.find(({ offset, from, until }) => shown - offset >= from && shown - offset < until);
  return Math.max(day.start, shown - (part ?? day.parts[0] ?? { offset: 0 }).offset);
}

function makeCalendar(hours: WorkingHours, zone: string): Calendar {
  const days = new Map<number, Day>();
  const daysOff = new Set(hours.daysOff);

  function dayAt(index: number): Day {
    const known = days.get(index);
    if (known) return known;
    const day = makeDay(hours, daysOff, zone, index);
    days.set(index, day);
    return day;
  }

  function dayOf(moment: number): Day {
    let day = dayAt(Math.floor(moment / dayMs)); // that of Greenwich: at most one off
    while (moment < day.start) day = dayAt(day.index - 1);
    while (moment >= day.end) day = dayAt(day.index + 1);
    return day;
  }
  return { dayOf, dayAt };
}

function makeDay(hours: WorkingHours, daysOff: ReadonlySet<string>, zone: string, index: number): Day {
  const plainDate = new Temporal.PlainDate(1970, 1, 1).add({ days: index });
  const [begin, next] = [plainDate.toZonedDateTime(zone), plainDate.add({ days: 1 }).toZonedDateTime(zone)];
  const date = plainDate.toString();
  const parts = partsOf(begin, next);
  const week = hours.temporary.findLast(({ from, to }) => from <= date && date <= to)?.week ?? hours.week;
  const spans = daysOff.has(date) ? [] : (week[plainDate.dayOfWeek - 1] ?? []);
  // A moment is open if the clock on the wall shows an open time: so what is skipped does not count, and what is shown
  // twice counts twice.
  const open = parts.flatMap((part) =>
    joined(spans)
      .map(({ from, to }) => ({
        from: Math.max(part.from, index * dayMs + from * minuteMs - part.offset),
        until: Math.min(part.until, index * dayMs + to * minuteMs - part.offset),
      }))
      .filter(({ from, until }) => from < until),
  );
  const openMs = open.reduce((sum, { from, until }) => sum + until - from, 0);
  return { index, date, start: begin.epochMilliseconds, end: next.epochMilliseconds, parts, open, openMs };
}

function partsOf(begin: Temporal.ZonedDateTime, next: Temporal.ZonedDateTime): Day['parts'] {
  const parts: (Stretch & { offset: number })[] = [];
  let at = begin;
  for (;;) {
    const isPlain = at.offsetNanoseconds === next.offsetNanoseconds; // nowhere are clocks set twice on one day
    const change = isPlain ? null : at.getTimeZoneTransition('next');
    const until = Math.min(change?.epochMilliseconds ?? Infinity, next.epochMilliseconds);
    parts.push({ from: at.epochMilliseconds, until, offset: at.offsetNanoseconds / 1_000_000 });
    if (!change || until === next.epochMilliseconds) return parts;
    at = change;
  }
}

/** In order and apart from each other, so that no hour counts twice because it was entered twice. */
function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && span.from <= last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else apart.push(span);
  }
  return apart;
}
