import type { WorkingHours } from '@/lib/nudge/nudge-settings';

/** What the clock on the user's wall shows at each minute, asked one by one. Minutes are counted from `first`. */
export type WallClock = {
  first: number;
  length: number;
  /** Minutes since local midnight. */
  time: Int16Array;
  /** Counts local days. */
  date: Int32Array;
  works: Uint8Array;
};

/** The minute that `at` (ms since 1970) lies in. */
export function minuteOf({ first }: WallClock, at: number): number {
  return Math.floor((at - first) / 60_000);
}

export function wallClock({ zone, week, daysOff, temporary }: WorkingHours, from: number, to: number): WallClock {
  const length = (to - from) / 60_000;
  const wall = {
    first: from,
    length,
    time: new Int16Array(length),
    date: new Int32Array(length),
    works: new Uint8Array(length),
  };
  for (let minute = 0; minute < length; minute += 1) {
    const shown = Temporal.Instant.fromEpochMilliseconds(from + minute * 60_000).toZonedDateTimeISO(zone ?? 'UTC');
    const date = shown.toPlainDate().toString();
    const time = shown.hour * 60 + shown.minute;
    let spans = week[shown.dayOfWeek - 1] ?? [];
    for (const other of temporary)
      if (date >= other.from && date <= other.to) spans = other.week[shown.dayOfWeek - 1] ?? [];
    if (daysOff.includes(date)) spans = [];
    wall.time[minute] = time;
    wall.date[minute] = Date.parse(date) / 86_400_000;
    wall.works[minute] = spans.some((span) => time >= span.from && time < span.to) ? 1 : 0;
  }
  return wall;
}

/** The same time of day on the n-th working day after `minute`, or the first working minute after that; walked minute by minute. */
export function workingDaysAfter(wall: WallClock, minute: number, days: number): number {
  let at = minute;
  let left = days;
  let day = wall.date[minute] ?? 0;
  for (; at < wall.length && left > 0; at += 1) {
    if ((wall.date[at] ?? 0) > day && wall.works[at]) {
      left -= 1;
      day = wall.date[at] ?? 0;
    }
  }
  if (at >= wall.length) return Infinity;
  while (at > 0 && wall.date[at - 1] === day) at -= 1;
  while (wall.date[at] === day && (wall.time[at] ?? 0) < (wall.time[minute] ?? 0)) at += 1;
  while (at < wall.length && !wall.works[at]) at += 1;
  return at < wall.length ? at : Infinity;
}
