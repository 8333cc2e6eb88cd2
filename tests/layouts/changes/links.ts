import { marked } from '../mark';
import { rowsIn } from '../mark';
import { make, type Changes } from './parts';

/** Links to rows in other forms. */
export const linkChanges: Changes = {
  'links relative': (document) => rewrite(document, (href) => href.replace('https://www.upwork.com', '')),
  'links absolute': (document) => rewrite(document, (href) => href.replace(/^\/(?!\/)/, 'https://www.upwork.com/')),
  'links under the former prefix': (document) =>
    rewrite(document, (href) => href.replace('/nx/proposals/', '/ab/proposals/')),
  'links with a query': (document) =>
    rewrite(document, (href) => `${href}${href.includes('?') ? '&' : '?'}source=list`),
  'links with a hash': (document) => rewrite(document, (href) => (href.includes('#') ? href : `${href}#/`)),
  'links for a new window': (document) => {
    for (const link of document.querySelectorAll('a')) link.setAttribute('target', '_blank');
  },
  'a second link in each row': (document) => {
    for (const title of document.querySelectorAll<HTMLAnchorElement>(`a${marked}`))
      title.after(make(document, 'a', { href: title.getAttribute('href') ?? '' }, 'View proposal'));
  },
  'a second link at the end of each row': (document) => {
    for (const row of rowsIn(document)) {
      const href = row.querySelector(`a${marked}`)?.getAttribute('href');
      const end = row.querySelector('td:last-child') ?? row;
      if (href) end.append(make(document, 'a', { href, role: 'button' }, 'View details'));
    }
  },
  'titles split in spans': (document) => {
    for (const title of document.querySelectorAll(marked)) {
      if (title.children.length > 0) continue;
      const parts = title.textContent.split(/(?<= )/).map((part) => make(document, 'span', {}, part));
      title.replaceChildren(...parts);
    }
  },
  'titles in headings of their own': (document) => {
    for (const title of document.querySelectorAll(`a${marked}`)) {
      const heading = document.createElement('h4');
      title.replaceWith(heading);
      heading.append(title);
    }
  },
  'whole rows in their link': (document) => {
    for (const title of document.querySelectorAll<HTMLAnchorElement>(`td a${marked}`)) {
      const link = make(document, 'a', {
        href: title.getAttribute('href') ?? '',
        'aria-hidden': 'true',
        tabindex: '-1',
      });
      title.closest('td')?.prepend(link);
    }
  },
  'ids in attributes instead of links': (document) => {
    for (const title of document.querySelectorAll(`a${marked}`)) {
      title.setAttribute('data-href', title.getAttribute('href') ?? '');
      title.removeAttribute('href');
    }
  },
};

function rewrite(document: Document, change: (href: string) => string): void {
  for (const link of document.querySelectorAll('a[href]'))
    link.setAttribute('href', change(link.getAttribute('href') ?? ''));
}
