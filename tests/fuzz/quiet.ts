import { mark } from '../layouts/mark';
import type { Act } from './damage';

/** Things taken away, or put around others: what is left stands where it stood, and says what it said. */
export const quiet: Record<string, Act> = {
  delete: ({ any }) => {
    any()?.remove();
    return [];
  },
  unwrap: ({ any }) => {
    const element = any();
    element?.replaceWith(...element.childNodes);
    return [];
  },
  'delete an attribute': ({ any }, random) => {
    const element = any();
    const names = element?.getAttributeNames().filter((name) => name !== mark) ?? [];
    if (names.length > 0) element?.removeAttribute(random.pick(names));
    return [];
  },
  'delete a text': ({ text }) => {
    text()?.remove();
    return [];
  },
  'put into a foreign element': ({ document, any }, random) => {
    const box = foreign(document, random.chance(0.3), random.pick(tags));
    const element = any();
    element?.replaceWith(box);
    if (element) (box.querySelector('foreignObject') ?? box).append(element);
    return [];
  },
  'add a foreign element': ({ document, any }, random) => {
    any()?.append(foreign(document, random.chance(0.3), random.pick(tags)));
    return [];
  },
  'nest deeply': ({ document, any }, random) => {
    const element = any();
    const outer = document.createElement('div');
    let inner = outer;
    for (let depth = random.chance(0.03) ? 20_000 : random.pick([50, 500, 3000]); depth > 0; depth -= 1)
      inner = inner.appendChild(document.createElement('div'));
    element?.replaceWith(outer);
    if (element) inner.append(element);
    return [];
  },
  'add a crowd of empty elements': ({ document, any }, random) => {
    const tag = random.pick(['div', 'tr', 'li', 'h2', 'a', 'section', 'x-box']);
    any()?.append(...Array.from({ length: 3000 }, () => document.createElement(tag)));
    return [];
  },
};

const tags = ['x-box', 'template-x', 'button', 'form', 'details', 'h4', 'nav', 'label', 'span', 'li', 'article'];

function foreign(document: Document, isDrawing: boolean, tag: string): Element {
  if (!isDrawing) return document.createElement(tag);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const name of ['a', 'foreignObject']) svg.append(document.createElementNS('http://www.w3.org/2000/svg', name));
  return svg;
}
