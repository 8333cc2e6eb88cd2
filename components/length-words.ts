import { countWords } from '@/lib/words/words';

export const minuteMs = 60_000;
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

function inUnits(length: number) {
  const least = Math.max(minuteMs, length);
  const { unit, ms } = units.find(({ from }) => least >= from) ?? units[3];
  return { unit, count: Math.floor(least / ms) };
}
