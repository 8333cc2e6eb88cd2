const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const time = formatter(clock);
const weekdayAndTime = formatter({ weekday: 'short', ...clock });
const dayAndTime = formatter({ day: 'numeric', month: 'short', ...clock });
const day = formatter({ day: 'numeric', month: 'short' });
const dayAndYear = formatter({ day: 'numeric', month: 'short', year: 'numeric' });
const dateAndTime = formatter({ weekday: 'short', day: 'numeric', month: 'short', ...clock });
const dayAndMonth = formatter({ day: 'numeric', month: 'long' });

/** Within so many ms a weekday can mean one day only. */
const sixDays = 6 * 86_400_000;

/** "14:05" today, "Mon 14:05" some days away, else "3 Nov, 14:05"; as the reasons of reminders say it. */
export function momentWords(at: number, now: number): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time(at);
  return Math.abs(at - now) < sixDays ? weekdayAndTime(at) : dayAndTime(at);
}

/** "at 14:05" today, else "on 3 Nov"; of another year "on 3 Nov 2025". */
export function whenWords(at: number, now: number): string {
  return new Date(at).toDateString() === new Date(now).toDateString() ? `at ${time(at)}` : `on ${dayOnly(at, now)}`;
}

/** "3 Nov"; of another year "3 Nov 2025". */
export function dayOnly(at: number, now: number): string {
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? day(at) : dayAndYear(at);
}

/** "Thu, 26 Nov, 15:00" */
export function dateWords(at: number): string {
  return dateAndTime(at);
}

/** "20 November" of "2026-11-20". */
export function dayWords(day: string): string {
  return dayAndMonth(new Date(`${day}T12:00`).getTime());
}

/** Made when it is first used: that takes longer than all the rest, and most pages need none. */
function formatter(options: Intl.DateTimeFormatOptions): (at: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => (format ??= new Intl.DateTimeFormat('en-GB', options)).format(at);
}
