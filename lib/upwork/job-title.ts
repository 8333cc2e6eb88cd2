import { tileTitle } from './job-hooks';
import { isAction } from './job-links';
import { cleanText } from './text';

/** A job's title, and the line of its own in which it stands. */
export type Title = { title: string; cell: Element };

export const headings = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
const inTitle = `:is(${headings},${tileTitle})`;

/** By the link that bears the title; of several the one in a heading. */
export function titleByLink(links: readonly Element[]): Title | null {
  const named = links.filter((link) => !isAction(link as HTMLAnchorElement));
  const link = named.find((candidate) => candidate.closest(inTitle)) ?? named[0];
  const title = cleanText(link?.textContent, 300);
  return title && link?.parentElement ? { title, cell: link.parentElement } : null;
}

/** By the heading in `tile`, where titles are no links (variant B, UPWORK 5). */
export function titleByHeading(tile: Element): Title | null {
  const heading = tile.querySelector(tileTitle) ?? tile.querySelector(headings);
  return heading && titleIn(heading);
}

/** The title in a heading that may hold buttons beside it. */
export function titleIn(heading: Element): Title | null {
  let cell = heading;
  for (let depth = 0; depth < 5; depth += 1) {
    const [inner, ...others] = [...cell.children].filter(
      (child) => child.textContent.trim() && !child.matches('button') && !child.querySelector('button'),
    );
    const isAlone = inner && others.length === 0 && ![...cell.childNodes].some(isWords);
    if (!isAlone) break;
    cell = inner;
  }
  const title = cleanText(cell.textContent, 300);
  return title ? { title, cell } : null;
}

function isWords(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE && Boolean(node.nodeValue?.trim());
}
