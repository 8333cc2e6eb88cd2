import type { Interval } from '@/lib/interview/sighting-schema';

const day = 86_400_000;
/** How long each unit is, ms; months, quarters and years about. */
const units: Record<string, number> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day,
  week: 7 * day,
  month: 30 * day,
  quarter: 91 * day,
  year: 365 * day,
};

const relativeWords =
  /\b(?:just (now)|yesterday|(in) \d{1,3} (?:second|minute)s?|last (week|month|quarter|year)|(\d{1,3}) (second|minute|hour|day|week|month|quarter|year)s? ago)\b/i;

/**
 * The first "3 days ago", "yesterday", "last quarter" in a text: the interval in which that moment lies, seen at `now`
 * (ms); `null` where there is none. Upwork counts calendar units ("Jul 18" is "2 quarters ago" on Mar 3) and elsewhere
 * elapsed ones (UPWORK 8): one unit to either side holds both. A future by clock skew ("in 8 seconds") is now.
 */
export function relativeTime(text: string, now: number): Interval | null {
  const found = relativeWords.exec(text);
  if (!found) return null;
  const [, justNow, skewed, last, count, unit = last ?? 'day'] = found;
  if (skewed) return { earliest: now, latest: now };
  if (justNow) return { earliest: now - 60_000, latest: now };
  const [length, past] = [units[unit.toLowerCase()] ?? day, Number(count ?? 1)];
  return { earliest: now - (past + 1) * length, latest: now - Math.max(0, past - 1) * length };
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
