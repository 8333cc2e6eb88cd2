import { describe as group, expect, inject, it } from 'vitest';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { readPage } from '@/lib/upwork/read-page';
import { finished } from '@/lib/upwork/steps';
import { describe } from '@/lib/upwork/taught';
import { previewOf } from '@/lib/upwork/taught-preview';
import { findSections } from '@/lib/upwork/taught-sections';
import { layoutChanges } from './layout-changes';

const address = new URL('https://www.upwork.com/nx/proposals/');
const seenAt = Date.UTC(2026, 10, 23);
const id = (n: number) => String(2_027_690_148_254_932_482n + BigInt(n));

const row = (n: number, words = 'Nov 2, 2026') =>
  `<div><p>${words}</p><div><a href="/nx/proposals/${id(n)}">Job ${n}</a></div></div>`;
const rows = (from: number, count: number, words?: string) =>
  Array.from({ length: count }, (_, index) => row(from + index, words)).join('');

function page(html: string): Document {
  return new DOMParser().parseFromString(`<main><h1>My proposals</h1>${html}</main>`, 'text/html');
}

const talks = (count: number) => `<section><h2>In talks (${count})</h2><div>${rows(1, count)}</div></section>`;
const sent = (count: number) => `<section><h2>Sent by you (${count})</h2><div>${rows(50, count)}</div></section>`;

const sectionsOf = (document: Document) => finished(findSections(document));

/** The list under `heading`, as it is taught. */
function teach(document: Document, heading: string, changes: Partial<TaughtRule> = {}): TaughtRule {
  const section = sectionsOf(document).find((candidate) => candidate.heading === heading);
  const rule = section && describe(section, address);
  if (!rule) throw new Error(`nothing to teach under "${heading}"`);
  return { ...rule, ruleId: crypto.randomUUID(), taughtAt: seenAt, ...changes };
}

function titles(document: Document, rules: TaughtRule[] = []): (string | null)[] | undefined {
  return readPage(document, address, seenAt, rules)?.rows.map(({ sighting }) => sighting.title);
}

group('what a page has to point at', () => {
  it.each([
    ['headings', talks(3) + sent(2), ['My proposals 5', 'In talks 3', 'Sent by you 2']],
    [
      'headings that are plain boxes',
      `<div><div>In talks</div>${rows(1, 3)}</div><div><div>Sent</div>${rows(9, 2)}</div>`,
      ['My proposals 5', 'In talks 3', 'Sent 2'],
    ],
    ['everything side by side', `<h2>In talks</h2>${rows(1, 2)}<h2>Sent</h2>${rows(9, 3)}`, ['My proposals 5']],
    ['one job alone', talks(1), ['In talks 1']],
    ['a name for ears only', `<section aria-label="In talks 2">${rows(1, 2)}</section>`, ['My proposals 2']],
    [
      'text between heading and jobs, which may name a list',
      `<section><h2>In talks</h2><p>Nothing here.</p><b>Others</b><div>${rows(1, 2)}</div></section>`,
      ['Others 2'],
    ],
    [
      'column names',
      `<table><caption>In talks</caption><thead><tr><th>Job</th></tr></thead><tbody><tr><td>${row(1)}</td></tr><tr><td>${row(2)}</td></tr></tbody></table>`,
      ['In talks 2'],
    ],
    [
      'help and buttons beside the heading',
      `<header><h2>In talks</h2><span role="tooltip">What is this?</span><button>Sort</button></header><div>${rows(1, 2)}</div>`,
      ['In talks 2'],
    ],
    ['no job', '<h2>In talks</h2><p>Nothing.</p>', []],
  ])('%s', (_, html, found) => {
    expect(sectionsOf(page(html)).map(({ heading, rows }) => `${heading} ${rows.length}`)).toEqual(found);
  });
});

it('knows a list by words, roles and links, without counts', () => {
  const html = `<section><h2>In talks with (2) proposals</h2><ul aria-label="My list"><li>${row(1)}</li><li>${row(2)}</li></ul></section>`;
  const [section] = sectionsOf(page(html));
  expect(section && describe(section, new URL('https://www.upwork.com/nx/proposals?page=2'))).toEqual({
    path: '/nx/proposals/',
    section: 'active',
    heading: 'In talks',
    role: 'list',
    label: 'My list',
    links: 'proposal',
    despiteSubmitted: false,
  });
});

