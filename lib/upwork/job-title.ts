import { climbing } from './climb';
import { tileTitle } from './job-hooks';
import { isAction } from './job-links';
import { cleanText } from './text';

/** A job's title, and the line of its own in which it stands. */
export type Title = { title: string; cell: Element };
export type OwnTitle = { title: string | null; cell: Element };

/** Headings of parts: no job is called so (UPWORK 2, 5). */
export const parts =
  /^\W{0,3}(?:summary|messages|job details|(?:original )?message from client|original message from client|skills and expertise|preferred qualifications|activity on this job|about the client|(?:proposal|invitation|offer|contract) details|cover letter|boosted proposal|similar jobs.{0,12}|jobs in progress|other open jobs by this client.{0,8}|client's recent history.{0,10})\W{0,3}$/i;

export const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** The first heading of a page is its own. */
export const tileHeadings = 'h2,h3,h4,h5,h6,[role="heading"]';
const inTitle = `:is(${headings},${tileTitle})`;

/** By the link that bears the title; of several the one in a heading. Where `tile` has a heading, others bear none. */
export function titleByLink(links: readonly Element[], tile: Element): Title | null {
  const named = links.filter((link) => !isAction(link as HTMLAnchorElement));
  const isInTitle = climbing((element) => element.matches(inTitle) || null);
  const inHeading = named.find(isInTitle);
  const link = inHeading ?? (tile.querySelector(headings) ? undefined : named[0]);
  const title = cleanText(link?.textContent, 300);
  return title && link?.parentElement ? { title, cell: link.parentElement } : null;
}

/**
 * By the heading in `tile`, where titles are no links (variant B, UPWORK 5); `null` also where it may hold more than it.
 * `isOnly`: and by no heading, where there are several.
 */
export function titleByHeading(tile: Element, isOnly = false): Title | null {
  const all = [...tile.querySelectorAll(tileHeadings)].filter(({ textContent }) => !parts.test(textContent.trim()));
  const heading = tile.querySelector(tileTitle) ?? (isOnly && all.length > 1 ? undefined : all[0]);
  const found = heading && titleIn(heading);
  return found?.title ? { ...found, title: found.title } : null;
}

/**
 * The title in a heading that may hold buttons and badges beside it: what the page's own title begins with, where that is
 * known. `title` is `null` where several things stand side by side, and any of them may be no part of it.
 */
export function titleIn(heading: Element, pageTitle = ''): OwnTitle | null {
  let cell = heading;
  for (let depth = 0; depth < 5; depth += 1) {
    const inner = [...cell.children].filter((child) => child.textContent.trim() && !isBeside(child));
    if (inner.length === 0 || [...cell.childNodes].some(isWords)) break;
    if (inner.length > 1 && isBegun(textOf(cell), pageTitle)) break;
    const next = inner.length === 1 ? inner[0] : inner.find((child) => isBegun(textOf(child), pageTitle));
    if (!next) return { title: null, cell };
    cell = next;
  }
  const title = textOf(cell);
  return title ? { title, cell } : null;
}

/** Upwork's titles of pages go on after the job's: "… - Freelance Job in …". */
function isBegun(title: string | null, pageTitle: string): boolean {
  const page = pageTitle.trim();
  return (
    title !== null && title.length > 5 && page.startsWith(title) && /^\s*(?:[-–|]|$)/.test(page.slice(title.length))
  );
}

/** Buttons, badges, and elements that only extensions and widgets add. */
function isBeside(element: Element): boolean {
  return (
    element.matches('button,[class*="badge"]') ||
    element.localName.includes('-') ||
    element.querySelector('button') !== null
  );
}

function textOf(cell: Element): string | null {
  const own = [...cell.childNodes].filter((node) => !(node instanceof Element && isBeside(node)));
  return cleanText(own.map(({ textContent }) => textContent).join(''), 300);
}

function isWords(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && Boolean(node.nodeValue?.trim());
}
