import { minute as minuteMs, openAt } from './browser-hours';
import type { Freelancer } from './freelancer';
import type { Expected } from './oracle';
import { minuteOf, type WallClock } from './wall-clock';
import type { Listed } from './worker';

/**
 * Holds the list of what is due, which the toolbar counts, against what should be in it at each minute at which the
 * browser is open: also what came back after it was put off, and what should have gone.
 */
export function unlisted(
  { start, end, closed }: Freelancer,
  listed: readonly Listed[],
  expected: readonly Expected[],
  wall: WallClock,
): { missing: Set<string>; wrong: Set<string> } {
  const spans = expected.flatMap(({ nudgeId, due }) => due.map(({ from, until }) => ({ nudgeId, from, until })));
  const beginning = Map.groupBy(spans, ({ from }) => from);
  const ending = Map.groupBy(spans, ({ until }) => until);
  const [missing, wrong] = [new Set<string>(), new Set<string>()];
  const due = new Set<string>();
  let list = new Set<string>();
  let position = 0;
  for (let minute = minuteOf(wall, start); minute < minuteOf(wall, end); minute += 1) {
    for (const { nudgeId } of ending.get(minute) ?? []) due.delete(nudgeId);
    for (const { nudgeId } of beginning.get(minute) ?? []) due.add(nudgeId);
    const at = wall.first + minute * minuteMs;
    for (; (listed[position]?.at ?? Infinity) < at + minuteMs; position += 1) list = listed[position]?.nudgeIds ?? list;
    if (openAt(closed, at) !== at) continue;
    for (const nudgeId of due.difference(list)) missing.add(nudgeId);
    for (const nudgeId of list.difference(due)) wrong.add(nudgeId);
  }
  return { missing, wrong };
}
