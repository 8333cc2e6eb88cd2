import { sectionTitle, type SectionTitle } from './section-names';
import { many, type Owners } from './rows';

/** A heading on the page: what list it names, or `null` for any other heading; `level` 1 is the strongest. */
export type Heading = { element: Element; title: SectionTitle | null; level: number };

const headingTags = 'h1,h2,h3,h4,h5,h6,caption,[role="heading"]';
const notHeadings = 'nav,footer,[role="tab"],[role="tooltip"],[id^="popper"]';

/**
 * The headings of lists under `root`, and those of anything else: they end the list before them. Headings inside rows
 * (a card's title, "About the client" in it) are none of both.
 */
export function findHeadings(root: ParentNode, owners: Owners): Heading[] {
  const headings: Heading[] = [];
  for (const element of root.querySelectorAll(headingTags)) {
    if (owners.has(element) || element.closest(notHeadings)) continue;
    const title = sectionTitle(element.textContent) ?? sectionTitle(ownText(element));
    if (title || !followsItsRow(element, owners)) headings.push({ element, title, level: levelOf(element) });
  }
  return headings;
}

/**
 * Texts that stand alone and name a list, for pages whose headings are plain boxes. Only where that cannot be a label
 * inside a row: among several jobs, or with the count 1.
 */
export function findPlainHeadings(root: Element, owners: Owners): Heading[] {
  const headings: Heading[] = [];
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < 20_000 && texts.nextNode(); count++) {
    const text = texts.currentNode.nodeValue ?? '';
    const element = texts.currentNode.parentElement;
    if (!element || text.length < 5 || text.length > 80 || !sectionTitle(text)) continue;
    if (element.closest(`a,button,label,option,script,style,${headingTags},${notHeadings}`)) continue;

    const title = sectionTitle(element.textContent) ?? sectionTitle(`${text}${element.nextSibling?.textContent ?? ''}`);
    if (!title) continue;
    const owner = nearestOwner(element, owners);
    if (owner === many || title.count === 1) headings.push({ element, title, level: 7 });
  }
  return headings;
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

function nearestOwner(element: Element, owners: Owners): string | undefined {
  for (let holder: Element | null = element; holder; holder = holder.parentElement) {
    const owner = owners.get(holder);
    if (owner) return owner;
  }
  return undefined;
}

/** A heading that is alone with one job and comes after its link belongs to that job's card. */
function followsItsRow(heading: Element, owners: Owners): boolean {
  for (let holder: Element | null = heading; holder; holder = holder.parentElement) {
    const owner = owners.get(holder);
    if (!owner) continue;
    if (owner === many) return false;
    for (let before = heading.previousElementSibling, at: Element | null = heading; at && at !== holder;) {
      if (before) {
        if (owners.has(before)) return true;
        before = before.previousElementSibling;
      } else {
        at = at.parentElement;
        before = at && at !== holder ? at.previousElementSibling : null;
      }
    }
    return false;
  }
  return false;
}
