import type { Interval } from '@/lib/interview/sighting-schema';
import { countWords, words } from '@/lib/words/words';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** From which length on a unit is used: "26 h" says more than "1 d". */
const units = [
  { from: 14 * dayMs, unit: 'weeks', ms: 7 * dayMs },
  { from: 2 * dayMs, unit: 'days', ms: dayMs },
  { from: hourMs, unit: 'hours', ms: hourMs },
  { from: 0, unit: 'minutes', ms: minuteMs },
] as const;

/** "5 h", of a length in ms. Whole units, and at least one: nobody waits "0 min". */
export function shortLengthWords(length: number): string {
  const { unit, count } = inUnits(length);
  return countWords(`length.short.${unit}`, count);
}

/** "5 hours" */
export function longLengthWords(length: number): string {
  const { unit, count } = inUnits(length);
  return countWords(`length.long.${unit}`, count);
}

/** "50 min", "2 h 30 min", "26 h", "3 days": shorter the longer it is. */
export function lengthWords(length: number): string {
  return length < 2 * dayMs ? hoursWords(length) : countWords('length.long.days', Math.floor(length / dayMs));
}

/** "50 min", "2 h 30 min", "84 h": of working hours, because a day of those is nobody's 24. Never negative. */
export function hoursWords(length: number): string {
  const minutes = Math.floor(Math.max(0, length) / minuteMs);
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return countWords('length.short.minutes', minutes);
  const inHours = countWords('length.short.hours', hours);
  if (hours >= 10 || minutes % 60 === 0) return inHours;
  return words('length.both', { hours: inHours, minutes: countWords('length.short.minutes', minutes % 60) });
}

/** "5 h ago"; of a coarse time the middle, in whole hours, and "about". */
export function agoWords(when: Interval, now: number): string {
  const length = now - middleOf(when);
  if (length < minuteMs) return words('length.justNow');
  if (!isCoarse(when)) return words('length.ago', { length: lengthWords(length) });
  return words('length.aboutAgo', { length: lengthWords(length < hourMs ? length : length - (length % hourMs)) });
}

/** Of a coarse time the middle; ms since 1970. */
export function middleOf(when: Interval): number {
  return isCoarse(when) ? (when.earliest + when.latest) / 2 : when.latest;
}

/** Pages tell times to the minute at best. */
export function isCoarse({ earliest, latest }: Interval): boolean {
  return latest - earliest > 2 * minuteMs;
}

function inUnits(length: number) {
  const least = Math.max(minuteMs, length);
  const { unit, ms } = units.find(({ from }) => least >= from) ?? units[3];
  return { unit, count: Math.floor(least / ms) };
}