it('keeps nothing of a list that has only a role: another day any list may stand there', () => {
  const document = new DOMParser().parseFromString(`<ul><li>${row(1)}</li><li>${row(2)}</li></ul>`, 'text/html');
  const [section] = sectionsOf(document);
  expect(section?.role).toBe('list');
  expect(section && describe(section, address)).toBeNull();
});

group('a taught list', () => {
  const rule = teach(page(talks(3) + sent(2)), 'In talks');

  it('is read where nothing was', () => {
    expect(titles(page(talks(2) + sent(2)))).toEqual([]);
    const reading = readPage(page(talks(2) + sent(2)), address, seenAt, [rule]);
    expect(reading?.rows.map(({ sighting }) => [sighting.title, sighting.section])).toEqual([
      ['Job 1', 'active'],
      ['Job 2', 'active'],
    ]);
    expect(reading).toMatchObject({ verdict: 'partly', layers: { hooks: 0, structure: 0, taught: 2 } });
  });

  it.each([
    ['with one job', talks(1) + sent(4), ['Job 1']],
    ['below the other', sent(2) + talks(2), ['Job 1', 'Job 2']],
    ['in more boxes', `<div><div>${talks(2)}</div></div>`, ['Job 1', 'Job 2']],
    ['under a heading of another level', talks(2).replaceAll('h2', 'h4') + sent(1), ['Job 1', 'Job 2']],
    ['under a heading in other letters', talks(2).replace('In talks', 'IN TALKS') + sent(1), ['Job 1', 'Job 2']],
    ['twice', talks(2) + `<section><h2>In talks</h2><div>${rows(20, 2)}</div></section>`, []],
    ['without jobs, and others below', `<section><h2>In talks (0)</h2></section>${sent(3)}`, []],
    [
      'without jobs, and others below under a plain box',
      `<h2>In talks</h2><div>Sent</div><div>${rows(50, 3)}</div>`,
      [],
    ],
    ['under another heading', talks(2).replace('In talks', 'Talking') + sent(1), []],
    ['as a list of another role', talks(2).replaceAll('<div>', '<ul>').replaceAll('</div>', '</ul>'), []],
    ['with links of another kind', talks(2).replaceAll('/nx/proposals/', '/jobs/~02'), []],
  ])('%s', (_, html, read) => {
    expect(titles(page(html), [rule])).toEqual(read);
  });

  it('holds at its own address only, and never where archived or other pages are', () => {
    const read = (path: string, of = path) =>
      readPage(page(talks(2)), new URL(path, address), seenAt, [{ ...rule, path: of }])?.rows.length;
    expect(read('/nx/proposals/?status=x#y', '/nx/proposals')).toBe(2);
    expect(read('/nx/interviews/')).toBe(2);
    expect(read('/nx/interviews/', '/nx/proposals/')).toBeUndefined();
    expect(read('/nx/proposals/archived/')).toBe(0);
    expect(read('/nx/find-work/')).toBeUndefined();
    expect(readPage(page(talks(2)), new URL('https://other.example/nx/proposals/'), seenAt, [rule])).toBeNull();
  });

  it.each([
    ['its heading', talks(2).replace('In talks', 'Submitted proposals'), 'Submitted proposals'],
    ['marks', `<div data-qa="card-submitted-proposals">${talks(2)}</div>`, 'In talks'],
    [
      'the words of its rows',
      `<section><h2>In talks</h2><div>${rows(1, 2, 'Initiated Nov 2, 2026')}</div></section>`,
      'In talks',
    ],
  ])('that is Submitted by %s needs a second yes', (_, html, heading) => {
    const document = page(html + sent(1));
    expect(titles(document, [teach(document, heading)])).toEqual([]);
    expect(titles(document, [teach(document, heading, { despiteSubmitted: true })])).toEqual(['Job 1', 'Job 2']);
  });

  it('is never read where Upwork calls it archived', () => {
    const document = page(talks(2).replace('In talks', 'Archived proposals'));
    const rules = [teach(document, 'Archived proposals', { despiteSubmitted: true })];
    const reading = readPage(document, address, seenAt, rules);
    expect(reading?.rows.map(({ sighting }) => sighting.section)).toEqual(['archived', 'archived']);
  });

  it('changes nothing of a list that both layers know', () => {
    const document = page(talks(2).replace('In talks', 'Invitations to interview'));
    const reading = readPage(document, address, seenAt, [teach(document, 'Invitations to interview')]);
    expect(reading?.rows.map(({ sighting }) => sighting.section)).toEqual(['invitations', 'invitations']);
  });

  it('makes no row of a job that also stands under Submitted', () => {
    const document = page(`${talks(2)}<h2>Submitted proposals</h2><div>${row(1)}${row(60)}</div>`);
    expect(titles(document, [rule])).toEqual(['Job 2']);
  });
});

