import { clockStyle, timeWords } from '@/lib/words/times';

const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

/** "14:05" today, "Mon 14:05" less than a week away, else "3 Nov, 14:05" or "3 Nov 2025, 14:05". `zone`: an IANA name, `null` for the user's own. */
export function momentWords(at: number, now: number, zone: string | null = null): string {
  const days = Math.abs(daysBetween(now, at, zone));
  if (days === 0) return timeOnly(at, zone);
  const day = days < 7 ? ({ weekday: 'short' } as const) : dateStyle(at, now, zone);
  return timeWords(at, { ...day, ...clockStyle(), ...inZone(zone) });
}

/** "14:05" */
export function timeOnly(at: number, zone: string | null = null): string {
  return timeWords(at, { ...clockStyle(), ...inZone(zone) });
}

/** "3 Nov"; of another year "3 Nov 2025". */
export function dayOnly(at: number, now: number, zone: string | null = null): string {
  return timeWords(at, { ...dateStyle(at, now, zone), ...inZone(zone) });
}

/** "Thu, 26 Nov, 15:00" */
export function dateWords(at: number): string {
  return timeWords(at, { weekday: 'short', ...date, ...clockStyle() });
}

/** "20 November" of "2026-11-20". */
export function dayWords(day: string): string {
  return timeWords(new Date(`${day}T12:00`).getTime(), { day: 'numeric', month: 'long' });
}

/** How many days of the calendar lie between two moments: 1 where `to` is on the day after that of `from`. */
export function daysBetween(from: number, to: number, zone: string | null = null): number {
  return dateIn(from, zone).until(dateIn(to, zone)).days;
}

/** The year is said where it is another one. */
function dateStyle(at: number, now: number, zone: string | null): Intl.DateTimeFormatOptions {
  return dateIn(at, zone).year === dateIn(now, zone).year ? date : { ...date, year: 'numeric' };
}

function dateIn(at: number, zone: string | null): Temporal.PlainDate {
  const zoneId = zone ?? Temporal.Now.timeZoneId();
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneId).toPlainDate();
}

function inZone(zone: string | null): Intl.DateTimeFormatOptions {
  return zone === null ? {} : { timeZone: zone };
}
