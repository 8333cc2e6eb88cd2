import type { ListedItem } from './checklist';
import type { ItemChange } from './edit-schema';
import { lastOrder, reorder } from './reorder';

/** New items at the end of a list. */
export function addItems(
  items: readonly ListedItem[],
  added: readonly { itemId: string; text: string; guard: boolean }[],
): ItemChange[] {
  const first = lastOrder(items);
  return added.map(({ itemId, text, guard }, at) => ({ itemId, text, order: first + at, ...(guard && { guard }) }));
}

/** Puts the item at `from` to the place `to`, both among those of a list that are shown. */
export function moveItem(items: readonly ListedItem[], from: number, to: number): ItemChange[] {
  return reorder(
    items.filter(({ hidden }) => !hidden),
    from,
    to,
  ).map(({ itemId, order }) => ({ itemId, order }));
}

/** A shipped item as it is shipped. */
export function restoreItem({ itemId }: Pick<ListedItem, 'itemId'>): ItemChange {
  return { itemId, text: null, guard: null, hidden: false, order: null };
}

/** The whole list as it is shipped. What the user added is hidden, so that it is not lost. */
export function restoreList(items: readonly ListedItem[]): ItemChange[] {
  const shipped = items.filter((item) => item.shipped && item.changed).map(restoreItem);
  const own = items.filter((item) => !item.shipped && !item.hidden).map(({ itemId }) => ({ itemId, hidden: true }));
  return [...shipped, ...own];
}
