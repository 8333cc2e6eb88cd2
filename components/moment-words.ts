import { clockStyle, timeWords } from '@/lib/words/times';

const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };

/** Within so many ms a weekday can mean one day only. */
const sixDays = 6 * 86_400_000;

/** "14:05" today, "Mon 14:05" some days away, else "3 Nov, 14:05"; as the reasons of reminders say it. */
export function momentWords(at: number, now: number): string {
  if (isSameDay(at, now)) return timeOnly(at);
  return timeWords(
    at,
    Math.abs(at - now) < sixDays ? { weekday: 'short', ...clockStyle() } : { ...date, ...clockStyle() },
  );
}

/** "14:05" */
export function timeOnly(at: number): string {
  return timeWords(at, clockStyle());
}

/** "3 Nov"; of another year "3 Nov 2025". */
export function dayOnly(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return timeWords(at, isThisYear ? date : { ...date, year: 'numeric' });
}

/** "Thu, 26 Nov, 15:00" */
export function dateWords(at: number): string {
  return timeWords(at, { weekday: 'short', ...date, ...clockStyle() });
}

/** "20 November" of "2026-11-20". */
export function dayWords(day: string): string {
  return timeWords(new Date(`${day}T12:00`).getTime(), { day: 'numeric', month: 'long' });
}

/** In the hours of where the user is. */
export function isSameDay(at: number, now: number): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString();
}
