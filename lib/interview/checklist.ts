import { shippedItems } from './checklist-items';
import type { Interview, ItemEdit } from './interview-schema';
import type { Stage } from './stage';
import type { ChecklistItem, InterviewView } from './view-schema';

type Placed = Omit<ChecklistItem, 'done'> & { order: number };

/**
 * The checklist of one stage with the user's edits and this interview's ticks, in order; hidden items are in it and
 * marked. Ticks belong to the interview and survive every edit.
 */
export function checklistOf(stage: Stage, ticks: Interview['ticks'], edits: readonly ItemEdit[]): ChecklistItem[] {
  return placedItems(stage, edits).map(({ order: _, ...item }) => ({
    ...item,
    done: ticks[item.itemId]?.value ?? false,
  }));
}

/**
 * The `order` that moves an item one place up or down among the shown items of its stage, or `null` where it stands at
 * the end already.
 */
export function orderAfterMove(
  stage: Stage,
  itemId: string,
  move: 'up' | 'down',
  edits: readonly ItemEdit[],
): number | null {
  const shown = placedItems(stage, edits).filter((item) => !item.hidden);
  const index = shown.findIndex((item) => item.itemId === itemId);
  const [near, far] = move === 'up' ? [shown[index - 1], shown[index - 2]] : [shown[index + 1], shown[index + 2]];
  if (index < 0 || !near) return null;
  return far ? (near.order + far.order) / 2 : near.order + (move === 'up' ? -1 : 1);
}

/** The `order` of a new item: behind all others of its stage. */
export function lastOrder(stage: Stage, edits: readonly ItemEdit[]): number {
  return Math.max(0, ...placedItems(stage, edits).map(({ order }) => order)) + 1;
}

/** Whether the checklist of `stage` has this item, shown or hidden. */
export function hasItem(stage: Stage, itemId: string, edits: readonly ItemEdit[]): boolean {
  return placedItems(stage, edits).some((item) => item.itemId === itemId);
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
const placed = new WeakMap<readonly ItemEdit[], Map<Stage, readonly Placed[]>>();

function placedItems(stage: Stage, edits: readonly ItemEdit[]): readonly Placed[] {
  const lists = placed.get(edits) ?? new Map<Stage, readonly Placed[]>();
  placed.set(edits, lists);
  const items = lists.get(listOf(stage)) ?? placeItems(listOf(stage), edits);
  lists.set(listOf(stage), items);
  return items;
}

function placeItems(list: Stage, edits: readonly ItemEdit[]): Placed[] {
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

function place(item: Omit<Placed, 'hidden'>, edit: ItemEdit | undefined): Placed {
  return {
    ...item,
    text: edit?.text?.value ?? item.text,
    guard: edit?.guard?.value ?? item.guard,
    hidden: edit?.hidden?.value ?? false,
    order: edit?.order?.value ?? item.order,
  };
}
