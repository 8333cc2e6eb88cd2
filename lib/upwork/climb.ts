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
