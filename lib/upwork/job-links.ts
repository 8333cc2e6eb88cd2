import type { Key } from '@/lib/interview/sighting-schema';
import { titleLinkHook } from './hooks';
import { jobLinks, keyOfHref } from './keys';

export type JobLink = { element: HTMLAnchorElement; key: Key };

/** Tooltips lie in the rows they explain and hold links of their own (2 of 24 captured rows). */
export const asides =
  '[role="tooltip"],[id^="popper"],span[style*="display"][style*="none"],nav,footer,greenroom-panel';

/** The links of a page that name a job: all, and those that make rows; in document order. */
export type PageLinks = { links: readonly JobLink[]; leading: readonly JobLink[] };

/** Links to proposals, invitations, offers, jobs and rooms under `root`. */
export function findJobLinks(root: ParentNode): PageLinks {
  const links: JobLink[] = [];
  for (const element of root.querySelectorAll<HTMLAnchorElement>(jobLinks)) {
    const key = keyOfHref(element.getAttribute('href') ?? '');
    if (key && !element.closest(asides)) links.push({ element, key });
  }
  // Those of the strongest kind make the rows, because a row may also link to its job and its room.
  const kind = leadingKinds.find((pattern) => links.some(({ key }) => pattern.test(key)));
  const strongest = links.filter(({ key }) => kind?.test(key));
  const allOffers = links.filter(({ key }) => key.startsWith('offer:')).slice(0, maxOffers);
  const offers = allOffers.filter(({ element }) => isApart(element, strongest));
  return {
    links,
    leading: offers.length > 0 ? links.filter((link) => strongest.includes(link) || offers.includes(link)) : strongest,
  };
}

/** Nobody has more of them at once. */
const maxOffers = 50;
/** Kinds of keys that can make a row, the strongest first. A proposal and an invitation are the same kind of thing. */
const leadingKinds = [/^(?:proposal|invite):/, /^job:/, /^room:/];

/** Boxes that hold one row each. */
export const rowTags = 'tr,li,article,[role="row"],[role="listitem"],[role="article"]';

/**
 * Rows of offers may link to the offer alone (low confidence, UPWORK 1 and 4); a link to an offer in the row of a proposal, or beside
 * the only one, is one more name of that.
 */
function isApart(offer: Element, others: readonly JobLink[]): boolean {
  const row = offer.closest(rowTags);
  if (row) return !others.some(({ element }) => row.contains(element));
  const around = (box: Element) => others.filter(({ element }) => box.contains(element));
  let box: Element | null = offer.parentElement;
  while (box && around(box).length === 0) box = box.parentElement;
  return !box || new Set(around(box).map(({ key }) => key)).size > 1;
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
