import type { Interval } from '@/lib/interview/sighting-schema';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** The shortest and the longest that each unit can be, ms. */
const units: Record<string, [shortest: number, longest: number]> = {
  second: [1000, 1000],
  minute: [minute, minute],
  hour: [hour, hour],
  day: [day, day],
  week: [7 * day, 7 * day],
  month: [28 * day, 31 * day],
  quarter: [90 * day, 92 * day],
  year: [365 * day, 366 * day],
};

const unitNames = Object.keys(units).join('|');
/** "1,000 days ago" has a comma in it; a number that is longer, or is part of another, says nothing. */
const farWords = new RegExp(
  String.raw`\b(?:(just now)|(yesterday)|(in) (?:\d{1,3} seconds?|\d{1,2} minutes?)|last (week|month|quarter|year)|(?<![\d.,])(\d{1,3}(?:,\d{3})?|an?) (${unitNames})s? ago)\b`,
  'i',
);
/** These mean a moment only where they follow a date, or what was done then, and end their line: else "Apply now" would. */
const nearWords =
  /(?:^|\b(?:received|initiated|posted|sent|viewed|20\d\d) )(?:now|(today)|this (minute|hour|week|month|quarter|year))(?= ?$| ?\|)/i;

/**
 * The first "3 days ago", "yesterday", "last quarter" in a text: the interval in which that moment lies, seen at `now`
 * (ms); `null` where there is none. All that `Intl.RelativeTimeFormat` prints in long English. Upwork counts calendar
 * units ("Jul 18" is "2 quarters ago" on Mar 3) and elsewhere elapsed ones (UPWORK 8): one unit to either side holds
 * both. A future by clock skew ("in 8 seconds") is now; what lies further ahead is no clock's fault, and unknown.
 */
export function relativeTime(text: string, now: number): Interval | null {
  const line = lineOf(text);
  const near = nearWords.exec(line);
  if (near) return ago(0, near[1] ? 'day' : (near[2] ?? 'minute'), now);

  const [found, justNow, yesterday, skewed, last, count, unit = last] = farWords.exec(line) ?? [];
  if (!found) return null;
  if (justNow) return ago(0, 'minute', now);
  if (skewed) return { earliest: now, latest: now };
  if (yesterday) return ago(1, 'day', now);
  return ago(Number(count?.replace(/an?/i, '1').replace(',', '') ?? 1), unit ?? '', now);
}

/** One line, of at most 4,000 characters: spaces that do not break are spaces. */
function lineOf(text: string): string {
  return text.slice(0, 4000).replace(/\s+/g, ' ').trim();
}

/** Days and what is made of them may be an hour longer or shorter, by the clocks. */
function ago(count: number, unit: string, now: number): Interval | null {
  const [shortest, longest] = units[unit.toLowerCase()] ?? [];
  if (!shortest || !longest) return null;
  const shift = shortest >= day ? hour : 0;
  return {
    earliest: now - (count + 1) * longest - shift,
    latest: Math.min(now, now - (count - 1) * shortest + shift),
  };
}

/** The first "Feb 28, 2026" in a text: that day in the zone of this browser, as Upwork prints it (UPWORK 8); `null` where there is none. */
export function printedDay(text: string): Interval | null {
  const [printed, day, year] = /\b[A-Z][a-z]{2,8} (\d{1,2}), (20\d\d)\b/.exec(lineOf(text)) ?? [];
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

const fullTitle = /^(?:[A-Z][a-z]{5,8}, )?([A-Z][a-z]{2,8} \d{1,2}, 20\d\d),?(?: at)? (\d{1,2}:\d\d(?:\s?[AP]M)?)$/i;

/**
 * "April 20, 2026 at 2:07 PM", as Messages print it in `title` (UPWORK 3): that minute in the zone of this browser;
 * `null` for any other text, and for a time that the clocks skipped.
 */
export function printedMinute(text: string): Interval | null {
  const [, date, time] = (text.length < 60 && fullTitle.exec(text.trim())) || [];
  const day = date && printedDay(date);
  return day && time ? clockTime(time, day) : null;
}

/**
 * The first "2:07 PM" or "14:07" in a text: that minute of the day on which `day` begins. Where the clocks are set back
 * there are two such minutes, and the interval holds both; where they are set forward there may be none: `null`.
 */
export function clockTime(text: string, day: Interval): Interval | null {
  const [, hours, minutes, half] = /(?<![\d:])(\d{1,2}):([0-5]\d)(?![\d:])(?:\s?([AP])M\b)?/i.exec(text) ?? [];
  const shown = Number(hours);
  if (!hours || (half ? shown < 1 || shown > 12 : shown > 23)) return null;
  const hour = half ? (shown % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : shown;
  const start = new Date(day.earliest);
  start.setHours(hour, Number(minutes), 0, 0);
  const earliest = start.getTime();
  const reads = (at: number) => {
    const date = new Date(at);
    return date.getHours() === hour && date.getMinutes() === Number(minutes);
  };
  if (!reads(earliest)) return null;
  // By half an hour on Lord Howe Island, by an hour elsewhere.
  const again = [1_800_000, 3_600_000].map((shift) => earliest + shift).find(reads);
  return { earliest, latest: (again ?? earliest) + 59_999 };
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * The day that a text names and nothing else: "Today", "Yesterday", "Monday" (the last one before today), "April 20",
 * "Monday, Apr 20, 2026"; `null` for other texts, and for today's own weekday, which may mean two days.
 */
export function namedDay(text: string, now: number): Interval | null {
  const name = text.length < 60 ? text.replace(/\s+/g, ' ').trim() : '';
  const [, date, year] = /^(?:[A-Z][a-z]{5,8}, )?([A-Z][a-z]{2,8} \d{1,2})(, 20\d\d)?$/.exec(name) ?? [];
  if (date) {
    const thisYear = new Date(now).getFullYear();
    const named = printedDay(date + (year ?? `, ${thisYear}`));
    return !year && named && named.earliest > now ? printedDay(`${date}, ${thisYear - 1}`) : named;
  }
  const word = name.toLowerCase();
  const back = word === 'today' ? 0 : word === 'yesterday' ? 1 : daysSince(weekdays.indexOf(word), now);
  return back === null ? null : dayBefore(now, back);
}

function daysSince(weekday: number, now: number): number | null {
  return weekday < 0 ? null : (new Date(now).getDay() - weekday + 7) % 7 || null;
}

function dayBefore(now: number, days: number): Interval {
  const date = new Date(now);
  const start = (back: number) => new Date(date.getFullYear(), date.getMonth(), date.getDate() - back).getTime();
  return { earliest: start(days), latest: start(days - 1) - 1 };
}

/** What can be seen at `now` was not written later. */
export function upTo(now: number, { earliest, latest }: Interval): Interval {
  return { earliest: Math.min(earliest, now), latest: Math.min(latest, now) };
}
