/** Each of `elements`, and all that is around any of them. */
export function aroundAny(elements: Iterable<Element>): Set<Element> {
  const around = new Set<Element>();
  for (const element of elements)
    for (let at: Element | null = element; at && !around.has(at); at = at.parentElement) around.add(at);
  return around;
}

/** `valueOf`, which is asked once for each element: to search a large one takes long, and others ask for the same. */
export function asking<Value>(valueOf: (element: Element) => Value): (element: Element) => Value {
  const known = new Map<Element, Value>();
  return (element) => {
    const value = known.has(element) ? (known.get(element) as Value) : valueOf(element);
    known.set(element, value);
    return value;
  };
}

/**
 * A function that finds, for an element, the first value that `valueOf` gives for it or for what is around it; `null` where
 * there is none. Each element is asked once: a page may be deep, and ask for many.
 */
export function climbing<Value>(valueOf: (element: Element) => Value | null): (element: Element) => Value | null {
  const known = new Map<Element, Value | null>();
  return (element) => {
    const path: Element[] = [];
    let value: Value | null = null;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const found = known.get(at);
      value = found ?? null;
      if (found !== undefined) break;
      path.push(at);
      value = valueOf(at);
      if (value !== null) break;
    }
    for (const at of path) known.set(at, value);
    return value;
  };
}
