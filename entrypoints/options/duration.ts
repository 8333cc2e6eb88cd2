import { countWords, numberWords, words } from '@/lib/words/words';

const longest = 43_200;

/** Minutes as two fields hold them, hours and minutes: "2:30". */
export function durationText(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${minutes % 60}`;
}

/** The minutes in two fields, of which an empty one counts nothing; `null` when that is no time or too long. */
export function durationOf(text: string): number | null {
  const [, hours = '', minutes = ''] = /^(\d{0,3}):(\d{0,5})$/.exec(text) ?? [];
  return wholeNumber(String(Number(hours) * 60 + Number(minutes)), 1, longest);
}

/** What to say of a duration that cannot be. */
export function durationRange(): string {
  return words('options.duration.range');
}

/** "2 h 30 min" */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const minutesLeft = minutes % 60;
  const [inHours, inMinutes] = [
    countWords('options.duration.hours', hours),
    countWords('options.duration.minutes', minutesLeft),
  ];
  if (hours === 0) return inMinutes;
  return minutesLeft === 0 ? inHours : words('options.duration.both', { hours: inHours, minutes: inMinutes });
}

/** The whole number in a field; `null` when it holds none from `min` to `max`. */
export function wholeNumber(text: string, min: number, max: number): number | null {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return number >= min && number <= max ? number : null;
}

/** What to say of a number that is none of these. */
export function rangeWords(min: number, max: number): string {
  return words('options.wholeNumber', { min: numberWords(min), max: numberWords(max) });
}
