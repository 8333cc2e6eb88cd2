import { cleanText } from './text';

/** The one value that all of `values` are; `null` where they differ, or there is none. */
export function only<Value>(values: readonly Value[]): Value | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

/**
 * The one text that `css` finds under `root`, by the first of the marks that is there; `null` where it is longer than `max`,
 * or holds what `apart` (CSS) finds.
 */
export function onlyText(root: ParentNode, css: readonly string[], max: number, apart: string): string | null {
  const found = css.map((mark) => [...root.querySelectorAll(mark)]).find(({ length }) => length > 0) ?? [];
  if (found.some((element) => element.querySelector(apart))) return null;
  const text = only(found.map(({ textContent }) => cleanText(textContent, max + 1)));
  return text && text.length <= max ? text : null;
}
