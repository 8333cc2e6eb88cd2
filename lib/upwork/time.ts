import type { Interval } from '@/lib/interview/sighting-schema';

const second = 1000;
const day = 86_400 * second;
/** Shortest and longest length of each unit, ms. */
const units: Record<string, [shortest: number, longest: number]> = {
  second: [second, second],
  minute: [60 * second, 60 * second],
  hour: [3600 * second, 3600 * second],
  day: [day, day],
  week: [7 * day, 7 * day],
  month: [28 * day, 31 * day],
  quarter: [90 * day, 92 * day],
  year: [365 * day, 366 * day],
};

const relativeWords =
  /\b(?:(?:just )?(now)|(today)|this (?:minute|hour)|(yesterday)|(in) \d{1,3} (?:second|minute)s?|last (week|month|quarter|year)|(\d{1,3}) (second|minute|hour|day|week|month|quarter|year)s? ago)\b/i;

/**
 * The first "3 days ago", "yesterday", "last quarter" in a text: the interval in which that moment lies, seen at `now`
 * (ms); `null` where there is none. Upwork counts calendar units ("Jul 18" is "2 quarters ago" on Mar 3) and elsewhere
 * elapsed ones (UPWORK 8): one unit to either side holds both. A future by clock skew ("in 8 seconds") is now.
 */
export function relativeTime(text: string, now: number): Interval | null {
  const found = relativeWords.exec(text);
  if (!found) return null;
  const [, justNow, , yesterday, skewed, last, count, unit] = found;
  if (justNow) return { earliest: now - 60 * second, latest: now };
  if (skewed) return { earliest: now, latest: now };
  if (yesterday) return ago(1, 'day', now);
  if (last) return ago(1, last.toLowerCase(), now);
  if (count && unit) return ago(Number(count), unit.toLowerCase(), now);
  return { earliest: now - day, latest: now }; // today, this hour
}

function ago(count: number, unit: string, now: number): Interval | null {
  const length = units[unit];
  if (!length) return null;
  const [shortest, longest] = length;
  return { earliest: now - (count + 1) * longest, latest: now - Math.max(0, count - 1) * shortest };
}

/** The first "Feb 28, 2026" in a text: that day in the zone of this browser, as Upwork prints it (UPWORK 8); `null` where there is none. */
export function printedDay(text: string): Interval | null {
  const [printed, day, year] = /\b[A-Z][a-z]{2,8} (\d{1,2}), (20\d\d)\b/.exec(text) ?? [];
  if (!printed) return null;
  const start = new Date(printed);
  if (start.getDate() !== Number(day)) return null; // no such month, or no such day in it
  const next = new Date(Number(year), start.getMonth(), start.getDate() + 1);
  return { earliest: start.getTime(), latest: next.getTime() - 1 };
}

/** What two texts about one moment say together; the first alone when they contradict each other. */
export function both(certain: Interval | null, coarse: Interval | null): Interval | null {
  if (!certain || !coarse) return certain ?? coarse;
  const earliest = Math.max(certain.earliest, coarse.earliest);
  const latest = Math.min(certain.latest, coarse.latest);
  return earliest <= latest ? { earliest, latest } : certain;
}
