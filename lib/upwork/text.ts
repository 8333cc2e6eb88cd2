// Control, zero-width and bidi characters: they could hide or turn the text around them.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Page text made fit to be stored and shown: one line, nothing invisible, at most `max` UTF-16 units, never half a
 * character; `null` when nothing is left. Reads at most 4,000 units, however long the text is.
 */
export function cleanText(text: string | null | undefined, max: number): string | null {
  const clean = (text ?? '').slice(0, 4000).trimStart().replace(invisible, ' ').replace(/\s+/g, ' ').trim();
  if (clean.length <= max) return clean.toWellFormed() || null;
  return `${clean
    .slice(0, max - 1)
    .trimEnd()
    .replace(/[\ud800-\udbff]$/, '')}…`.toWellFormed();
}

/** The text of `element`; of one with more than `max` UTF-16 units not all of it, but more than `max`. */
export function beginningOf(element: Element, max: number): string {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length <= max && texts.nextNode()) text += texts.currentNode.nodeValue?.slice(0, max + 1) ?? '';
  return text;
}
