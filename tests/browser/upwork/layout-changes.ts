/**
 * Changes that Upwork, a translation or another extension might make to a page. Each keeps every row's link and what a
 * person would read as the name of each list, unless its name says otherwise.
 */
export const layoutChanges: Record<string, (document: Document) => void> = {
  'data attributes removed': (document) => {
    for (const element of document.querySelectorAll('*')) {
      for (const name of element.getAttributeNames()) if (name.startsWith('data-')) element.removeAttribute(name);
    }
  },
  'classes scrambled': (document) => {
    for (const element of document.querySelectorAll('[class]')) element.className = scramble(element.className);
  },
  'ids and roles removed': (document) => {
    for (const element of document.querySelectorAll('[id],[role]')) {
      element.removeAttribute('id');
      element.removeAttribute('role');
    }
  },
  'tables turned into divs': (document) => renameTags(document, ['table', 'tbody', 'tr', 'td'], 'div'),
  'tables turned into lists': (document) => {
    renameTags(document, ['table'], 'div');
    renameTags(document, ['tbody'], 'ul');
    renameTags(document, ['tr'], 'li');
    renameTags(document, ['td'], 'div');
  },
  'heading of the active list: Interviewing': (document) => renameActive(document, 'Interviewing'),
  'heading of the active list: Active candidacies': (document) => renameActive(document, 'Active candidacies'),
  'headings without counts': (document) => {
    for (const heading of headings(document)) heading.textContent = plainName(heading);
  },
  'headings one level down': (document) => renameTags(document, ['h2'], 'h3'),
  'headings turned into divs': (document) => renameTags(document, ['h2'], 'div'),
  'headings turned into roles': (document) => {
    for (const heading of renameTags(document, ['h2'], 'div')) heading.setAttribute('role', 'heading');
  },
  'lists reversed': (document) => reorder(document, (all) => all.toReversed()),
  'lists rotated': (document) => reorder(document, (all) => [...all.slice(2), ...all.slice(0, 2)]),
  'each row in a box of its own': (document) => {
    for (const row of document.querySelectorAll('tr')) {
      const box = document.createElement('tbody');
      row.replaceWith(box);
      box.append(row);
    }
  },
  'each list in two more boxes': (document) => {
    for (const list of lists(document)) {
      const box = document.createElement('div');
      const inner = document.createElement('section');
      list.replaceWith(box);
      box.append(inner);
      inner.append(list);
    }
  },
  'boxes around headings and tables removed': (document) => {
    for (const heading of headings(document)) {
      const header = heading.closest('header');
      if (header) header.replaceWith(heading);
    }
    for (const section of document.querySelectorAll('section'))
      if (section.querySelector('table')) section.replaceWith(...section.children);
    for (const list of lists(document)) list.replaceWith(...(list.firstElementChild?.children ?? []));
  },
  'links relative': (document) => {
    for (const link of document.querySelectorAll('a[href]')) {
      link.setAttribute('href', link.getAttribute('href')?.replace('https://www.upwork.com', '') ?? '');
    }
  },
  'links under the former prefix': (document) => {
    for (const link of document.querySelectorAll('a[href]')) {
      link.setAttribute('href', link.getAttribute('href')?.replace('/nx/proposals/', '/ab/proposals/') ?? '');
    }
  },
  'every text but headings translated': (document) => {
    for (const text of texts(document))
      if (!text.parentElement?.closest('h1,h2,h3,[role="heading"]')) text.data = translate(text.data);
  },
  'every text translated': (document) => {
    for (const text of texts(document)) text.data = translate(text.data);
  },
  'heading of the submitted list unknown': (document) => {
    for (const heading of headings(document))
      if (/submitted/i.test(plainName(heading))) heading.textContent = 'Sent by you';
  },
  'heading of the active list unknown': (document) => renameActive(document, 'In talks'),
};

function headings(document: Document): Element[] {
  return [...document.querySelectorAll('h2,h3,[role="heading"]')].filter((heading) =>
    /\(\d+\)|proposals|Offers|Invit|Interviewing|candidac/i.test(heading.textContent),
  );
}

function plainName(heading: Element): string {
  return heading.textContent
    .replace(/\s+/g, ' ')
    .replace(/(with)?\s*\(\d+\)\s*(proposals)?/, '')
    .trim();
}

function renameActive(document: Document, name: string): void {
  for (const heading of headings(document)) {
    if (/^active/i.test(plainName(heading))) heading.textContent = name;
  }
}

/** The boxes, side by side, that hold one list each; none where lists stand without boxes. */
function lists(document: Document): Element[] {
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

function reorder(document: Document, order: (all: Element[]) => Element[]): void {
  const all = lists(document);
  const places = all.map((list) => {
    const place = document.createComment('');
    list.replaceWith(place);
    return place;
  });
  order(all).forEach((list, index) => places[index]?.replaceWith(list));
}

function renameTags(document: Document, tags: string[], to: string): Element[] {
  return [...document.querySelectorAll(tags.join(','))].map((old) => {
    const element = document.createElement(to);
    for (const { name, value } of old.attributes) element.setAttribute(name, value);
    element.append(...old.childNodes);
    old.replaceWith(element);
    return element;
  });
}

function scramble(classes: string): string {
  return classes
    .split(/\s+/)
    .map((name) => `x${Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7)}`)
    .join(' ');
}

function* texts(document: Document): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all: Text[] = [];
  while (walker.nextNode()) all.push(walker.currentNode as Text);
  yield* all;
}

function translate(text: string): string {
  return text.replace(/[A-Za-z]{3,}/g, (word) => `${word.slice(1)}${word[0]}o`);
}
