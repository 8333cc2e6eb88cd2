import type { Key } from '@/lib/interview/sighting-schema';
import { climbing } from './climb';
import { isBetterTitle, rowTags, type JobLink, type PageLinks } from './job-links';
import type { Owners } from './owners';
import type { Steps } from './steps';

/** A job's row: the largest element around its link that holds no other job and no heading of a list. */
export type Row = {
  element: Element;
  /** Its own key first; those of other links in it follow, where its end is certain. */
  keys: [Key, ...Key[]];
  title: HTMLAnchorElement;
  /** A neighbour or a table row bounds it, so other links in it speak of the same job. */
  bounded: boolean;
};

/** The rows around the `leading` links. `links` are all links of the page; they add keys to the rows they stand in. */
export function* rowsOf(
  { leading, links }: PageLinks,
  owners: Owners,
  holdsHeading: (element: Element) => boolean,
): Steps<Row[]> {
  const rows = new Map<Element, Row>();
  for (const { element: title, key } of leading) {
    yield;
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
    if (!known) rows.set(element, { element, keys: [key], title, bounded });
    else if (isBetterTitle(title, known.title)) known.title = title;
  }
  if (links.length > leading.length) yield* addKeys(rows, links);
  return [...rows.values()];
}

function* addKeys(rows: ReadonlyMap<Element, Row>, links: readonly JobLink[]): Steps<void> {
  const keys = new Map<Row, Set<Key>>();
  const rowAround = climbing((element) => rows.get(element) ?? null);
  for (const { element, key } of links) {
    yield;
    const row = rowAround(element);
    if (row?.bounded) keys.set(row, (keys.get(row) ?? new Set(row.keys)).add(key));
  }
  for (const [row, all] of keys) row.keys = [row.keys[0], ...[...all].slice(1)];
}
