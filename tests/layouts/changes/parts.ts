import { marked } from '../mark';

/** What Upwork, a translation or another extension might do to a page. */
export type Changes = Record<string, (document: Document) => void>;

/** The headings of lists, as a person would find them. */
export function headings(document: Document): Element[] {
  return [...document.querySelectorAll('h2,h3,[role="heading"]')].filter(
    (heading) =>
      /\(\d+\)|proposals|Offers|Invit|Interviewing|candidac/i.test(heading.textContent) &&
      !heading.querySelector('a') &&
      !heading.querySelector(marked) &&
      !heading.closest(marked),
  );
}

export function plainName(heading: Element): string {
  return heading.textContent
    .replace(/\s+/g, ' ')
    .replace(/(with)?\s*\(\d+\)\s*(proposals)?/, '')
    .trim();
}

export function countIn(heading: Element): string {
  return /\((\d+)\)/.exec(heading.textContent)?.[1] ?? '';
}

export function rename(document: Document, name: RegExp, to: string): void {
  for (const heading of headings(document)) if (name.test(plainName(heading))) heading.textContent = to;
}

/** The boxes, side by side, that hold one list each; none where lists stand without boxes. */
export function lists(document: Document): Element[] {
  const all = headings(document);
  const first = all[0];
  if (!first || all.length < 2) return [];
  let box: Element = first;
  while (box.parentElement && !all.slice(1).some((heading) => box.parentElement?.contains(heading)))
    box = box.parentElement;
  const siblings = [...(box.parentElement?.children ?? [])];
  const boxes = siblings.filter((sibling) => all.some((heading) => sibling.contains(heading)));
  return boxes.some((list) => all.includes(list)) ? [] : boxes; // headings alone are no lists
}

export function reorder(document: Document, order: (all: Element[]) => Element[]): void {
  const all = lists(document);
  const places = all.map((list) => {
    const place = document.createComment('');
    list.replaceWith(place);
    return place;
  });
  order(all).forEach((list, index) => places[index]?.replaceWith(list));
}

export function renameTags(document: Document, tags: readonly string[], to: string): Element[] {
  return [...document.querySelectorAll(tags.join(','))].map((old) => {
    const element = document.createElement(to);
    for (const { name, value } of old.attributes) element.setAttribute(name, value);
    element.append(...old.childNodes);
    old.replaceWith(element);
    return element;
  });
}

export function removeAttributes(document: Document, which: RegExp): void {
  for (const element of document.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (which.test(name)) element.removeAttribute(name);
}

/** A new element with these attributes and contents. */
export function make(
  document: Document,
  tag: string,
  attributes: Record<string, string>,
  ...contents: (Node | string)[]
): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...contents);
  return element;
}

export function wrap(element: Element, box: Element): void {
  element.replaceWith(box);
  box.append(element);
}

export function texts(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!text.parentElement?.closest('script,style')) all.push(text);
  }
  return all;
}
