import type { Key } from '@/lib/interview/sighting-schema';
import { isBetterTitle, type JobLink } from './job-links';

/** In place of a key: several jobs stand here. */
export const many = 'many';

/** Which job stands inside each element: its key, or `many`; elements that hold none are absent. */
export type Owners = Map<Element, Key>;

export function ownersOf(links: readonly JobLink[]): Owners {
  const owners: Owners = new Map();
  for (const { element, key } of links) {
    for (let holder: Element | null = element; holder; holder = holder.parentElement) {
      const owner = owners.get(holder);
      if (owner === many || owner === key) break; // then everything above knows it too
      owners.set(holder, owner === undefined ? key : many);
    }
  }
  return owners;
}

/** A job's row: the largest element around its link that holds no other job and no heading of a list. */
export type Row = {
  element: Element;
  key: Key;
  title: HTMLAnchorElement;
  /** Its end is certain: a neighbour or a table row bounds it, so other links in it speak of the same job. */
  bounded: boolean;
};

const rowTags = 'tr,li,article,[role="row"],[role="listitem"],[role="article"]';

export function rowsOf(links: readonly JobLink[], owners: Owners, holdsHeading: (element: Element) => boolean): Row[] {
  const rows = new Map<Element, Row>();
  for (const { element: title, key } of links) {
    let element: Element = title;
    let bounded = false;
    for (let next = title.parentElement; next && next !== next.ownerDocument.body; next = next.parentElement) {
      bounded = owners.get(next) !== key;
      if (bounded || holdsHeading(next)) break;
      element = next;
      bounded = next.matches(rowTags);
      if (bounded) break;
    }
    const known = rows.get(element);
    if (!known || isBetterTitle(title, known.title)) rows.set(element, { element, key, title, bounded });
  }
  return [...rows.values()];
}
