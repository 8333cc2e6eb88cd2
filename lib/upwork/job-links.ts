import type { Key } from '@/lib/interview/sighting-schema';
import { climbing } from './climb';
import { titleLinkHook } from './hooks';
import { jobLinks, keyOfHref } from './keys';
import { many, ownersOf, type Owners } from './owners';
import type { Steps } from './steps';

export type JobLink = { element: HTMLAnchorElement; key: Key };

/** Tooltips lie in the rows they explain and hold links of their own (2 of 24 captured rows). */
export const asides =
  '[role="tooltip"],[id^="popper"],span[style*="display"][style*="none"],nav,footer,greenroom-panel';

/** The links of a page that name a job: all, and those that make rows; in document order. */
export type PageLinks = { links: readonly JobLink[]; leading: readonly JobLink[] };

/** Links to proposals, invitations, offers, jobs and rooms under `root`. */
export function* findJobLinks(root: ParentNode): Steps<PageLinks> {
  const links: JobLink[] = [];
  const isAside = climbing((element) => element.matches(asides) || null);
  for (const element of root.querySelectorAll<HTMLAnchorElement>(jobLinks)) {
    yield;
    const key = keyOfHref(element.getAttribute('href') ?? '');
    if (key && !isAside(element)) links.push({ element, key });
  }
  // Those of the strongest kind make the rows, because a row may also link to its job and its room.
  const kind = leadingKinds.find((pattern) => links.some(({ key }) => pattern.test(key)));
  const strongest = links.filter(({ key }) => kind?.test(key));
  const allOffers = links.filter(({ key }) => key.startsWith('offer:'));
  if (allOffers.length === 0) return { links, leading: strongest };
  const leading = new Set([...strongest, ...(yield* apartFrom(ownersOf(strongest), allOffers))]);
  return { links, leading: links.filter((link) => leading.has(link)) };
}

/** Kinds of keys that can make a row, the strongest first. A proposal and an invitation are the same kind of thing. */
const leadingKinds = [/^(?:proposal|invite):/, /^job:/, /^room:/];

/** Boxes that hold one row each. */
export const rowTags = 'tr,li,article,[role="row"],[role="listitem"],[role="article"]';

/**
 * Rows of offers may link to the offer alone (low confidence, UPWORK 1 and 4); a link to an offer in the row of a proposal, or beside
 * the only one, is one more name of that.
 */
function* apartFrom(owners: Owners, offers: readonly JobLink[]): Steps<JobLink[]> {
  const rowAround = climbing((element) => (element.matches(rowTags) ? element : null));
  const ownerAround = climbing((element) => owners.get(element) ?? null);
  const apart: JobLink[] = [];
  for (const offer of offers) {
    yield;
    const row = rowAround(offer.element);
    const owner = ownerAround(offer.element);
    if (row ? !owners.has(row) : owner === null || owner === many) apart.push(offer);
  }
  return apart;
}

/** One leading link per key and neighbourhood may repeat ("View proposal"); the one with the title is best. */
export function isBetterTitle(link: HTMLAnchorElement, than: HTMLAnchorElement): boolean {
  return !isAction(link) && (isAction(than) || (link.matches(titleLinkHook) && !than.matches(titleLinkHook)));
}

const action =
  /^(?:view|open|see|edit)(?: (?:my|your|the))? (?:proposal|job|job post|job posting|details|offer|invitation|messages?)$/i;

/** "View proposal" says what the link does, not what the job is called. */
export function isAction(link: HTMLAnchorElement): boolean {
  const text = link.textContent.slice(0, 200).trim();
  return text === '' || action.test(text);
}
