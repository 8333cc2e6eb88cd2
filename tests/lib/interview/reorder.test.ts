import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reorder } from '@/lib/interview/reorder';

type Item = { name: string; order: number };
const listOf = (...orders: number[]): Item[] => orders.map((order, at) => ({ name: 'abcdefghij'[at]!, order }));
const names = (items: readonly Item[]) =>
  items
    .toSorted((a, b) => a.order - b.order)
    .map(({ name }) => name)
    .join('');

/** The list with what `reorder` says. */
function moved(items: readonly Item[], from: number, to: number): Item[] {
  const changed = new Map(reorder(items, from, to).map((item) => [item.name, item]));
  return items.map((item) => changed.get(item.name) ?? item).toSorted((a, b) => a.order - b.order);
}

it.each([
  [0, 3, 'bcda'],
  [3, 0, 'dabc'],
  [1, 2, 'acbd'],
  [2, 1, 'acbd'],
])('from %i to %i', (from, to, after) => {
  expect(names(moved(listOf(1, 2, 3, 4), from, to))).toBe(after);
  expect(reorder(listOf(1, 2, 3, 4), from, to)).toHaveLength(1); // the others stay as they are
});

it.each([
  [1, 1],
  [0, -1],
  [3, 4],
  [7, 0],
])('from %i to %i changes nothing', (from, to) => {
  expect(reorder(listOf(1, 2, 3, 4), from, to)).toEqual([]);
});

it('spreads a list whose items have come too close', () => {
  const items = listOf(1, 1 + Number.EPSILON, 2);
  expect(names(moved(items, 2, 1))).toBe('acb');
  expect(moved(items, 2, 1).map(({ order }) => order)).toEqual([1, 2, 3]);
});

it('puts things where they were said to be put, however often', () => {
  const step = fc.tuple(fc.nat(5), fc.nat(5));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
      let items = listOf(1, 2, 3, 4, 5, 6);
      for (const [from, to] of steps) {
        const wanted = items.toSpliced(from, 1).toSpliced(to, 0, items[from]!);
        items = moved(items, from, to);
        expect(names(items)).toBe(wanted.map(({ name }) => name).join(''));
      }
    }),
  );
});
