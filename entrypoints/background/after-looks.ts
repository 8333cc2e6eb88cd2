import type { Key } from '@/lib/interview/sighting-schema';
import type { Keeper } from '@/lib/storage/keeper';

/** Looks follow each other closely, and each would wait for what the one before it has set off: so often at most; ms. */
const restMs = 500;

/**
 * For what looks at pages change: `tellChanged` is called at once after the first of a burst, then for several together.
 * What the user does is told without this, each time.
 */
export function afterLooks(
  keeper: Keeper,
  tellChanged: (interviewIds: readonly Key[]) => void,
): (interviewIds: readonly Key[]) => void {
  const changed = new Set<Key>();
  let toldAt = -Infinity;
  let planned: ReturnType<typeof setTimeout> | undefined;

  function tell(): void {
    planned = undefined;
    toldAt = performance.now();
    const interviewIds = [...changed];
    changed.clear();
    tellChanged(interviewIds);
  }

  return (interviewIds) => {
    if (interviewIds.length === 0) return;
    for (const interviewId of interviewIds) changed.add(interviewId);
    // At once: what is thrown away before anything was counted is not missed. What makes this fail, `tellChanged` meets too.
    if (!keeper.hasCounted) keeper.count().catch(() => {});
    planned ??= setTimeout(tell, Math.max(0, toldAt + restMs - performance.now()));
  };
}
