import { minute as minuteMs, openAt } from './browser-hours';
import type { Freelancer } from './freelancer';
import type { Expected } from './oracle';
import { minuteOf, type WallClock } from './wall-clock';
import type { Shown } from './worker';

/** So many minutes on end at which something could be shown are enough to show it. */
const patience = 3;

export const isUrgent = ({ kind, level }: Pick<Expected, 'kind' | 'level'>) =>
  kind === 'offer' || kind === 'meeting' || level === 'overdue';

/** What could have been shown by itself and never was, and what was due for a digest that never came; walked minute by minute. */
export function untold(
  freelancer: Freelancer,
  shown: readonly Shown[],
  expected: readonly Expected[],
  wall: WallClock,
): Expected[] {
  const { perDay, quietFrom, quietTo, digestAt } = freelancer.settings.notifications;
  const shownAt = new Map(shown.map(({ nudgeId, at }) => [nudgeId, minuteOf(wall, at)]));
  const perDate = countPerDate(shown, wall);
  const beginning = Map.groupBy(
    expected.flatMap((one) => one.due.map(({ from, until }) => ({ one, from, until }))),
    ({ from }) => from,
  );
  const missing = new Set<Expected>();
  const waited = new Map<Expected, number>();
  let active: { one: Expected; until: number }[] = [];
  let forDigest = new Set<Expected>();
  let openFor = 0;
  for (let minute = minuteOf(wall, freelancer.start); minute < minuteOf(wall, freelancer.end); minute += 1) {
    active = [...active.filter(({ until }) => until > minute), ...(beginning.get(minute) ?? [])];
    const due = new Set(active.map(({ one }) => one));
    const [date, time] = [wall.date[minute] ?? 0, wall.time[minute] ?? 0];
    // Due at that time and ever since: what was put off meanwhile waits for tomorrow's.
    forDigest = time === digestAt ? due : forDigest.intersection(due);
    const at = wall.first + minute * minuteMs;
    const isQuiet = time >= quietFrom || time < quietTo;
    openFor = isQuiet || openAt(freelancer.closed, at) !== at ? 0 : openFor + 1;
    if (openFor === 0) continue;

    for (const one of due) {
      const isSingle = one.kind === 'reply' || one.kind === 'meeting' || one.kind === 'offer';
      const isShown = (shownAt.get(one.nudgeId) ?? Infinity) <= minute;
      // What is shown later on that day has its share already: this forgives more than it should.
      const hasBudget = (perDate.get(date) ?? 0) < (isUrgent(one) ? perDay : perDay - 1);
      const minutes = isSingle && !isShown && hasBudget ? (waited.get(one) ?? 0) + 1 : 0;
      waited.set(one, minutes);
      if (minutes > patience) missing.add(one);
    }
    const hadDigest = shownAt.has(`digest ${new Date(date * 86_400_000).toISOString().slice(0, 10)}`);
    if (digestAt === null || time < digestAt + patience || openFor <= patience || hadDigest) continue;
    for (const one of forDigest) missing.add(one);
  }
  return [...missing];
}

function countPerDate(shown: readonly Shown[], wall: WallClock): Map<number, number> {
  const perDate = new Map<number, number>();
  for (const { nudgeId, at } of shown) {
    const date = wall.date[minuteOf(wall, at)] ?? 0;
    if (!nudgeId.startsWith('digest ')) perDate.set(date, (perDate.get(date) ?? 0) + 1);
  }
  return perDate;
}
