import type { Random } from '../simulate/random';
import { mark, marked } from '../layouts/mark';
import type { Act } from './damage';

/** Things put elsewhere, or that say something else now. */
export const loud: Record<string, Act> = {
  move: ({ any }, random) => put(any(), any(), random),
  duplicate: ({ any, touched }, random) => {
    const element = any();
    const copy = element?.cloneNode(true) as Element | undefined;
    // What is copied from things that were touched was touched, too.
    const all = [...(element?.querySelectorAll('*') ?? [])];
    const copies = [...(copy?.querySelectorAll('*') ?? [])];
    return [...put(copy, any(), random), ...copies.filter((_, index) => touched.includes(all[index] as Element))];
  },
  swap: ({ document, any }) => {
    const [a, b] = [any(), any()];
    if (!a || !b || a.contains(b) || b.contains(a)) return [];
    const place = document.createComment('');
    a.replaceWith(place);
    b.replaceWith(a);
    place.replaceWith(b);
    return [a, b];
  },
  'swap attributes': ({ any }) => {
    const [a, b] = [any(), any()];
    if (!a || !b) return [];
    for (const name of new Set([...a.getAttributeNames(), ...b.getAttributeNames()])) {
      if (name === mark) continue;
      const [ofA, ofB] = [a.getAttribute(name), b.getAttribute(name)];
      set(a, name, ofB);
      set(b, name, ofA);
    }
    return [a, b];
  },
  'swap texts': ({ text }) => {
    const [a, b] = [text(), text()];
    if (!a || !b) return [];
    [a.data, b.data] = [b.data, a.data];
    return [a.parentElement, b.parentElement].filter((element) => element !== null);
  },
  'turn a text': ({ text }, random) => {
    const turned = text();
    if (turned) turned.data = random.pick(oddTexts);
    return turned?.parentElement ? [turned.parentElement] : [];
  },
  'add a huge text': ({ any }, random) => {
    const element = any();
    element?.append(random.pick(['x', '1,', ' a', 'in 1', '~0', '\u202e', '(', 'Received ', '1:']).repeat(50_000));
    return element ? [element] : [];
  },
  'add a look-alike link': ({ document, any }, random) => {
    const link = document.createElement('a');
    const id = /\d{19}/.exec(document.querySelector(marked)?.getAttribute(mark) ?? '')?.[0] ?? '2019999999999999999';
    const near = String(BigInt(id) + BigInt(random.between(0, 2)));
    link.setAttribute(
      'href',
      random.pick(['/', 'https://www.upwork.com/', '//evil.example/']) + random.pick(paths) + near,
    );
    link.append(random.pick(['View proposal', 'A title', '', 'Interviewing']));
    any()?.append(link);
    return [link];
  },
  'add a look-alike heading': ({ document, any }, random) => {
    const heading = document.createElement(random.pick(['h1', 'h2', 'h3', 'h6', 'caption', 'div']));
    heading.append(
      random.pick(['Active proposals', 'Interviewing', 'Submitted proposals (3)', 'Offers', 'Sent by you']),
    );
    any()?.before(heading);
    return [heading];
  },
  'spoil an address': ({ any }, random) => {
    const element = any()?.closest('a') ?? any();
    const bad = ['', '#', 'http://[', 'javascript:void 0', `/nx/proposals/${'1'.repeat(19)}`, '/'.repeat(5000)];
    element?.setAttribute(random.pick(['href', 'aria-label', 'aria-labelledby', 'id', 'title']), random.pick(bad));
    return element ? [element] : [];
  },
};

const paths = ['nx/proposals/', 'ab/proposals/', 'jobs/~02', 'nx/proposals/interview/uid/', 'jobs/Slug_~02'];
const oddTexts = [
  'Received Feb 31, 2026',
  'in 99999999999 years',
  '1,000,000 years ago',
  '99:99 PM',
  'You: ',
  '(10)',
  'Interviewing:',
  '\ud800 \u0000 \ufffe',
  '2 of 5 reviews',
];

function put(element: Element | undefined, at: Element | undefined, random: Random): Element[] {
  if (!element || !at || element.contains(at)) return [];
  if (random.chance(0.5)) at.append(element);
  else at.before(element);
  return [element];
}

function set(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
