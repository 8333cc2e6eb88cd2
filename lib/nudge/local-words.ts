import { calendarOf, timeOfDay } from './calendar';
import { dayMs, hourMs, minuteMs } from './durations';
import type { WorkingHours } from './nudge-settings';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "14:05"; on another day than `now` "Mon 14:05", and "3 Nov 14:05" where the weekday could mean two days. */
export function momentWords(moment: number, now: number, hours: WorkingHours): string {
  const calendar = calendarOf(hours);
  const day = calendar.dayOf(moment);
  const away = Math.abs(calendar.dayOf(now).index - day.index);
  const minutes = Math.floor(timeOfDay(day, moment) / minuteMs);
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  if (away === 0) return time;
  // January 1st, 1970 was a Thursday.
  return `${away < 7 ? (weekdays[(((day.index + 3) % 7) + 7) % 7] ?? '') : dateWords(moment, now, hours)} ${time}`;
}

/** "3 Nov", and "3 Nov 2025" in another year than that of `now`. */
export function dateWords(moment: number, now: number, hours: WorkingHours): string {
  const calendar = calendarOf(hours);
  const [year, month, day] = calendar.dayOf(moment).date.split('-').map(Number);
  const words = `${day ?? ''} ${months[(month ?? 1) - 1] ?? ''}`;
  return calendar.dayOf(now).date.startsWith(String(year)) ? words : `${words} ${year ?? ''}`;
}

/** "50 min", "2 h 30 min", "26 h", "3 days": shorter the longer it is; never negative. */
export function lengthWords(ms: number): string {
  return ms < 2 * dayMs ? hoursWords(ms) : `${Math.floor(ms / dayMs)} days`;
}

/** "50 min", "2 h 30 min", "84 h": of working hours, because a day of those is nobody's 24. */
export function hoursWords(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / minuteMs);
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return `${minutes} min`;
  return hours < 10 && minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

/** As `lengthWords`, of a length that is known coarsely: whole hours. */
export function aboutWords(ms: number): string {
  return `about ${lengthWords(ms < hourMs ? ms : Math.floor(ms / hourMs) * hourMs)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
