import { describe, expect, it } from 'vitest';
import { itemSource, itemWords } from '@/components/item-words';
import { checklistOf, hasItem, lastOrder, orderAfterMove, progressOf } from '@/lib/interview/checklist';
import { shippedItems } from '@/lib/interview/checklist-items';
import { itemEditSchema, type ItemEdit } from '@/lib/interview/interview-schema';
import { stages } from '@/lib/interview/stage';
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
    const edit = anItemEdit({ stage: 'offer', text: said('Ask my accountant'), order: said(lastOrder('offer', [])) });
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

describe('moving an item', () => {
  const shipped = ids([]);

  function moved(itemId: string, move: 'up' | 'down', edits: ItemEdit[] = []): ItemEdit[] {
    const order = orderAfterMove('offer', itemId, move, edits)!;
    const rest = edits.filter((edit) => edit.itemId !== itemId);
    const edit = edits.find((old) => old.itemId === itemId) ?? anItemEdit({ itemId, stage: 'offer' });
    return [...rest, { ...edit, order: said(order) }];
  }

  it.each([
    { index: 1, move: 'up', to: 0 },
    { index: 4, move: 'up', to: 3 },
    { index: 0, move: 'down', to: 1 },
    { index: 4, move: 'down', to: 5 },
    { index: 7, move: 'down', to: 8 },
  ] as const)('from place $index $move', ({ index, move, to }) => {
    const itemId = shipped[index]!;
    expect(ids(moved(itemId, move))).toEqual(shipped.toSpliced(index, 1).toSpliced(to, 0, itemId));
  });

  it.each([
    { index: 0, move: 'up' },
    { index: 8, move: 'down' },
  ] as const)('goes no further than the end (place $index, $move)', ({ index, move }) => {
    expect(orderAfterMove('offer', shipped[index]!, move, [])).toBeNull();
  });

  it('steps over hidden items', () => {
    const hidden = anItemEdit({ itemId: shipped[1]!, stage: 'offer', hidden: said(true) });
    const order = ids(moved(shipped[2]!, 'up', [hidden]));
    expect(order.indexOf(shipped[2]!)).toBeLessThan(order.indexOf(shipped[0]!));
  });

  it('comes back when it is moved to and fro, often', () => {
    let edits: ItemEdit[] = [];
    for (let times = 0; times < 200; times += 1) {
      edits = moved(shipped[4]!, 'up', edits);
      expect(ids(edits).indexOf(shipped[4]!)).toBe(3);
      edits = moved(shipped[4]!, 'down', edits);
      expect(ids(edits)).toEqual(shipped);
    }
  });
});
