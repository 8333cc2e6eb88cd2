import { mark, marked, newcomer, rowsIn } from '../mark';
import { headings, lists, make, plainName, type Changes } from './parts';

/** Other things come to stand on the page, beside its rows and in them. */
export const neighbourChanges: Changes = {
  'a badge with a list’s name in every row': (document) => {
    for (const row of rowsIn(document))
      row.querySelector(marked)?.parentElement?.append(make(document, 'span', { class: 'air3-badge' }, 'Interviewing'));
  },
  'advertising between rows': (document) => {
    rowsIn(document).forEach((row, index) => {
      if (index % 3 !== 0 || !row.matches('tr,li,article,section,div')) return;
      const title = make(document, 'h3', {}, 'Get more interviews');
      const cell = make(document, 'td', {}, title, make(document, 'a', { href: '/nx/plans/' }, 'Upgrade'));
      row.after(row.matches('tr') ? make(document, 'tr', {}, cell) : make(document, 'div', {}, ...cell.childNodes));
    });
  },
  'recommended jobs below': (document) => {
    const href = `https://www.upwork.com/jobs/~${newcomer.key.slice(4)}`;
    const link = make(document, 'a', { href, [mark]: newcomer.key }, newcomer.title);
    const job = make(
      document,
      'article',
      { 'data-ev-opening_uid': newcomer.key.slice(6) },
      make(document, 'h3', { [mark]: newcomer.key }, link),
    );
    const title = make(document, 'h2', {}, 'Jobs you might like');
    (document.querySelector('main') ?? document.body).append(make(document, 'section', {}, title, job));
  },
  'a summary with the names of lists before them': (document) => {
    const items = headings(document).map((heading) => make(document, 'li', {}, plainName(heading)));
    lists(document)[0]?.before(make(document, 'ul', { class: 'summary' }, ...items));
  },
  'a summary with the names of lists after them': (document) => {
    const items = headings(document).map((heading) => make(document, 'li', {}, plainName(heading)));
    lists(document)
      .at(-1)
      ?.after(make(document, 'ul', { class: 'summary' }, ...items));
  },
  'a dialog over the list': (document) => {
    const title = make(document, 'h2', {}, 'Submitted proposals');
    const close = make(document, 'button', {}, 'Close');
    document.body.append(make(document, 'div', { role: 'dialog', 'aria-modal': 'true' }, title, close));
  },
  'a dialog about one row': (document) => {
    const href = document.querySelector(`a${marked}`)?.getAttribute('href') ?? '#';
    const title = make(document, 'h2', {}, 'Withdraw this proposal?');
    const link = make(document, 'a', { href }, 'View proposal');
    document.body.append(make(document, 'div', { role: 'dialog', 'aria-modal': 'true' }, title, link));
  },
  'tooltips at the end of the page': (document) => {
    for (const tooltip of document.querySelectorAll('[id^="popper"]')) document.body.append(tooltip);
  },
  'tooltips without their names': (document) => {
    for (const tooltip of document.querySelectorAll('[id^="popper"]')) tooltip.removeAttribute('id');
  },
  'a second pager': (document) => {
    for (const list of lists(document)) {
      const links = [1, 2, 3].map((page) => make(document, 'a', { href: `/nx/proposals/?page=${page}` }, String(page)));
      list.append(make(document, 'nav', { 'aria-label': 'Pages' }, ...links));
    }
  },
  'a hidden copy of each list': (document) => {
    for (const list of lists(document)) {
      const copy = list.cloneNode(true) as Element;
      copy.setAttribute('style', 'display: none');
      list.after(copy);
    }
  },
  'a copy of each list in a template': (document) => {
    for (const list of lists(document)) {
      const template = document.createElement('template');
      template.content.append(list.cloneNode(true));
      list.before(template);
    }
  },
  'a banner with a heading on top of each list': (document) => {
    for (const list of lists(document))
      list.prepend(make(document, 'div', { class: 'banner' }, make(document, 'h3', {}, 'Good news')));
  },
  'marks of another extension': (document) => {
    for (const title of document.querySelectorAll(marked)) title.after(make(document, 'other-badge', {}, '★ 4.9'));
  },
};
