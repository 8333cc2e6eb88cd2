import { asking, climbing } from './climb';
import { many, type Owners } from './owners';
import { longestTitle, sectionTitle, type SectionTitle } from './section-names';
import type { Steps } from './steps';
import { beginningOf } from './text';

/** A heading on the page: what list it names, or `null` for any other heading; `level` 1 is the strongest. */
export type Heading = { element: Element; title: SectionTitle | null; level: number };

const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption'];
const notHeadings = 'nav,footer,[role="tab"],[role="tooltip"],[id^="popper"]';

/**
 * The headings of lists under `root`, and those of anything else: they end the list before them. Headings inside rows
 * (a card's title, "About the client" in it) are none of both.
 */
export function* findHeadings(root: Element, owners: Owners): Steps<Heading[]> {
  const headings: Heading[] = [];
  const isAside = climbing((element) => element.matches(notHeadings) || null);
  const holderOf = nearestHolders(owners);
  const firstLinkOf = climbing((holder) => [...holder.querySelectorAll('a')].find((link) => owners.has(link)) ?? null);
  /** One that is alone with one job and comes after its link belongs to that job's card. */
  const followsItsRow = (heading: Element) => {
    const holder = holderOf(heading);
    const link = holder && owners.get(holder) !== many ? firstLinkOf(holder) : null;
    return link !== null && comesBefore(link, heading);
  };
  for (const element of headingElements(root)) {
    yield;
    if (owners.has(element) || isAside(element)) continue;
    const title = titleOf(element) ?? sectionTitle(ownText(element));
    if (title || !followsItsRow(element)) headings.push({ element, title, level: levelOf(element) });
  }
  return inOrder(root, headings);
}

/** Tag by tag, because one selector for all costs four times as much on a long page; so not in document order. */
function* headingElements(root: Element): Generator<Element> {
  for (const tag of headingTags) yield* root.getElementsByTagName(tag);
  yield* root.querySelectorAll('[role="heading"]:not(h1,h2,h3,h4,h5,h6,caption)');
}

/** As they stand on the page: few are compared with each other, which takes long where they are many. */
function inOrder(root: Element, headings: readonly Heading[]): Heading[] {
  if (headings.length <= 100) return headings.toSorted((a, b) => (comesBefore(a.element, b.element) ? -1 : 1));
  const places = [...root.querySelectorAll(`${headingTags.join()},[role="heading"]`)].entries();
  const placeOf = new Map(Array.from(places, ([place, element]) => [element, place]));
  return headings.toSorted((a, b) => (placeOf.get(a.element) ?? 0) - (placeOf.get(b.element) ?? 0));
}

/** One list of two, each of which stands in the order of the page. */
export function mergedInOrder(some: readonly Heading[], others: readonly Heading[]): Heading[] {
  const rest = [...others];
  const merged = some.flatMap((heading) => {
    const after = rest.findIndex(({ element }) => !comesBefore(element, heading.element));
    return [...rest.splice(0, after < 0 ? rest.length : after), heading];
  });
  return [...merged, ...rest];
}

function comesBefore(a: Element, b: Element): boolean {
  return Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/**
 * Texts that stand alone and name a list, for pages whose headings are plain boxes. Only where that cannot be a label
 * inside a row: among several jobs, or with the count 1.
 */
export function* findPlainHeadings(root: Element, owners: Owners): Steps<Heading[]> {
  const headings: Heading[] = [];
  const holderOf = nearestHolders(owners);
  const titleAt = asking(titleOf);
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < 20_000 && texts.nextNode(); count++) {
    yield;
    const text = texts.currentNode.nodeValue ?? '';
    const element = texts.currentNode.parentElement;
    if (!element || text.length < 5 || text.length > 80 || !sectionTitle(text)) continue;
    if (element.closest(`a,button,label,option,script,style,${headingTags.join()},[role="heading"],${notHeadings}`))
      continue;

    const title = titleAt(element) ?? sectionTitle(`${text}${element.nextSibling?.textContent ?? ''}`);
    if (!title) continue;
    const holder = holderOf(element);
    if (title.count === 1 || (holder && owners.get(holder) === many)) headings.push({ element, title, level: 7 });
  }
  return headings;
}

/** Headings may hold whole pages, and each other. */
function titleOf(element: Element): SectionTitle | null {
  return sectionTitle(beginningOf(element, longestTitle));
}

function ownText(element: Element): string {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
  return text;
}

function levelOf(element: Element): number {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1] ?? element.getAttribute('aria-level');
  return Number(level) || 6;
}

/** The nearest element around another one that holds a job. */
function nearestHolders(owners: Owners): (element: Element) => Element | null {
  return climbing((element) => (owners.has(element) ? element : null));
}