group('the preview', () => {
  const previewIn = (html: string, heading: string | null) => {
    const document = page(html);
    const section = sectionsOf(document).find((candidate) => candidate.heading === heading);
    return section && previewOf(section, document, address, seenAt);
  };

  it('says what would be read, and what would be kept', () => {
    expect(previewIn(talks(2) + sent(2), 'In talks')).toMatchObject({
      refusal: null,
      titles: ['Job 1', 'Job 2'],
      isSubmitted: false,
      rule: { heading: 'In talks', despiteSubmitted: false },
    });
  });

  it.each([
    ['heading', talks(2).replace('In talks', 'Submitted proposals'), 'Submitted proposals'],
    ['heading in other words', sent(2), 'Sent by you'],
    ['marks', `<div data-qa="card-submitted-proposals">${talks(2)}</div>`, 'In talks'],
    ['rows', `<section><h2>In talks</h2><div>${row(1)}${row(2, 'Initiated Nov 2')}</div></section>`, 'In talks'],
  ])('says that a list is Submitted by its %s', (_, html, heading) => {
    expect(previewIn(html + talks(0), heading)).toMatchObject({ isSubmitted: true, rule: { despiteSubmitted: true } });
  });

  it.each([
    ['read already', talks(2).replace('In talks', 'Active proposals'), 'Active proposals', 'active'],
    [
      'another known list',
      talks(2).replace('In talks', 'Invitations to interview'),
      'Invitations to interview',
      'invitations',
    ],
    ['archived', talks(2).replace('In talks', 'Archived proposals'), 'Archived proposals', 'archived'],
    ['there twice', talks(2) + `<section><h2>In talks</h2><div>${rows(20, 2)}</div></section>`, 'In talks', 'twice'],
    [
      'without words',
      `<p>x</p><div>${rows(1, 1)}</div><ul><li>${row(5)}</li><li>${row(6)}</li></ul>`,
      null,
      'nameless',
    ],
    [
      'marked as two things',
      `<div data-qa="card-active-proposals">${talks(2).replaceAll('<div><p>', '<div data-ev-sublocation="submitted_proposals"><p>')}</div>`,
      'In talks',
      'unread',
    ],
  ])('refuses a list that is %s', (_, html, heading, refusal) => {
    expect(previewIn(html, heading)).toEqual({ refusal });
  });
});

/** Changes that take from a list what it is known by. */
const forgets = [
  'every text translated',
  'heading of the active list unknown',
  'tables turned into divs',
  'tables turned into lists',
  'ids and roles removed',
  'heading of the active list: Interviewing',
  'heading of the active list: Active candidacies',
  'everything in custom elements',
  'narrow: rows are cards',
  'main in an open shadow root',
  'main in a frame',
];

const captured = inject('captures')['proposals-list-2026-03.html'];
const pages = Object.entries({ 'the captured list of 2026-03': captured, 'the stand-in': inject('standin') });
group.each(pages)('after a change of layout, %s', (_, html) => {
  it.skipIf(!html).each(Object.keys(layoutChanges))('gives a taught list the same rows or none: %s', (change) => {
    const parse = () => {
      const document = new DOMParser().parseFromString(html ?? '', 'text/html');
      for (const heading of document.querySelectorAll('h2'))
        if (/Active proposals/.test(heading.textContent)) heading.innerHTML = 'In talks';
      for (const element of document.querySelectorAll('[data-qa],[data-ev-sublocation]'))
        for (const name of ['data-qa', 'data-ev-sublocation']) element.removeAttribute(name);
      return document;
    };
    const rule = teach(parse(), 'In talks');
    const activeOf = (document: Document) =>
      readPage(document, address, seenAt, [rule])
        ?.rows.filter(({ sighting }) => sighting.section === 'active')
        .map(({ sighting }) => sighting.keys[0]);
    const truth = activeOf(parse());
    expect(truth).toHaveLength(10);
    const changed = parse();
    layoutChanges[change]?.(changed);
    expect(forgets.includes(change) ? [truth, []] : [truth]).toContainEqual(activeOf(changed));
  });
});
