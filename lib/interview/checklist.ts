import { shippedItems } from './checklist-items';
import type { Interview, ItemEdit } from './interview-schema';
import type { Stage } from './stage';
import type { ChecklistItem, InterviewView } from './view-schema';

/** An item of a list as all interviews have it. */
export type ListedItem = Omit<ChecklistItem, 'done'> & {
  order: number;
  /** A shipped one that is not, or does not stand, as it is shipped. */
  changed: boolean;
};

/**
 * The checklist of one stage with the user's edits and this interview's ticks, in order; hidden items are in it and
 * marked. Ticks belong to the interview and survive every edit.
 */
export function checklistOf(stage: Stage, ticks: Interview['ticks'], edits: readonly ItemEdit[]): ChecklistItem[] {
  return listedItems(stage, edits).map(({ order: _order, changed: _changed, ...item }) => ({
    ...item,
    done: ticks[item.itemId]?.value ?? false,
  }));
}

/** Whether the checklist of `stage` has this item, shown or hidden. */
export function hasItem(stage: Stage, itemId: string, edits: readonly ItemEdit[]): boolean {
  return listedItems(stage, edits).some((item) => item.itemId === itemId);
}

/** Ticked and all items; hidden ones do not count. */
export function progressOf(items: readonly ChecklistItem[]): { done: number; total: number } {
  const shown = items.filter(({ hidden }) => !hidden);
  return { done: shown.filter(({ done }) => done).length, total: shown.length };
}

/** How many guards of its stage an interview would leave unticked behind. */
export function untickedGuards({ stage, checklists }: Pick<InterviewView, 'stage' | 'checklists'>): number {
  return checklists[stage].filter(({ guard, done, hidden }) => guard && !done && !hidden).length;
}

/** Invited and Interviewing share one list, so its edits are kept under one stage. */
export function listOf(stage: Stage): Stage {
  return stage === 'invited' ? 'interviewing' : stage;
}

/** The same for every interview, and lists of interviews are long. */
const placed = new WeakMap<readonly ItemEdit[], Map<Stage, readonly ListedItem[]>>();

/** The checklist of one stage for all interviews, in order; hidden items are in it and marked. */
export function listedItems(stage: Stage, edits: readonly ItemEdit[]): readonly ListedItem[] {
  const lists = placed.get(edits) ?? new Map<Stage, readonly ListedItem[]>();
  placed.set(edits, lists);
  const items = lists.get(listOf(stage)) ?? placeItems(listOf(stage), edits);
  lists.set(listOf(stage), items);
  return items;
}

function placeItems(list: Stage, edits: readonly ItemEdit[]): ListedItem[] {
  const edited = new Map(edits.filter((edit) => edit.stage === list).map((edit) => [edit.itemId, edit]));
  const shipped = shippedItems[list].map((item, index) => {
    const edit = edited.get(item.itemId);
    edited.delete(item.itemId);
    return place({ ...item, text: null, shipped: true, order: index + 1, own: Boolean(edit?.text?.value) }, edit);
  });
  // An edit without a text is one of an item that was deleted, or is not shipped any more.
  const own = [...edited.values()].flatMap((edit) => {
    const { itemId } = edit;
    const [text, order] = [edit.text?.value ?? null, edit.order?.value ?? null];
    return text !== null && order !== null
      ? [place({ itemId, text, shipped: false, guard: false, own: true, order }, edit)]
      : [];
  });
  return [...shipped, ...own].sort((a, b) => a.order - b.order || (a.itemId < b.itemId ? -1 : 1));
}

function place(item: Omit<ListedItem, 'hidden' | 'changed'>, edit: ItemEdit | undefined): ListedItem {
  const said = [edit?.text?.value, edit?.guard?.value, edit?.order?.value];
  return {
    ...item,
    changed:
      item.shipped && (said.some((value) => value !== null && value !== undefined) || edit?.hidden?.value === true),
    text: edit?.text?.value ?? item.text,
    guard: edit?.guard?.value ?? item.guard,
    hidden: edit?.hidden?.value ?? false,
    order: edit?.order?.value ?? item.order,
  };
}
