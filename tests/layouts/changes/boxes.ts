import { rowsIn } from '../mark';
import { headings, lists, make, plainName, renameTags, reorder, wrap, type Changes } from './parts';

const table = ['table', 'tbody', 'tr', 'td'];

/** The same things in other boxes, and in another order. */
export const boxChanges: Changes = {
  'tables turned into divs': (document) => renameTags(document, table, 'div'),
  'tables turned into lists': (document) => {
    renameTags(document, ['table', 'td'], 'div');
    renameTags(document, ['tbody'], 'ul');
    renameTags(document, ['tr'], 'li');
  },
  'articles and sections turned into divs': (document) => renameTags(document, ['article', 'section'], 'div'),
  'everything in custom elements': (document) => {
    renameTags(document, [...table, 'article', 'section', 'header'], 'up-box');
  },
  'lists reversed': (document) => reorder(document, (all) => all.toReversed()),
  'lists rotated': (document) => reorder(document, (all) => [...all.slice(2), ...all.slice(0, 2)]),
  'lists in one card': (document) => {
    const all = lists(document);
    const card = make(document, 'div', { class: 'air3-card', 'data-qa': 'card-all-proposals' });
    all[0]?.before(card);
    for (const list of all) card.append(...list.childNodes);
    for (const list of all) list.remove();
  },
  'each row in a box of its own': (document) => {
    for (const row of document.querySelectorAll('tr')) wrap(row, document.createElement('tbody'));
  },
  'each list in two more boxes': (document) => {
    for (const list of lists(document)) {
      wrap(list, document.createElement('section'));
      if (list.parentElement) wrap(list.parentElement, document.createElement('div'));
    }
  },
  'each list in a panel of a tab': (document) => {
    const all = lists(document);
    const names = headings(document).map(plainName);
    const tabs = names.map((name) => make(document, 'button', { role: 'tab' }, name));
    all[0]?.before(make(document, 'div', { role: 'tablist' }, ...tabs));
    for (const list of all) wrap(list, make(document, 'div', { role: 'tabpanel' }));
  },
  'boxes around headings and tables removed': (document) => {
    for (const heading of headings(document)) heading.closest('header')?.replaceWith(heading);
    for (const section of document.querySelectorAll('section'))
      if (section.querySelector('table')) section.replaceWith(...section.children);
    for (const list of lists(document)) list.replaceWith(...(list.firstElementChild?.children ?? []));
  },
  'rows reversed': (document) => {
    for (const holder of new Set(rowsIn(document).map((row) => row.parentElement)))
      if (holder?.matches('tbody')) holder.append(...[...holder.children].reverse());
  },
  'narrow: rows are cards': (document) => {
    renameTags(document, ['table', 'tbody', 'td'], 'div');
    for (const row of renameTags(document, ['tr'], 'div')) {
      row.prepend(make(document, 'div', { class: 'label' }, 'Status'));
      row.append(make(document, 'button', {}, 'More'));
    }
  },
  'lists folded': (document) => {
    for (const list of lists(document)) list.lastElementChild?.setAttribute('hidden', '');
  },
  'rows not there yet, but for two of each list': (document) => {
    for (const holder of new Set(rowsIn(document).map((row) => row.parentElement))) {
      for (const row of holder?.matches('tbody,section') ? [...holder.children].slice(2) : [])
        row.replaceWith(make(document, 'div', { class: 'air3-skeleton-shape' }));
    }
  },
  'rows in an open shadow root each': (document) => {
    for (const row of rowsIn(document)) {
      if (!row.matches('tr,li,article,section,td *')) continue;
      const host = make(document, 'up-row', {});
      row.replaceWith(host);
      host.attachShadow({ mode: 'open' }).append(row);
    }
  },
  'main in an open shadow root': (document) => {
    const main = document.querySelector('main');
    const host = make(document, 'up-app', {});
    if (!main) return;
    main.replaceWith(host);
    host.attachShadow({ mode: 'open' }).append(main);
  },
  'main in a frame': (document) => {
    const main = document.querySelector('main');
    main?.replaceWith(make(document, 'iframe', { srcdoc: main.outerHTML }));
  },
};
