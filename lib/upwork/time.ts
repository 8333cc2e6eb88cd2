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

/**
 * "3 days ago", "yesterday", "last quarter": the interval in which the moment lies, seen at `now` (ms); `null` for any
 * other text. Upwork counts calendar units ("Jul 18" is "2 quarters ago" on Mar 3) and elsewhere elapsed ones
 * (UPWORK 8): one unit to either side holds both. A future by clock skew ("in 8 seconds") is now.
 */
export function relativeTime(text: string, now: number): Interval | null {
  if (text.length > 40) return null;
  const words = text.trim().toLowerCase();
  if (words === 'now' || words === 'just now') return { earliest: now - 60 * second, latest: now };
  if (words === 'today' || /^this (?:minute|hour)$/.test(words)) return { earliest: now - day, latest: now };
  if (words === 'yesterday') return ago(1, 'day', now);
  if (/^in \d{1,3} (?:second|minute)s?$/.test(words)) return { earliest: now, latest: now };

  const last = /^last (week|month|quarter|year)$/.exec(words)?.[1];
  if (last) return ago(1, last, now);
  const [, count, unit] = /^(\d{1,3}) (second|minute|hour|day|week|month|quarter|year)s? ago$/.exec(words) ?? [];
  return count && unit ? ago(Number(count), unit, now) : null;
}

function ago(count: number, unit: string, now: number): Interval | null {
  const length = units[unit];
  if (!length) return null;
  const [shortest, longest] = length;
  return { earliest: now - (count + 1) * longest, latest: now - Math.max(0, count - 1) * shortest };
}

/** "Feb 28, 2026": that day in the zone of this browser, as Upwork prints it (UPWORK 8); `null` for any other text. */
export function printedDay(text: string): Interval | null {
  if (text.length > 80) return null;
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
