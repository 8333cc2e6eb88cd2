import type { Lab } from '../layouts/labs';
import { mark, marked } from '../layouts/mark';
import { idIn, truthOf, type Fault, type Truth } from '../layouts/truth';
import { isMessageExcused } from './excuse-messages';

/**
 * Whether the damage itself made a fault so. Taking things away excuses nothing: a reader may fall silent, not make
 * mistakes. What was put elsewhere, or says something else now, excuses what is read from it, and nothing beside:
 * - a name, a time, a counter, where those words were put or changed; a title, where the link that it is by was put;
 * - whose row it is, where its link was put or changed;
 * - a wrong list, where the row was put without its whole list, or something that names the other list was put there.
 */
export function isExcused(fault: Fault, document: Document, touched: readonly Element[], lab: Lab): boolean {
  const there = touched.filter(({ isConnected }) => isConnected);
  if (lab.kind === 'rooms') return isMessageExcused(fault, document, there, lab);
  const { claim, about, value } = fault;
  const { row, cell, place } = claim;
  const inside = there.filter((element) => row.contains(element));
  const isInvented = (key: string) => !lab.truths.some(({ keys }) => keys.includes(key));
  if (about === 'keys')
    return there.some(
      (element) =>
        bringsSome(element, claim.keys) || claim.keys.some((key) => isInvented(key) && bringsSome(element, [key])),
    );
  if (about === 'time') return inside.length > 0;
  if (about === 'title')
    return inside.some(
      (element) => cell?.contains(element) || saysSome(element, value) || bringsSome(element, claim.keys.slice(0, 1)),
    );
  if (about === 'badge') return inside.some((element) => cell?.contains(element) || holdsTitle(element));
  if (about === 'place')
    return there.some(
      (element) =>
        (bringsSome(element, claim.keys) && !holdsAll(element, truthOf(claim, lab.truths)?.place, lab.truths, there)) ||
        (namesList(element, place ?? '') && !holdsAll(element, place ?? '', lab.truths, there)),
    );
  const words = new RegExp(about.fact.replace(/[A-Z]/g, '|$&'), 'i');
  return inside.some((element) => saysSome(element, value) || words.test(element.textContent));
}

/** Only some of what is claimed to be one thing came with `element`. */
export function bringsSome(element: Element, keys: readonly string[]): boolean {
  const brought = keys.filter((key) => element.outerHTML.includes(idIn(key)));
  return brought.length > 0 && (brought.length < keys.length || keys.length === 1);
}

/** Words of `value`, which may be cut at its end, stand in `element`; or the other way round. */
export function saysSome({ textContent }: Element, value: string): boolean {
  const text = textContent.replace(/\s+/g, ' ').trim();
  return text !== '' && (text.includes(value.replace(/…$/, '')) || value.includes(text));
}

function holdsTitle(element: Element): boolean {
  return element.matches(`${marked},${marked} *`) || element.querySelector(marked) !== null;
}

/**
 * All rows that stood in `place` are in `element`, with the name of the list; and there are some. What was put there, and only
 * looks like the name, is none.
 */
function holdsAll(
  element: Element,
  place: string | undefined,
  truths: readonly Truth[],
  touched: readonly Element[],
): boolean {
  const ids = truths.filter((truth) => truth.place === place).map(({ keys }) => keys[0]);
  const held = new Set([...element.querySelectorAll(marked)].map((title) => title.getAttribute(mark)));
  const isNamed = namesList(
    element,
    place ?? '',
    ['data-qa', 'aria-label'],
    touched.filter((other) => other !== element && element.contains(other)),
  );
  return ids.length > 0 && isNamed && ids.every((id) => held.has(id ?? ''));
}

const lists: Record<string, RegExp> = {
  offers: /offer/i,
  invitations: /invit|interviews/i,
  active: /active|interview|candidac/i,
  submitted: /submitted/i,
  archived: /archived/i,
};
const namesOfLists =
  /^(?:[^a-z]|(?:active|proposals|with|candidacies|candidates|interviews?|interviewing|in|invitations|invites|to|apply|from|clients|submitted|archived|job|offers)(?![a-z]))+$/i;
const naming = ['data-qa', 'data-ev-sublocation', 'aria-label', 'aria-labelledby', 'id'];

/** What stands in `element`, or an attribute of it, is a name of the list. */
function namesList(
  element: Element,
  place: string,
  by: readonly string[] = naming,
  without: readonly Element[] = [],
): boolean {
  const said = lists[place];
  if (!said) return false;
  return [element, ...element.querySelectorAll('*')].some((one) => {
    if (without.some((other) => other.contains(one))) return false;
    const text = one.textContent.length < 100 ? one.textContent : '';
    const names = by.map((name) => one.getAttribute(name) ?? '');
    return (said.test(text) && namesOfLists.test(text)) || names.some((name) => said.test(name));
  });
}
