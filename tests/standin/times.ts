const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const twitterEpoch = 1_288_834_974_657n;

/** A 19-digit id in the manner of Upwork's: it holds the moment of its making (UPWORK 0.3) and a number of its own. */
export function snowflakeOf(madeAt: number, number: number): string {
  return String(((BigInt(madeAt) - twitterEpoch) << 22n) | BigInt(number % 2 ** 22));
}

/** "Feb 28, 2026", in the zone of this machine, as the list prints days. */
export function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' });
}

/** "3 days ago", "last week", "2 quarters ago": calendar units, as the list prints them (UPWORK 8). */
export function agoOf(at: number, now: number): string {
  const words = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  const age = now - at;
  const days = calendarDays(now) - calendarDays(at);
  if (age < minute) return words.format(-Math.floor(age / second), 'second');
  if (age < hour) return words.format(-Math.floor(age / minute), 'minute');
  if (age < day && days < 1) return words.format(-Math.floor(age / hour), 'hour');
  if (days < 7) return words.format(-days, 'day');
  if (days < 30) return words.format(-(calendarWeeks(now) - calendarWeeks(at)), 'week');
  if (days < 91) return words.format(-(calendarMonths(now) - calendarMonths(at)), 'month');
  const quarters = Math.floor(calendarMonths(now) / 3) - Math.floor(calendarMonths(at) / 3);
  if (days < 365 && quarters < 4) return words.format(-quarters, 'quarter');
  return words.format(-(new Date(now).getFullYear() - new Date(at).getFullYear()), 'year');
}

function calendarDays(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / day;
}

/** Weeks begin on Sunday; the first day of 1970 was a Thursday. */
function calendarWeeks(at: number): number {
  return Math.floor((calendarDays(at) + 4) / 7);
}

function calendarMonths(at: number): number {
  const date = new Date(at);
  return date.getFullYear() * 12 + date.getMonth();
}

/** "2:07 PM", in the zone of this machine, as Messages print times. */
export function clockOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' });
}

/** "April 20, 2026 at 2:07 PM", as Messages write it into `title` (UPWORK 3). */
export function fullTimeOf(at: number): string {
  const day = new Date(at).toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
  return `${day} at ${clockOf(at)}`;
}
