import { locale, words } from '@/lib/words/words';
import type { Problem } from './use-draft';

/** More days off than anybody has. */
export const mostDays = 400;
const shown = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;

/** Days from one to another, both included; "2026-12-24". */
export type DayRange = { from: string; to: string };

/** What two date fields hold. */
export function readDays({ from, to }: DayRange): { value: DayRange } | { problem: Problem<keyof DayRange> } {
  if (!isDay(from)) return { problem: { at: 'from', words: words('options.day.chooseFirst') } };
  if (!isDay(to)) return { problem: { at: 'to', words: words('options.day.chooseLast') } };
  return to < from ? { problem: { at: 'to', words: words('options.day.lastBeforeFirst') } } : { value: { from, to } };
}

/** Every day of a range, but no more than can be stored. */
export function daysOf({ from, to }: DayRange): string[] {
  const days = [];
  for (
    let day = Temporal.PlainDate.from(from);
    String(day) <= to && days.length <= mostDays;
    day = day.add({ days: 1 })
  )
    days.push(String(day));
  return days;
}

/** All days of both, in order; `null` when they are more than can be stored. */
export function addDays(days: readonly string[], range: DayRange): string[] | null {
  const all = [...new Set([...days, ...daysOf(range)])].sort();
  return all.length > mostDays ? null : all;
}

export function removeDays(days: readonly string[], { from, to }: DayRange): string[] {
  return days.filter((day) => day < from || day > to);
}

/** Days that follow each other as one range. */
export function rangesOf(days: readonly string[]): DayRange[] {
  const ranges: DayRange[] = [];
  for (const day of days.toSorted()) {
    const last = ranges.at(-1);
    if (last && day <= String(Temporal.PlainDate.from(last.to).add({ days: 1 }))) last.to = day;
    else ranges.push({ from: day, to: day });
  }
  return ranges;
}

/** "24 Dec 2026 – 1 Jan 2027" */
export function rangeWords({ from, to }: DayRange): string {
  const [first, last] = [new Date(from), new Date(to)];
  const format = new Intl.DateTimeFormat(locale(), shown);
  return from === to ? format.format(first) : format.formatRange(first, last);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
