import { findHeadings, findPlainHeadings, type Heading } from './headings';
import { rowsOf, type Owners, type Row } from './rows';
import { sectionTitle, type SectionTitle } from './section-names';
import type { PageLinks } from './job-links';
import { holdsUnread } from './unread';

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

export function structureOf(root: Element, links: PageLinks, owners: Owners): Structure {
  const proper = arrange(links, owners, findHeadings(root, owners));
  if (proper.rows.every((row) => proper.titleOf(row))) return proper;

  // Some rows stand under no heading: perhaps headings are plain boxes here.
  const plain = findPlainHeadings(root, owners);
  return plain.length > 0 ? arrange(links, owners, [...findHeadings(root, owners), ...plain]) : proper;
}

function arrange(links: PageLinks, owners: Owners, headings: readonly Heading[]): Structure {
  const headingsIn = new Map<Element, Heading[]>();
  for (const heading of headings) {
    for (let holder: Element | null = heading.element; holder; holder = holder.parentElement) {
      const inside = headingsIn.get(holder);
      if (inside) inside.push(heading);
      else headingsIn.set(holder, [heading]);
    }
  }
  const rows = rowsOf(links, owners, (element) => headingsIn.has(element));
  const rowElements = new Set(rows.map(({ element }) => element));
  const known = new Map<Element, SectionTitle | null>();

  /** The list in which `branch` stands as a whole. */
  function titleAround(branch: Element): SectionTitle | null {
    const found = known.get(branch);
    if (found !== undefined) return found;
    const parent = branch.parentElement;
    const title = !parent
      ? null
      : headingsIn.has(parent)
        ? titleBefore(branch)
        : (ownTitle(parent) ?? titleAround(parent));
    known.set(branch, title);
    return title;
  }

  /** The nearest heading among the elements before `branch`, unless something else stands between. */
  function titleBefore(branch: Element): SectionTitle | null {
    const isRow = rowElements.has(branch);
    let barrier = Infinity;
    for (let before = branch.previousElementSibling; before; before = before.previousElementSibling) {
      if (owners.has(before)) {
        // Another list, or a heading with rows of its own. Only rows of the same list may stand between.
        if (!isRow || !rowElements.has(before) || headingsIn.has(before)) return null;
        if (barrier === Infinity && known.has(before)) return known.get(before) ?? null;
        continue;
      }
      for (const heading of headingsIn.get(before)?.toReversed() ?? []) {
        if (!heading.title) barrier = Math.min(barrier, heading.level);
        else if (heading.level >= barrier || (!isRow && hasLeadingText(branch))) return null;
        else return heading.title;
      }
    }
    return null;
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

  function holdsRows({ section }: SectionTitle): boolean {
    return rows.some(({ element }) => titleAround(element)?.section === section);
  }

  return {
    rows,
    titleOf: ({ element }) => titleAround(element),
    namesLists: headings.some(({ title }) => title),
    holdsUnread: holdsUnread(
      headings.filter(({ title }) => title && title.count !== 0 && !holdsRows(title)),
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
