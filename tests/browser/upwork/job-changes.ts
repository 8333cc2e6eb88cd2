import { contracts, listed } from './job-scenes';

/** People's own words are not translated here. */
const titles = new Set([...listed, ...contracts].map(({ title }) => title));

/** What Upwork may take from or add to its pages with jobs, one change each. */
export const jobChanges: Record<string, (document: Document) => void> = {
  'no data-test': (document) => removeAttributes(document, (name) => name === 'data-test' || name === 'data-test-key'),
  'no data-qa': (document) => removeAttributes(document, (name) => /^data-(?:qa|cy|testid)$/.test(name)),
  'no analytics': (document) => removeAttributes(document, (name) => name.startsWith('data-ev-')),
  'no data attributes': (document) =>
    removeAttributes(document, (name) => name.startsWith('data-') || name === 'job-uid'),
  'no classes': (document) => removeAttributes(document, (name) => name === 'class'),
  'no roles': (document) => removeAttributes(document, (name) => name === 'role' || name.startsWith('aria-')),
  'tiles are plain boxes': (document) => rename(document, 'article,section,main li', 'div'),
  'no headings': (document) => rename(document, 'h2,h3,h4,h5', 'div'),
  'headings of another level': (document) => rename(document, 'h2,h3,h4', 'h6'),
  'boxes around everything': (document) => {
    for (const element of [...document.querySelectorAll('main a,main h3,main h4,main ul')]) {
      const box = document.createElement('div');
      element.replaceWith(box);
      box.append(element);
    }
  },
  'absolute addresses': (document) => {
    for (const link of document.querySelectorAll('a[href^="/"]'))
      link.setAttribute('href', `https://www.upwork.com${link.getAttribute('href')}`);
  },
  'titles are no links': (document) => rename(document, 'main a[href*="/jobs/"]', 'span'),
  'every text but titles translated': (document) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, nodeValue } = texts.currentNode;
      if (titles.has(nodeValue?.trim() ?? '')) continue;
      if (!parent?.closest('script,h2,h3,h4') && !parent?.closest('a[href*="/jobs/~"],a[href*="_~"]'))
        texts.currentNode.nodeValue = (nodeValue ?? '').replace(/[a-z]/gi, (letter) =>
          /[aeiou]/i.test(letter) ? 'ö' : letter,
        );
    }
  },
};

function removeAttributes(document: Document, isGone: (name: string) => boolean): void {
  for (const element of document.body.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (isGone(name)) element.removeAttribute(name);
}

function rename(document: Document, css: string, tag: string): void {
  for (const element of [...document.body.querySelectorAll(css)].toReversed()) {
    const other = document.createElement(tag);
    for (const name of element.getAttributeNames())
      if (name !== 'href') other.setAttribute(name, element.getAttribute(name) ?? '');
    other.append(...element.childNodes);
    element.replaceWith(other);
  }
}
