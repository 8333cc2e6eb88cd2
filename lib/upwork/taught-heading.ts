import type { Owners } from './owners';
import { cleanText } from './text';

/** Words that stand before a list, and the element that holds them. */
export type NearHeading = { element: Element; name: string };

const proper = 'h1,h2,h3,h4,h5,h6,caption,legend,[role="heading"]';
/** Column names, tabs, buttons and help texts say nothing of which list this is. */
const noWords =
  'th,thead,[role="columnheader"],button,[role="button"],[role="tab"],a,select,label,input,textarea,nav,svg,style,script,template,noscript,[role="tooltip"],[id^="popper"]';
const maxTexts = 200;

/**
 * The words nearest before `start`: what a person takes for the heading of what follows, whatever element it is. `null`
 * where another job comes first, or nothing. A text between a heading and the rows is nearer, so it counts: it may be the
 * heading of a list of its own.
 */
export function headingBefore(start: Element, owners: Owners): NearHeading | null {
  const { body } = start.ownerDocument;
  for (let branch: Element | null = start; branch && branch !== body; branch = branch.parentElement) {
    for (let before = branch.previousSibling; before; before = before.previousSibling) {
      if (before instanceof Element) {
        if (owners.has(before)) return null;
        const heading = headingIn(before);
        if (heading) return heading;
      } else if (before.nodeType === Node.TEXT_NODE && branch.parentElement) {
        const name = nameOf(before.nodeValue);
        if (name) return { element: branch.parentElement, name };
      }
    }
  }
  return null;
}

function headingIn(element: Element): NearHeading | null {
  if (element.closest(noWords)) return null;
  const heading = element.matches(proper) ? element : [...element.querySelectorAll(proper)].at(-1);
  const named = heading && !heading.closest(noWords) ? heading : element;
  const name = nameOf(wordsOf(named));
  return name ? { element: named, name } : null;
}

function wordsOf(element: Element): string {
  let words = '';
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let count = 0; count < maxTexts && texts.nextNode(); count += 1) {
    if (!texts.currentNode.parentElement?.closest(noWords)) words += ` ${texts.currentNode.nodeValue}`;
  }
  return words;
}

/**
 * A name without counts, because they change from day to day: "In talks (10)" is "In talks". Upwork's headings hide the
 * words "with … proposals" from the eye (UPWORK 1). `null` where no letter is left.
 */
export function nameOf(text: string | null | undefined): string | null {
  const words = cleanText(text, 200)?.replace(/[([]? ?\d[\d.,]{0,9} ?[)\]]?/g, ' ') ?? '';
  const name = cleanText(words.replace(/ with +proposals *$/i, ''), 120);
  return name && /\p{L}/u.test(name) ? name : null;
}
