import type { Key } from '@/lib/interview/sighting-schema';
import type { Keeper } from '@/lib/storage/keeper';

/** Looks follow each other closely, and each would wait for what the one before it has set off: so often at most; ms. */
const restMs = 500;

/**
 * For what looks at pages change: `tellBadges` is called at once after the first of a burst, then for several together.
 * `remind` reads much, and is called when the looks that are likely to follow are over; the user waits for their badges.
 * What the user does is told without this, each time.
 */
export function afterLooks(
  keeper: Keeper,
  tellBadges: (interviewIds: readonly Key[]) => void,
  remind: () => void,
): (interviewIds: readonly Key[]) => void {
  const changed = new Set<Key>();
  let toldAt = -Infinity;
  let planned: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    planned = undefined;
    toldAt = performance.now();
    const interviewIds = [...changed];
    changed.clear();
    tellBadges(interviewIds);
    setTimeout(remind, restMs);
  }

  return (interviewIds) => {
    if (interviewIds.length === 0) return;
    for (const interviewId of interviewIds) changed.add(interviewId);
    // At once: what is thrown away before anything was counted is not missed. What makes this fail, `remind` meets too.
    if (!keeper.hasCounted) keeper.count().catch(() => {});
    planned ??= setTimeout(tell, Math.max(0, toldAt + restMs - performance.now()));
  };
}
