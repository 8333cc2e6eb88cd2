/** A list that can be pointed at, in page order; a larger one comes before those in it. */
export type Choosable = { element: Element; jobs: number };

/** The smallest of `lists` around `target`, or `null`. */
export function listAt<List extends Choosable>(lists: readonly List[], target: Element | null): List | null {
  return smallest(lists.filter(({ element }) => element.contains(target)));
}

/** To begin with: the first that holds no other. */
export function firstList<List extends Choosable>(lists: readonly List[]): List | null {
  return lists.find((list) => !lists.some((other) => isInside(other, list))) ?? null;
}

/** Where an arrow key leads from `from`: up to a larger list, down to one in it, left and right in page order. */
export function nextList<List extends Choosable>(lists: readonly List[], from: List, key: string): List | null {
  const index = lists.indexOf(from);
  if (key === 'ArrowLeft') return lists.at(index - 1) ?? null;
  if (key === 'ArrowRight') return lists[(index + 1) % lists.length] ?? null;
  if (key === 'ArrowUp') return smallest(lists.filter((list) => isInside(from, list)));
  if (key === 'ArrowDown') return lists.find((list) => isInside(list, from)) ?? null;
  return null;
}

function smallest<List extends Choosable>(lists: readonly List[]): List | null {
  return lists.reduce<List | null>((a, b) => (a && a.jobs <= b.jobs ? a : b), null);
}

function isInside(inner: Choosable, outer: Choosable): boolean {
  return inner !== outer && inner.jobs < outer.jobs && outer.element.contains(inner.element);
}
