type Ordered = { order: number };

/**
 * The items of a list, given in its order, that get another `order` when the one at `from` is put to the place `to`: that
 * one alone or, where two neighbours have come too close for one more between them, all.
 */
export function reorder<Item extends Ordered>(items: readonly Item[], from: number, to: number): Item[] {
  const moved = items[from];
  if (!moved || from === to || to < 0 || to >= items.length) return [];
  const after = items.toSpliced(from, 1).toSpliced(to, 0, moved);
  const order = orderBetween(after[to - 1], after[to + 1]);
  if (order !== null) return [{ ...moved, order }];
  return after.map((item, at) => ({ ...item, order: at + 1 }));
}

/** The `order` of what is added behind all of these. */
export function lastOrder(items: readonly Ordered[]): number {
  return Math.max(0, ...items.map(({ order }) => order)) + 1;
}

/** `null`: there is no number between the two. */
function orderBetween(before: Ordered | undefined, after: Ordered | undefined): number | null {
  if (!before || !after) return before ? before.order + 1 : (after?.order ?? 1) - 1;
  const middle = (before.order + after.order) / 2;
  return before.order < middle && middle < after.order ? middle : null;
}
