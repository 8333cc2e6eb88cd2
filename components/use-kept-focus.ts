import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * When the child of `list` that holds the focus goes away, the focus moves to the child that takes its place, else to the
 * last one, else to `otherwise`. All of them must be able to hold it (`tabIndex`).
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, otherwise: RefObject<HTMLElement | null>): void {
  const held = placeOfFocus(list.current); // looked up while the old drawing still stands

  useLayoutEffect(() => {
    if (held === -1 || placeOfFocus(list.current) !== -1) return;
    const children = childrenOf(list.current);
    (children[Math.min(held, children.length - 1)] ?? otherwise.current)?.focus();
  });
}

/** Which child holds the focus; -1 where none does. */
function placeOfFocus(list: HTMLElement | null): number {
  const { activeElement } = (list?.getRootNode() ?? {}) as Partial<DocumentOrShadowRoot>;
  return childrenOf(list).findIndex((child) => child.contains(activeElement ?? null));
}

function childrenOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.children ?? [])] as HTMLElement[];
}
