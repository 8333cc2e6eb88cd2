import type { Lab } from '../layouts/labs';
import { mark } from '../layouts/mark';
import type { Fault } from '../layouts/truth';
import { bringsSome, saysSome } from './excuse';

/** Names and pictures that say who is who. */
const people = '.room-title,.room-title-wrapper h4,.nav-user-label,#room-header-avatar,.composer [data-user-id]';
const story = '[id^="story_"]';
const header = '[data-test="story-header"]';
const day = '.story-day-header';

/**
 * Whether the damage made a fault in a message so: where something in it was changed, or names of people were put or
 * changed; and where the eye no longer reads it below the name of its author, or for its time below its day, as it did.
 */
export function isMessageExcused(
  { claim, about, value }: Fault,
  document: Document,
  touched: readonly Element[],
  { original }: Lab,
): boolean {
  const [key = ''] = claim.keys;
  if (touched.some((element) => bringsSome(element, claim.keys) || bringsSome(element, [key]))) return true;
  if (claim.place === 'room') return touched.some((element) => saysSome(element, value));
  if (touched.some((element) => claim.row.contains(element) && claim.row !== document.body)) return true;
  if (touched.some((element) => element.matches(`${people},:is(${people}) *`) || element.querySelector(people)))
    return true;
  if (isTurned(document, touched, original)) return true;
  const words = wordsUnder(original, key, about === 'time' ? day : header);
  return words !== null && !wordless(document.body.textContent).includes(words);
}

/** The newest and the oldest were put in each other's place: then the times say that the room is drawn the other way round. */
function isTurned(document: Document, touched: readonly Element[], original: Document): boolean {
  const ends = (of: Document) => [...of.querySelectorAll(story)].map(({ id }) => id);
  const [was, is] = [ends(original), ends(document)];
  return (
    was[0] === is.at(-1) &&
    was.at(-1) === is[0] &&
    [was[0], is[0]].every((id) => touched.some((element) => element.id === id))
  );
}

/** All from the header, or the day, that a message stands under, to its own end; `null` where there is none. */
function wordsUnder(original: Document, key: string, head: string): string | null {
  const parts = [...original.querySelectorAll(`${story},${day}`)];
  const at = parts.findIndex((part) => part.getAttribute(mark) === key);
  const isHead = (part: Element) => part.matches(head) || part.querySelector(head) !== null;
  const before = parts.slice(0, at + 1).findLastIndex(isHead);
  const after = parts.slice(at).findIndex(isHead);
  if (at < 0) return null;
  // The newest may stand first: then a header is below what goes on with it.
  const isBackward = original.querySelector('.story-list.backward') !== null;
  const run = isBackward ? parts.slice(at, at + after + 1) : parts.slice(Math.max(0, before), at + 1);
  return wordless(run.map(({ textContent }) => textContent).join(''));
}

/** Without its spaces. */
function wordless(text: string): string {
  return text.replace(/\s+/g, '');
}
