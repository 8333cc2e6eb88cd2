import { learnt } from './learn.ts';

/** What is passed to these would give Greenroom away, if it used the page's. */
const spiedOn: [prototype: object, names: string[]][] = [
  [Element.prototype, ['attachShadow', 'append', 'setAttribute', 'closest', 'matches', 'querySelectorAll']],
  [Node.prototype, ['appendChild', 'insertBefore', 'cloneNode']],
  [EventTarget.prototype, ['addEventListener']],
  [HTMLElement.prototype, ['showPopover', 'focus']],
  [CSSStyleSheet.prototype, ['replaceSync']],
  [Array.prototype, ['push', 'map', 'filter', 'join']],
  [Map.prototype, ['set']],
  [WeakMap.prototype, ['set']],
  [Promise.prototype, ['then']],
  [JSON, ['stringify', 'parse']],
];

/** Takes the place of what scripts are made of, and passes on what it gets, so that the page goes on. */
export function overridePrototypes(words: () => readonly string[]): void {
  let isLooking = false;
  for (const [prototype, names] of spiedOn) {
    for (const name of names) {
      const known = Reflect.get(prototype, name) as (...given: unknown[]) => unknown;
      Reflect.set(prototype, name, function (this: unknown, ...given: unknown[]) {
        if (!isLooking) {
          isLooking = true;
          for (const word of words()) for (const text of given) if (holds(text, word)) learnt.add(`${name}: ${word}`);
          isLooking = false;
        }
        return Reflect.apply(known, this, given);
      });
    }
  }
}

function holds(text: unknown, word: string): boolean {
  return typeof text === 'string' && text.includes(word);
}
