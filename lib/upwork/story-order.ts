import type { Interval } from '@/lib/interview/sighting-schema';

type Timed = { at: Interval | null };

/**
 * In which direction time runs along `items`: a container may be turned around by style (UPWORK 3, `column-reverse`).
 * `untold` where all may have come at once, `odd` where some times say the one and some the other.
 */
export function orderOf(items: readonly Timed[]): 'forward' | 'backward' | 'untold' | 'odd' {
  let [rises, falls] = [false, false];
  let [maxEarliest, minLatest] = [-Infinity, Infinity];
  for (const { at } of items) {
    if (!at) continue;
    rises ||= at.earliest > minLatest;
    falls ||= at.latest < maxEarliest;
    maxEarliest = Math.max(maxEarliest, at.earliest);
    minLatest = Math.min(minLatest, at.latest);
  }
  if (rises) return falls ? 'odd' : 'forward';
  return falls ? 'backward' : 'untold';
}

/**
 * The time of each of `items`, oldest first: what stands between two others was written between them. So no `earliest`
 * falls, and each `latest` is 1 ms or more below the next. `null` where nothing timed stands before.
 */
export function settleTimes(items: readonly Timed[], now: number): (Interval | null)[] {
  let earliest = -Infinity;
  const times = items.map(({ at }) => {
    earliest = Math.max(earliest, at?.earliest ?? earliest);
    return earliest === -Infinity ? null : { earliest, latest: at?.latest ?? now };
  });
  let next = Infinity;
  return times
    .toReversed()
    .map((at) => {
      if (!at) return null;
      const latest = Math.min(at.latest, next - 1);
      next = latest;
      return { earliest: Math.min(at.earliest, latest), latest };
    })
    .toReversed();
}
