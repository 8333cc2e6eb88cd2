import type { Heading } from './headings';
import { namedThings } from './job-hooks';
import type { Owners } from './rows';

const dates = /\b[A-Z][a-z]{2,8}\s+\d{1,2},\s+20\d\d\b/;

/**
 * Whether the page shows rows of a list of which none was found; `silent` are the headings of such lists, which do not say
 * that they are empty.
 */
export function holdsUnread(silent: readonly Heading[], headings: readonly Heading[], owners: Owners): boolean {
  if (silent.slice(0, 50).some(({ element }) => looksLikeRows(boxAround(element, headings, owners)))) return true;
  const body = silent.find(({ title }) => title?.count)?.element.ownerDocument.body;
  return body !== undefined && (owners.size === 0 ? looksLikeRows(body) : holdsHiddenLinks(body));
}

/** The largest box around a heading that holds no other one, and no job. */
function boxAround(heading: Element, headings: readonly Heading[], owners: Owners): Element {
  // They stand in their order: what holds any other one holds a neighbour.
  const place = headings.findIndex(({ element }) => element === heading);
  const neighbours = [headings[place - 1], headings[place + 1]].flatMap((other) => other?.element ?? []);
  let box = heading;
  for (let next = heading.parentElement; next && !owners.has(next); next = next.parentElement) {
    if (neighbours.some((other) => next.contains(other))) break;
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

/** Jobs in open shadow roots; not in our own, which are open in tests. */
export function holdsHiddenJobs(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].some(
    ({ shadowRoot, localName }) =>
      shadowRoot &&
      !localName.startsWith('greenroom-') &&
      (shadowRoot.querySelector(namedThings) !== null || holdsHiddenJobs(shadowRoot)),
  );
}

/** A list of jobs that says that it has nothing to show. */
export function saysNone(place: Element): boolean {
  const text = place.textContent.slice(0, 20_000);
  return /\b(?:no|any) (?:[a-z]{1,12} ){0,3}(?:jobs|results|contracts|offers|matches)\b/i.test(text);
}

/** A list in which no job was found, and which has more words in it than "Load more". */
export function looksLikeTiles(list: Element): boolean {
  return list.textContent.trim().length > 100 && !saysNone(list);
}
