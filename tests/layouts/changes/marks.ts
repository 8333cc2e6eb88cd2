import { removeAttributes, type Changes } from './parts';

/** Upwork's own marks go, all or one kind at a time. */
export const markChanges: Changes = {
  'data attributes removed': (document) => removeAttributes(document, /^data-/),
  'data-qa removed': (document) => removeAttributes(document, /^data-qa$/),
  'data-cy and data-test removed': (document) => removeAttributes(document, /^data-(?:cy|test)/),
  'analytics attributes removed': (document) => removeAttributes(document, /^data-ev-/),
  'labels removed': (document) => removeAttributes(document, /^aria-/),
  'classes scrambled': (document) => {
    for (const element of document.querySelectorAll('[class]'))
      element.setAttribute('class', scramble(element.getAttribute('class') ?? ''));
  },
  'classes removed': (document) => removeAttributes(document, /^class$/),
  'ids and roles removed': (document) => removeAttributes(document, /^(?:id|role)$/),
  'marks of rows stale, as when rows are used again': (document) => {
    const rows = [...document.querySelectorAll('[data-qa^="item"]')];
    rows.forEach((row, index) => row.setAttribute('data-qa', `item${rows.length - index}`));
  },
  'new marks of somebody else': (document) => {
    for (const element of document.querySelectorAll('div,section,article'))
      element.setAttribute('data-x-tracking', 'submitted_proposals');
  },
};

function scramble(classes: string): string {
  return classes
    .split(/\s+/)
    .map((name) => `x${Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7)}`)
    .join(' ');
}
