import type { Key, ReadPage } from '@/lib/interview/sighting-schema';
import * as hook from './job-hooks';
import { asides } from './job-links';
import { areOfOne, identityOf, mayBeSame, uidOf, type Named } from './job-names';
import { partBelow } from './job-texts';
import { headings, parts, titleIn, type OwnTitle } from './job-title';
import { keyOfHref, kindOf } from './keys';
import { only } from './only';

/** The job whose own page this is, or whose slider lies over a list. */
export type OwnJob = {
  root: Element;
  /** The line of its title; `null` where there is none. */
  cell: Element | null;
  title: string | null;
  /** Empty where the page does not say beyond doubt which job it is. */
  keys: Key[];
  byHooks: boolean;
};

/** Where a page of one job is read, and what it is called; `null`: no such part is there. */
export function ownJobOf(document: Document, url: URL, page: ReadPage, named: readonly Named[]): OwnJob | null {
  const urlKey = keyOfHref(url.pathname);
  if (page === 'proposal' || page === 'invitation' || page === 'offer' || page === 'contracts')
    return page === 'contracts' && !urlKey ? null : ownPosting(mainOf(document), urlKey, named);

  const isSlider = page !== 'job' || url.pathname.includes('/details/');
  const root = rootOf(document, urlKey, isSlider);
  if (!root) return null;
  const found = titleOf(root.element, document.title, isSlider);
  const keys = keysOf(root.element, urlKey, isSlider);
  // The list under a slider names its job too, where the slider itself does not.
  const isListed = isSlider && keys.length === 0 && urlKey !== null && !contradicted(root.element, urlKey);
  const listed = isListed && named.some(({ element, key }) => key === urlKey && isCalled(element, found?.title ?? ''));
  return {
    root: root.element,
    cell: found?.cell ?? null,
    title: found?.title ?? null,
    keys: listed ? [urlKey] : keys,
    byHooks: root.byHooks,
  };
}

function mainOf(document: Document): Element {
  const mains = [...document.querySelectorAll('main,[role="main"]')];
  return mains.find((main) => !main.closest(asides)) ?? document.body;
}

function rootOf(
  document: Document,
  urlKey: Key | null,
  isSlider: boolean,
): { element: Element; byHooks: boolean } | null {
  for (const css of hook.ownJob) {
    const all = [...document.querySelectorAll(css)];
    const roots = all.filter((root) => !root.parentElement?.closest(css));
    const fitting = roots.find((root) => urlKey && sameAs(urlKey, uidOf(root)));
    const element = fitting ?? roots.at(-1);
    if (element) return { element, byHooks: true };
  }
  const places = isSlider ? [...document.querySelectorAll(hook.slider)] : [mainOf(document)];
  const element = places.find((place) => partBelow(place, /^(?:activity on this job|about the client)$/i, /./));
  return element ? { element, byHooks: false } : null;
}

/** Alerts, and what is said of skipping to the content. */
const maxBeforeTitle = 400;

/**
 * The page's title begins with the job's (11 captures); else the first heading that is not that of a part, and only where
 * the job's description does not stand before it. A slider's page keeps the title of its list.
 */
function titleOf(root: Element, pageTitle: string, isSlider: boolean): OwnTitle | null {
  const titles: OwnTitle[] = [];
  for (const heading of [...root.querySelectorAll(headings)].slice(0, 40)) {
    const found = heading.closest(`${hook.alert},nav,footer`) ? null : titleIn(heading, pageTitle);
    if (found && !parts.test(found.title ?? '')) titles.push(found);
  }
  const named = titles.find(({ title }) => title && title.length > 5 && pageTitle.trim().startsWith(title));
  const [first = null] = titles;
  if (named || !first || textBefore(first.cell, root) > maxBeforeTitle) return named ?? null;
  // The page calls itself otherwise: translated, or this is the heading of something else.
  return !isSlider && / [-–|] /.test(pageTitle) ? { ...first, title: null } : first;
}

function textBefore(element: Element, root: Element): number {
  const range = element.ownerDocument.createRange();
  range.setStart(root, 0);
  range.setEndBefore(element);
  return range.toString().length;
}

/** What the page itself names as its job; by its marks, the link to be copied, and links that say where they stand. */
function idsIn(root: Element): Key[] {
  const marked = root.querySelector(hook.saveJob);
  const own = uidOf(root) ?? (marked && uidOf(marked));
  const copied = [...root.querySelectorAll<HTMLInputElement>('input[readonly]')].slice(0, 20).map(({ value }) => value);
  const standsAt = root.querySelector('a[href*="referrer_url_path=/jobs/"]')?.getAttribute('href')?.slice(0, 2000);
  const places = [...copied, standsAt?.split('referrer_url_path=')[1] ?? ''];
  return [own, ...places.map(keyOfHref)].filter((key) => key !== null && kindOf(key) === 'job') as Key[];
}

function keysOf(root: Element, urlKey: Key | null, isSlider: boolean): Key[] {
  const ids = idsIn(root);
  if (!areOfOne(ids)) return [];
  if (!urlKey) return [...new Set(ids)];
  if (contradicted(root, urlKey)) return [];
  const isConfirmed = ids.some((id) => sameAs(id, urlKey));
  // The address of a slider is there before its job; a job's page is loaded with its address.
  if (!isConfirmed) return isSlider ? [] : [urlKey];
  return [...new Set([urlKey, ...ids])];
}

function contradicted(root: Element, urlKey: Key): boolean {
  return idsIn(root).some((id) => !mayBeSame(id, urlKey));
}

function sameAs(a: Key, b: Key | null): boolean {
  return b !== null && identityOf(a) === identityOf(b);
}

function isCalled(element: Element, title: string | undefined): boolean {
  return element.textContent.replace(/\s+/g, ' ').trim() === title;
}

/**
 * A proposal, an invitation, an offer or a contract, and the job whose posting it links to; other links may be to jobs that
 * Upwork recommends.
 */
function ownPosting(root: Element, urlKey: Key | null, named: readonly Named[]): OwnJob | null {
  const jobs = named.filter(({ element, key, isMark }) => !isMark && kindOf(key) === 'job' && root.contains(element));
  const own = jobs.filter(({ element }) => element.matches(hook.ownPosting) || isPosting(element));
  const job = only(own.map(({ key }) => key));
  const all = [...root.querySelectorAll(headings)].slice(0, 40);
  const heading = root.querySelector('.fe-job-details h3') ?? underJobDetails(all);
  const found = heading ? titleIn(heading) : null;
  const cell = found?.cell ?? (job && own[0]?.element.parentElement) ?? root.querySelector('h1');
  const keys = [job, urlKey].filter((key) => key !== null);
  const byHooks = own.some(({ element }) => element.matches(hook.ownPosting));
  return cell ? { root, cell, title: found?.title ?? null, keys, byHooks } : null;
}

/** The heading that stands next below "Job details", in the same box. */
function underJobDetails(all: readonly Element[]): Element | undefined {
  const [details, ...others] = all.filter(({ textContent }) => /^\W*job\s+details\W*$/i.test(textContent));
  const next = details && all[all.indexOf(details) + 1];
  if (!next || others.length > 0 || next.matches(`h1,${hook.alert} *,nav *`) || details.contains(next))
    return undefined;
  return details.parentElement?.parentElement?.contains(next) && !parts.test(next.textContent.trim())
    ? next
    : undefined;
}

/** "View job posting", "View original job post", "Open job in a new window". */
function isPosting(link: Element): boolean {
  return /^\W*(?:view|see|open)\b.{0,20}\bjob\b.{0,20}\s*$/i.test(link.textContent.slice(0, 60));
}
