import { countIn, headings, plainName, rename, renameTags, wrap, make, type Changes } from './parts';

/** Names of lists change their words, form and place. */
export const headingChanges: Changes = {
  'heading of the active list: Interviewing': (document) => rename(document, /^active/i, 'Interviewing'),
  'heading of the active list: Active candidacies': (document) => rename(document, /^active/i, 'Active candidacies'),
  'heading of the invitations: Invites from clients': (document) => rename(document, /^invit/i, 'Invites from clients'),
  'heading of the invitations: Invitations to apply': (document) => rename(document, /^invit/i, 'Invitations to apply'),
  'headings without counts': (document) => {
    for (const heading of headings(document)) heading.textContent = plainName(heading);
  },
  'counts after a point': (document) => recount(document, (name, count) => `${name} · ${count}`),
  'counts after a colon': (document) => recount(document, (name, count) => `${name}: ${count}`),
  'counts first': (document) => recount(document, (name, count) => `${count} ${name}`),
  'counts in square brackets': (document) => recount(document, (name, count) => `${name} [${count}]`),
  'counts beside the headings': (document) => {
    for (const heading of headings(document)) {
      const count = countIn(heading);
      heading.textContent = plainName(heading);
      if (count) heading.after(make(document, 'span', {}, count));
    }
  },
  'headings in capitals': (document) => {
    for (const heading of headings(document)) heading.textContent = heading.textContent.toUpperCase();
  },
  'headings full of spaces': (document) => {
    for (const heading of headings(document)) heading.textContent = heading.textContent.replace(/\s+/g, ' \u00a0\n\t ');
  },
  'headings one level down': (document) => renameTags(document, ['h2'], 'h3'),
  'headings turned into divs': (document) => renameTags(document, ['h2'], 'div'),
  'headings turned into roles': (document) => {
    for (const heading of renameTags(document, ['h2'], 'div')) heading.setAttribute('role', 'heading');
  },
  'headings in buttons that fold': (document) => {
    for (const heading of headings(document)) wrap(heading, make(document, 'button', { 'aria-expanded': 'true' }));
  },
  'buttons that fold in headings': (document) => {
    for (const heading of headings(document)) {
      const button = make(document, 'button', { 'aria-expanded': 'true' }, ...heading.childNodes);
      heading.append(button);
    }
  },
  'heading of the submitted list unknown': (document) => rename(document, /submitted/i, 'Sent by you'),
  'heading of the active list unknown': (document) => rename(document, /^active/i, 'In talks'),
};

function recount(document: Document, name: (name: string, count: string) => string): void {
  for (const heading of headings(document)) {
    const count = countIn(heading);
    if (count) heading.textContent = name(plainName(heading), count);
  }
}
