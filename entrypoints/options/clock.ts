import { locale, words } from '@/lib/words/words';

/** Minutes since midnight as a time field holds them, "09:00"; the next midnight is "00:00" again. */
export function timeText(minute: number): string {
  return [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The minute that a time field holds; `null` while it is not filled in. */
export function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(text) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : null;
}

/** "09:00", as people there write it; of a minute after midnight, also of the next day. */
export function minuteWords(minute: number): string {
  const format = new Intl.DateTimeFormat(locale(), { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(minute * 60_000);
}

/** "09:00 – 18:00" */
export function timesWords({ from, to }: { from: number; to: number }): string {
  return words('options.hours.times', { from: minuteWords(from), to: minuteWords(to) });
}
