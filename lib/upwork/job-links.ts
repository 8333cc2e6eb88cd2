import type { Key } from '@/lib/interview/sighting-schema';
import { titleLinkHook } from './hooks';
import { jobLinks, keyOfHref } from './keys';

export type JobLink = { element: HTMLAnchorElement; key: Key };

/** Tooltips lie in the rows they explain and hold links of their own (2 of 24 captured rows). */
export const asides =
  '[role="tooltip"],[id^="popper"],span[style*="display"][style*="none"],nav,footer,greenroom-panel';

/** The links of a page that name a job: all, and those that make rows; in document order. */
export type PageLinks = { links: readonly JobLink[]; leading: readonly JobLink[] };

/** Links to proposals, invitations, jobs and rooms under `root`. */
export function findJobLinks(root: ParentNode): PageLinks {
  const links: JobLink[] = [];
  for (const element of root.querySelectorAll<HTMLAnchorElement>(jobLinks)) {
    const key = keyOfHref(element.getAttribute('href') ?? '');
    if (key && !element.closest(asides)) links.push({ element, key });
  }
  // Those of the strongest kind make the rows, because a row may also link to its job and its room.
  const kind = leadingKinds.find((pattern) => links.some(({ key }) => pattern.test(key)));
  return { links, leading: links.filter(({ key }) => kind?.test(key)) };
}

/** Kinds of keys that can make a row, the strongest first. A proposal and an invitation are the same kind of thing. */
const leadingKinds = [/^(?:proposal|invite):/, /^job:/, /^room:/];

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
