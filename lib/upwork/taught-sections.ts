import type { TaughtRule } from '@/lib/interview/taught-schema';
import { findHeadings } from './headings';
import { findJobLinks } from './job-links';
import { kindOf } from './keys';
import { ownersOf, type Owners } from './owners';
import { rowsOf, type Row } from './rows';
import type { Steps } from './steps';
import { headingBefore, nameOf, type NearHeading } from './taught-heading';

/** Something on a page that a user may mean by "this list": rows with what a person would call them by. */
export type PageSection = {
  /** Holds all its rows, and its heading where both have a box in common that is theirs alone. */
  element: Element;
  rows: readonly Row[];
  heading: string | null;
  role: string | null;
  label: string | null;
  links: TaughtRule['links'];
};

const roles: Record<string, string> = { TABLE: 'table', UL: 'list', OL: 'list' };
const listRoles = ['table', 'list', 'grid', 'treegrid', 'feed', 'region', 'tabpanel'];
const kinds: readonly string[] = ['proposal', 'invite', 'job', 'room'] satisfies TaughtRule['links'][];

/**
 * Everything under `document` that has rows with job links and a heading, a name or the role of a list; in page order, a
 * larger one before those in it. Known by words, roles and links alone: no attribute or class of Upwork's.
 */
export function* findSections(document: Document): Steps<PageSection[]> {
  const links = yield* findJobLinks(document.body);
  const owners = ownersOf(links.leading);
  const headed = new Set<Element>();
  for (const { element } of yield* findHeadings(document.body, owners)) {
    for (let holder: Element | null = element; holder && !headed.has(holder); holder = holder.parentElement)
      headed.add(holder);
  }
  const rows = yield* rowsOf(links, owners, (element) => headed.has(element));
  const headingOf = headingFinder(owners);

  let found: { section: PageSection; heading: NearHeading | null }[] = [];
  for (const { first, last, boxes } of (yield* holdersOf(rows)).sort((a, b) => a.last - a.first - (b.last - b.first))) {
    yield;
    const held = rows.slice(first, last + 1);
    // Words between its rows: the words before the first are then of a part, and those of the whole stand further up.
    const isBroken = held.slice(1).some(({ element }) => headingOf(element));
    let heading = headingOf((held[0] as Row).element);
    const isTaken = () => found.some((other) => heading && other.heading?.element === heading.element);
    if (!isBroken) found = found.filter((other) => !heading || other.heading?.element !== heading.element);
    else
      do heading = heading && headingBefore(heading.element, owners);
      while (isTaken());
    const section = sectionOf(held, boxes, heading);
    if (section) found.push({ section, heading });
  }
  return found.map(({ section }) => section).sort(inPageOrder);
}

/** Boxes, from the smallest on, by the rows that they hold: from one to another, by their places among all rows. */
type Holder = { first: number; last: number; boxes: Element[] };

function* holdersOf(rows: readonly Row[]): Steps<Holder[]> {
  const held = new Map<Element, { first: number; last: number }>();
  for (const [index, { element }] of rows.entries()) {
    yield;
    for (
      let box = element.parentElement;
      box && box !== element.ownerDocument.documentElement;
      box = box.parentElement
    ) {
      const inside = held.get(box);
      if (inside) inside.last = index;
      else held.set(box, { first: index, last: index });
    }
  }
  const holders = new Map<string, Holder>();
  for (const [box, inside] of held) {
    const name = `${inside.first} ${inside.last}`;
    const known = holders.get(name);
    if (known) known.boxes.push(box);
    else holders.set(name, { ...inside, boxes: [box] });
  }
  return [...holders.values()];
}

function headingFinder(owners: Owners): (row: Element) => NearHeading | null {
  const known = new Map<Element, NearHeading | null>();
  return (row) => {
    if (!known.has(row)) known.set(row, headingBefore(row, owners));
    return known.get(row) ?? null;
  };
}

function sectionOf(rows: readonly Row[], boxes: readonly Element[], heading: NearHeading | null): PageSection | null {
  const ends = [(box: Element) => heading !== null && box.contains(heading.element), labelOf, roleOf];
  const top = ends.map((isEnd) => boxes.findIndex((box) => isEnd(box))).find((index) => index >= 0) ?? 0;
  const own = boxes.slice(0, top + 1);
  const role = own.map(roleOf).find(Boolean) ?? null;
  const label = own.map(labelOf).find(Boolean) ?? null;
  const links = commonest(rows.map(({ keys }) => kindOf(keys[0])));
  if ((!heading && !role && !label) || !kinds.includes(links)) return null;
  return {
    element: own.at(-1) as Element,
    rows,
    heading: heading?.name ?? null,
    role,
    label,
    links: links as TaughtRule['links'],
  };
}

function roleOf(element: Element): string | null {
  const role = element.getAttribute('role') ?? roles[element.tagName];
  return role && listRoles.includes(role) ? role : null;
}

function labelOf(element: Element): string | null {
  const label = element.getAttribute('aria-label');
  if (label) return nameOf(label);
  const labelId = element.getAttribute('aria-labelledby');
  return labelId ? nameOf(element.ownerDocument.getElementById(labelId)?.textContent) : null;
}

function commonest(values: readonly string[]): string {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
}

function inPageOrder({ element: a }: PageSection, { element: b }: PageSection): number {
  if (a === b) return 0;
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
