import type { Heading } from './headings';
import { namedThings } from './job-hooks';
import type { Owners } from './owners';
import type { Steps } from './steps';

/** Nothing may stand between them and other texts. */
const dates = /[A-Z][a-z]{2,8}\s+\d{1,2},\s+20\d\d/;

/**
 * Whether the page shows rows of a list of which none was found; `silent` are the headings of such lists, which do not say
 * that they are empty.
 */
export function* holdsUnread(silent: readonly Heading[], headings: readonly Heading[], owners: Owners): Steps<boolean> {
  for (const heading of silent.slice(0, maxSilent)) {
    yield;
    if (holdsRows(heading, headings, owners)) return true;
  }
  const body = silent[0]?.element.ownerDocument.body;
  if (!body) return false;
  if (owners.size === 0 && (yield* holdsHiddenJobs(body))) return true;
  const counts = silent.some(({ title }) => title?.count);
  return counts && (owners.size === 0 ? looksLikeRows(body) : holdsHiddenLinks(body));
}

function holdsRows(heading: Heading, headings: readonly Heading[], owners: Owners): boolean {
  const { element, title } = heading;
  const box = boxAround(element, headings, owners);
  if (looksLikeRows(box)) return true;
  const count = isBesideJobs(box, heading, headings, owners) ? 0 : (title?.count ?? 0);
  return count > 0 && (wordsBeside(element, box) > maxBeside || titlesBelow(heading, headings) >= Math.min(count, 2));
}

/** More headings of lists than any page has. */
const maxSilent = 50;
/** Buttons, and a word on what the list is for; the rows that it counts have more. */
const maxBeside = 150;

/** The next larger box holds jobs and no other list: the jobs are its own, and words between them are advertising. */
function isBesideJobs(box: Element, heading: Heading, headings: readonly Heading[], owners: Owners): boolean {
  const around = box.parentElement;
  if (!around || !owners.has(around)) return false;
  return !headings.some((other) => other.title && other !== heading && around.contains(other.element));
}

/** Weaker headings that follow: titles of cards, where these are no links. */
function titlesBelow(heading: Heading, headings: readonly Heading[]): number {
  const below = headings.slice(headings.indexOf(heading) + 1);
  const end = below.findIndex(({ title, level }) => title !== null || level <= heading.level);
  return end < 0 ? below.length : end;
}

function wordsBeside(heading: Element, box: Element): number {
  return box.textContent.trim().length - heading.textContent.trim().length;
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
function holdsHiddenLinks(root: Element): boolean {
  return [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot?.querySelector('a'));
}

/** Jobs in open shadow roots; not in our own, which are open in tests. */
export function* holdsHiddenJobs(root: ParentNode): Steps<boolean> {
  for (const { shadowRoot, localName } of root.querySelectorAll('*')) {
    yield;
    if (!shadowRoot || localName.startsWith('greenroom-')) continue;
    if (shadowRoot.querySelector(namedThings) || (yield* holdsHiddenJobs(shadowRoot))) return true;
  }
  return false;
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
