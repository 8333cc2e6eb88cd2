import type { Heading } from './headings';
import type { Owners } from './rows';

const dates = /\b[A-Z][a-z]{2,8}\s+\d{1,2},\s+20\d\d\b/;

/**
 * Whether the page shows rows of a list of which none was found; `silent` are the headings of such lists, which do not say
 * that they are empty.
 */
export function holdsUnread(silent: readonly Heading[], headings: readonly Heading[], owners: Owners): boolean {
  if (silent.some(({ element }) => looksLikeRows(boxAround(element, headings, owners)))) return true;
  const body = silent.find(({ title }) => title?.count)?.element.ownerDocument.body;
  return body !== undefined && (owners.size === 0 ? looksLikeRows(body) : holdsHiddenLinks(body));
}

/** The largest box around a heading that holds no other one, and no job. */
function boxAround(heading: Element, headings: readonly Heading[], owners: Owners): Element {
  let box = heading;
  for (let next = heading.parentElement; next && !owners.has(next); next = next.parentElement) {
    if (headings.some(({ element }) => element !== heading && next.contains(element))) break;
    box = next;
  }
  return box;
}

/** Dates, rows of a table, or links in a shadow root. A list that is empty, folded, or still loading shows none of them. */
export function looksLikeRows(box: Element): boolean {
  const rows = [...box.querySelectorAll('tr')].slice(0, 20);
  return (
    dates.test(box.textContent.slice(0, 20_000)) ||
    rows.some(({ textContent }) => textContent.trim().length > 20) ||
    holdsHiddenLinks(box)
  );
}

/** Links in open shadow roots are seen by people, and not by a search of the page. */
export function holdsHiddenLinks(root: Element): boolean {
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot?.querySelector('a'));
}
