import { describe, expect, it } from 'vitest';
import { itemSource, itemWords } from '@/components/item-words';
import { checklistOf, hasItem, listedItems, progressOf } from '@/lib/interview/checklist';
import { shippedItems } from '@/lib/interview/checklist-items';
import type { ItemChange } from '@/lib/interview/edit-schema';
import { addItems, moveItem, restoreItem, restoreList } from '@/lib/interview/item-changes';
import { itemEditSchema, type ItemEdit } from '@/lib/interview/interview-schema';
import { stages } from '@/lib/interview/stage';
import { withChanges } from '@/tests/fixtures/edits';
import { anItemEdit, said } from '@/tests/fixtures/make';

const first = shippedItems.offer[0]!;
const second = shippedItems.offer[1]!;

function ids(edits: ItemEdit[]): string[] {
  return checklistOf('offer', {}, edits).map(({ itemId }) => itemId);
}

describe('the shipped checklists', () => {
  it.each([
    ['invited', 7, 1],
    ['interviewing', 7, 1],
    ['initial-contact', 10, 1],
    ['deep-dive', 13, 1],
    ['final-assignment', 9, 1],
    ['offer', 9, 2],
  ] as const)('of %s has %i items, %i of them guards', (stage, items, guards) => {
    expect(shippedItems[stage]).toHaveLength(items);
    expect(shippedItems[stage].filter(({ guard }) => guard)).toHaveLength(guards);
  });

  it('names no item twice, and says of each why it is there', () => {
    const all = stages.filter((stage) => stage !== 'invited').flatMap((stage) => shippedItems[stage]);
    expect(new Set(all.map(({ itemId }) => itemId)).size).toBe(all.length);
    for (const { itemId } of all) {
      expect(itemWords({ itemId, text: null }).length, itemId).toBeLessThanOrEqual(100);
      expect(itemSource({ itemId, shipped: true }), itemId).toMatch(/\S.*\.$/);
      expect(itemEditSchema.shape.itemId.safeParse(itemId).success).toBe(true);
    }
  });
});

describe('a checklist', () => {
  it('counts ticks made in Invited in Interviewing too', () => {
    const { itemId } = shippedItems.invited[2]!;
    const ticks = { [itemId]: said(true) };
    expect(progressOf(checklistOf('interviewing', ticks, []))).toEqual({ done: 1, total: 7 });
    expect(progressOf(checklistOf('deep-dive', ticks, []))).toEqual({ done: 0, total: 13 });
  });

  it('shows the user’s edits of an item, and keeps its tick', () => {
    const edit = anItemEdit({ itemId: first.itemId, stage: 'offer', text: said('Read it twice'), guard: said(false) });
    expect(checklistOf('offer', { [first.itemId]: said(true) }, [edit])[0]).toEqual({
      itemId: first.itemId,
      text: 'Read it twice',
      shipped: true,
      guard: false,
      own: true,
      hidden: false,
      done: true,
    });
  });

  it('marks a hidden item and does not count it, ticked or not', () => {
    const edit = anItemEdit({ itemId: first.itemId, stage: 'offer', hidden: said(true) });
    const items = checklistOf('offer', { [first.itemId]: said(true), [second.itemId]: said(true) }, [edit]);
    expect(items[0]).toMatchObject({ hidden: true, done: true });
    expect(progressOf(items)).toEqual({ done: 1, total: 8 });
  });

  it('ends with what the user added, and only in its stage', () => {
    const edit = anItemEdit({ stage: 'offer', text: said('Ask my accountant'), order: said(10) });
    expect(checklistOf('offer', {}, [edit]).at(-1)).toMatchObject({
      itemId: 'own/1',
      own: true,
      shipped: false,
    });
    expect(hasItem('offer', 'own/1', [edit])).toBe(true);
    expect(hasItem('deep-dive', 'own/1', [edit])).toBe(false);
  });

  it('adds nothing for an edit of an item that is not shipped any more', () => {
    expect(checklistOf('offer', {}, [anItemEdit({ stage: 'offer', guard: said(true) })])).toHaveLength(9);
  });

  it('takes one edit of Interviewing for Invited too', () => {
    const { itemId } = shippedItems.invited[0]!;
    const edit = anItemEdit({ itemId, stage: 'interviewing', hidden: said(true) });
    expect(progressOf(checklistOf('invited', {}, [edit])).total).toBe(6);
  });
});

const changed = (edits: ItemEdit[], changes: ItemChange[]) => withChanges(edits, 'offer', changes);

describe('moving an item', () => {
  const shipped = ids([]);

  it.each([
    [1, 0],
    [4, 3],
    [0, 8],
    [8, 0],
  ])('from place %i to %i', (from, to) => {
    const edits = changed([], moveItem(listedItems('offer', []), from, to));
    expect(ids(edits)).toEqual(shipped.toSpliced(from, 1).toSpliced(to, 0, shipped[from]!));
  });

  it('steps over hidden items', () => {
    const hidden = [anItemEdit({ itemId: shipped[1]!, stage: 'offer', hidden: said(true) })];
    const order = ids(changed(hidden, moveItem(listedItems('offer', hidden), 1, 0)));
    expect(order.indexOf(shipped[2]!)).toBeLessThan(order.indexOf(shipped[0]!));
  });
});

describe('a list as it is shipped', () => {
  const own = { itemId: 'own/1', text: 'Ask my accountant', guard: true };
  const whole = () => listedItems('offer', []).map(({ itemId, changed }) => ({ itemId, changed }));

  it('comes back item by item', () => {
    const edits = changed([], [{ itemId: first.itemId, text: 'x', guard: false, hidden: true, order: 99 }]);
    const item = listedItems('offer', edits).find(({ itemId }) => itemId === first.itemId)!;
    expect(item).toMatchObject({ text: 'x', guard: false, hidden: true, changed: true });
    expect(listedItems('offer', changed(edits, [restoreItem(item)]))).toEqual(listedItems('offer', []));
  });

  it('comes back whole, and what the user added is hidden, not lost', () => {
    let edits = changed([], addItems(listedItems('offer', []), [own]));
    edits = changed(edits, moveItem(listedItems('offer', edits), 0, 5));
    edits = changed(edits, [{ itemId: second.itemId, hidden: true }]);
    edits = changed(edits, restoreList(listedItems('offer', edits)));
    const items = listedItems('offer', edits);
    expect(items.slice(0, -1).map(({ itemId, changed }) => ({ itemId, changed }))).toEqual(whole());
    expect(items.at(-1)).toMatchObject({ text: own.text, guard: true, hidden: true });
    expect(restoreList(items)).toEqual([]);
  });
});
