import type { ShippedItemId } from '@/lib/interview/checklist-items';
import type { ChecklistItem } from '@/lib/interview/view-schema';
import { keyOf, words } from '@/lib/words/words';

/** What an item says: the user's own text, or that of Greenroom's. */
export function itemWords({ itemId, text }: Pick<ChecklistItem, 'itemId' | 'text'>): string {
  return text ?? words(`${keyOf('checklist', itemId as ShippedItemId)}.text`);
}

/** Why an item is on the list. */
export function itemSource({ itemId, shipped }: Pick<ChecklistItem, 'itemId' | 'shipped'>): string {
  return shipped ? words(`${keyOf('checklist', itemId as ShippedItemId)}.source`) : words('checklist.ownSource');
}
