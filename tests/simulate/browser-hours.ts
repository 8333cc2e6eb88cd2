import type { Random } from './random';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** When the browser is closed, or the computer asleep: from, up to. In order and apart. */
export type Closed = readonly { from: number; until: number }[];

/** Most nights, some evenings, and twice some days on end. `midnight`: a local one, on or before which all begins. */
export function closedTimes(random: Random, midnight: number, days: number): Closed {
  const closed: { from: number; until: number }[] = [];
  const long = [random.between(10, 40), random.between(50, 80)];
  for (let index = 0; index < days; index += 1) {
    const evening = midnight + index * day + random.between(19 * 60, 24 * 60) * minute;
    if (long.includes(index))
      closed.push({ from: evening, until: evening + 3 * day + random.between(0, 600) * minute });
    else if (random.chance(0.75))
      closed.push({ from: evening, until: evening + random.between(6 * 60, 15 * 60) * minute });
  }
  return closed.filter(({ from }, index) => closed.slice(0, index).every(({ until }) => until < from));
}

/** `at` itself, or when the browser is opened after it. */
export function openAt(closed: Closed, at: number): number {
  return closed.find(({ from, until }) => from <= at && at < until)?.until ?? at;
}
