import type { Section } from '@/lib/interview/sighting-schema';
import { findHeadings, findPlainHeadings, mergedInOrder, type Heading } from './headings';
import type { Owners } from './owners';
import { rowsOf, type Row } from './rows';
import { sectionTitle, type SectionTitle } from './section-names';
import type { Steps } from './steps';
import type { PageLinks } from './job-links';
import { holdsUnread, looksLikeRows } from './unread';

/** Second layer: what headings and the order of things on the page say, without any attribute of Upwork's. */
export type Structure = {
  rows: Row[];
  /** The list under whose heading `row` stands, or `null` when that is not beyond doubt. */
  titleOf: (row: Row) => SectionTitle | null;
  /** Some heading names a list. */
  namesLists: boolean;
  /** Some list shows what looks like rows, and none was found. */
  holdsUnread: boolean;
};

export function* structureOf(root: Element, links: PageLinks, owners: Owners): Steps<Structure> {
  const headings = yield* findHeadings(root, owners);
  const proper = yield* arrange(links, owners, headings);
  if (proper.rows.every((row) => proper.titleOf(row))) return proper;

  // Some rows stand under no heading: perhaps headings are plain boxes here.
  const plain = yield* findPlainHeadings(root, owners);
  return plain.length > 0 ? yield* arrange(links, owners, mergedInOrder(headings, plain)) : proper;
}

/** The nearest heading of a list before a place; `barrier`: the strongest of other headings that stand between. */
type Before = { heading: Heading | null; barrier: number; isRowBetween: boolean };
const nothing: Before = { heading: null, barrier: Infinity, isRowBetween: false };

/** `headings` stand in their order. */
function* arrange(links: PageLinks, owners: Owners, headings: readonly Heading[]): Steps<Structure> {
  // The first heading in each element that holds one; those in an element follow each other.
  const firstIn = new Map<Element, number>();
  for (const [index, { element }] of headings.entries())
    for (let holder: Element | null = element; holder && !firstIn.has(holder); holder = holder.parentElement)
      firstIn.set(holder, index);
  yield;
  const rows = yield* rowsOf(links, owners, (element) => firstIn.has(element));
  yield;
  const rowElements = new Set(rows.map(({ element }) => element));
  const known = new Map<Element, SectionTitle | null>();
  const after = new Map<Element, Before>();

  function headingsIn(element: Element): readonly Heading[] {
    const first = firstIn.get(element);
    if (first === undefined) return [];
    let end = first + 1;
    while (headings[end] && element.contains(headings[end]?.element ?? null)) end += 1;
    return headings.slice(first, end);
  }

  /** The list in which `branch` stands as a whole. */
  function titleAround(branch: Element): SectionTitle | null {
    const path: Element[] = [];
    let title: SectionTitle | null = null;
    // Step by step: a page may be nested deeper than calls may be.
    for (let at = branch, parent = at.parentElement; parent; at = parent, parent = at.parentElement) {
      const found = known.get(at);
      title = found ?? null;
      if (found !== undefined) break;
      path.push(at);
      const isBeside = firstIn.has(parent);
      title = isBeside ? titleBefore(at) : ownTitle(parent);
      if (isBeside || title) break;
    }
    for (const at of path) known.set(at, title);
    return title;
  }

  /** The nearest heading among the elements before `branch`, unless something else stands between. */
  function titleBefore(branch: Element): SectionTitle | null {
    const isRow = rowElements.has(branch);
    const { heading, barrier, isRowBetween } = standingBefore(branch);
    if (!heading || heading.level >= barrier) return null;
    // Only rows of the same list may stand between.
    return isRow || (!isRowBetween && !hasLeadingText(branch)) ? heading.title : null;
  }

  /** What stands before `branch` in its parent. Each of its neighbours is passed once, whoever asks. */
  function standingBefore(branch: Element): Before {
    const path: Element[] = [];
    let at = branch.previousElementSibling;
    for (; at && !after.has(at); at = at.previousElementSibling) path.push(at);
    let before = (at && after.get(at)) ?? nothing;
    for (const sibling of path.toReversed()) {
      before = passing(before, sibling);
      after.set(sibling, before);
    }
    return before;
  }

  function passing(before: Before, sibling: Element): Before {
    if (owners.has(sibling)) {
      // Another list, or a heading with rows of its own.
      return rowElements.has(sibling) && !firstIn.has(sibling) ? { ...before, isRowBetween: true } : nothing;
    }
    const inside = headingsIn(sibling);
    // A list of its own, whose rows were not found: what follows is none of them.
    if (inside.some(({ title, element }) => title && element !== sibling) && looksLikeRows(sibling)) return nothing;
    return inside.reduce<Before>(
      (passed, heading) =>
        heading.title
          ? { heading, barrier: Infinity, isRowBetween: false }
          : { ...passed, barrier: Math.min(passed.barrier, heading.level) },
      before,
    );
  }

  /** Words before the first row may be a heading that we do not know; column names are not. */
  function hasLeadingText(branch: Element): boolean {
    const walker = branch.ownerDocument.createTreeWalker(branch, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let count = 0; count < 500 && walker.nextNode(); count++) {
      const node = walker.currentNode;
      if (node instanceof Element) {
        if (rowElements.has(node)) return false;
      } else if (
        node.nodeValue?.trim() &&
        !node.parentElement?.closest('th,thead,[role="columnheader"],button,style')
      ) {
        return true;
      }
    }
    return true;
  }

  const read = new Set<Section | undefined>();
  for (const { element } of rows) {
    read.add(titleAround(element)?.section);
    yield;
  }
  return {
    rows,
    titleOf: ({ element }) => titleAround(element),
    namesLists: headings.some(({ title }) => title),
    holdsUnread: yield* holdsUnread(
      headings.filter(({ title }) => title && title.count !== 0 && !read.has(title.section)),
      headings,
      owners,
    ),
  };
}

/** Regions and tab panels may carry their name as an attribute. */
function ownTitle(element: Element): SectionTitle | null {
  const label = element.getAttribute('aria-label');
  if (label) return sectionTitle(label);
  const labelId = element.getAttribute('aria-labelledby');
  return labelId ? sectionTitle(element.ownerDocument.getElementById(labelId)?.textContent ?? '') : null;
}
