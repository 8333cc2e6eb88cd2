import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/upwork/read-page';

const address = new URL('https://www.upwork.com/nx/proposals/');
const seenAt = Date.UTC(2026, 10, 23);
const id = (n: number) => String(2_027_690_148_254_932_482n + BigInt(n));

/** A list as plain as can be: headings and boxes, no attribute of Upwork's. */
function page(lists: Record<string, string[]>): Document {
  const sections = Object.entries(lists).map(
    ([name, rows]) => `<section><h2>${name}</h2><div>${rows.join('')}</div></section>`,
  );
  return new DOMParser().parseFromString(`<main><h1>My proposals</h1>${sections.join('')}</main>`, 'text/html');
}

function row(n: number, title: string, more = ''): string {
  return `<div><p>Received Nov 2, 2026</p><div><a href="/nx/proposals/${id(n)}">${title}</a>${more}</div></div>`;
}

function read(document: Document) {
  return readPage(document, address, seenAt);
}

describe('text of a page', () => {
  it.each([
    ['markup', '&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['characters that turn the text around', 'pay\u202Eroll\u2066', 'pay roll'],
    ['padding', '\n   Fix \n a thing  ', 'Fix a thing'],
    ['nothing', '', null],
    ['a word for what the link does', 'View proposal', null],
  ])('is a title as text: %s', (_, html, title) => {
    const document = page({ 'Active proposals': [row(1, html), row(2, 'Other')] });
    expect(read(document)?.rows.map(({ sighting }) => sighting.title)).toEqual([title, 'Other']);
  });

  it('is shortened where it is 200 kB long', () => {
    const [first] = read(page({ 'Active proposals': [row(1, 'x'.repeat(200_000)), row(2, 'Other')] }))?.rows ?? [];
    expect(first?.sighting.title).toHaveLength(300);
  });

  it('names a list only where it is a heading, not where it is a row’s own word', () => {
    const submitted = [1, 2, 3].map((n) => `<div><span>Interviewing</span>${row(n, 'Job')}</div>`);
    expect(read(page({ 'Submitted proposals': submitted }))?.rows).toEqual([]);
  });
});

it('has no title where a row’s heading holds several things, and its link only says what it does', () => {
  const html = `<div><h3><b>Fix a thing</b><a href="/nx/proposals/${id(1)}">View proposal</a></h3></div>`;
  expect(read(page({ Interviewing: [html, row(2, 'Two')] }))?.rows.map(({ sighting }) => sighting.title)).toEqual([
    null,
    'Two',
  ]);
});

it('gives rows no list whose own heading is gone, although a list without rows that were found stands before them', () => {
  const lost = '<div>Fix a thing <small>Feb 24, 2026</small></div>';
  const document = page({ 'Interviewing (1)': [lost], 'Submitted proposals (1)': [row(1, 'Job')] });
  document.querySelectorAll('h2')[1]?.remove();
  expect(read(document)?.rows).toEqual([]);
});

describe('a page on which no row was found', () => {
  it.each([
    ['counts none', 'Active proposals (0)', 'Clients who answer stand here. '.repeat(9), 'understood'],
    ['counts some, which are not there yet', 'Active proposals (3)', '', 'understood'],
    ['counts some, and shows words', 'Active proposals (3)', 'Fix a thing, 2 weeks. '.repeat(9), 'not-understood'],
    ['counts some, and shows titles', 'Active proposals (2)', '<h3>Fix a thing</h3><h3>Two</h3>', 'not-understood'],
    ['shows a date beside other words', 'Active proposals', '<p>AgoFeb 24, 2026General</p>', 'not-understood'],
  ])('says how well it was understood: its list %s', (_, name, html, verdict) => {
    expect(read(page({ [name]: [html] }))).toMatchObject({ rows: [], verdict });
  });

  it('is not understood where jobs stand in a shadow root', () => {
    const document = page({ 'Active proposals': ['<up-row></up-row>'] });
    const host = document.querySelector('up-row') as Element;
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = row(1, 'One');
    expect(read(document)?.verdict).toBe('not-understood');
  });
});

describe('links of a page', () => {
  it.each([
    'http://[',
    'javascript:void(0)',
    '/nx/proposals/12',
    `/nx/proposals/${id(1)}${id(2)}`,
    '#',
    `//evil.example/nx/proposals/${id(1)}`,
  ])('that lead nowhere make no row: %s', (href) => {
    const document = page({ 'Active proposals': [row(1, 'Good'), `<div><a href="${href}">Bad</a></div>`] });
    expect(read(document)?.rows.map(({ sighting }) => sighting.title)).toEqual(['Good']);
  });

  it('in a tooltip are not the row’s', () => {
    const tooltip = `<span id="popper_3" style="display:none"><a href="/nx/proposals/${id(9)}">Elsewhere</a></span>`;
    const document = page({ 'Active proposals': [row(1, 'One', tooltip), row(2, 'Two')] });
    expect(read(document)?.rows.map(({ sighting }) => sighting.keys)).toEqual([
      [`proposal:${id(1)}`],
      [`proposal:${id(2)}`],
    ]);
  });

  it('to the same job’s room and post are further keys of the row', () => {
    const more = `<a href="/jobs/~02${id(7)}">Job</a><a href="/ab/messages/rooms/room_${'ab'.repeat(16)}">Messages</a>`;
    const [first] = read(page({ Interviewing: [row(1, 'One', more), row(2, 'Two')] }))?.rows ?? [];
    expect(first?.sighting.keys).toEqual([`proposal:${id(1)}`, `job:02${id(7)}`, `room:room_${'ab'.repeat(16)}`]);
  });

  it('to one job in two lists make no row at all', () => {
    const document = page({
      'Active proposals': [row(1, 'One'), row(2, 'Two')],
      'Submitted proposals': [row(1, 'One')],
    });
    const reading = read(document);
    expect(reading?.rows.map(({ sighting }) => sighting.title)).toEqual(['Two']);
    expect(reading?.verdict).toBe('partly');
  });
});

describe('a page that contradicts itself', () => {
  it('has no interviews where a row says that nobody has answered it', () => {
    const initiated = row(1, 'One').replace('Received', 'Initiated');
    expect(read(page({ 'Active proposals': [initiated] }))?.rows).toEqual([]);
  });

  it('has no interviews where the heading counts none', () => {
    expect(read(page({ 'Active proposals (0)': [row(1, 'One')] }))?.rows).toEqual([]);
  });

  it('has no interviews below a heading that is not known', () => {
    const reading = read(page({ 'Active proposals (0)': [], 'Sent by you': [row(1, 'One'), row(2, 'Two')] }));
    expect(reading).toMatchObject({ rows: [], verdict: 'not-understood' });
  });
});

it('has no interviews where a cell of a row that Upwork marks as of another list stands among them', () => {
  const cell = `<table><tr data-ev-sublocation="submitted_proposals"><td>${row(1, 'One')}</td><td>${row(2, 'Two')}</td></tr></table>`;
  expect(
    read(page({ 'Active proposals': [cell, row(3, 'Three')] }))?.rows.map(({ sighting }) => sighting.title),
  ).toEqual(['Three']);
});

it('keeps headings and boxes that are no headings in the order of the page', () => {
  const box = (name: string, rows: string) => `<div><div>${name} (1)</div>${rows}</div>`;
  const html = `${box('Interviewing', row(1, 'One'))}<h2>Tips</h2><p>Be quick.</p>${box('Submitted proposals', row(2, 'Two'))}`;
  const document = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
  expect(read(document)?.rows.map(({ sighting }) => sighting.title)).toEqual(['One']);
});

it.each([
  ['3,000 headings, 3,000 levels deep', '<div>'.repeat(3000) + '<h2>Tips</h2>'.repeat(3000)],
  ['3,000 names of lists without rows', '<h2>Interviewing (3)</h2>'.repeat(3000)],
])('reads a page to its end: %s', (_, html) => {
  const document = page({ 'Active proposals': [row(1, 'One'), row(2, 'Two')] });
  const crowd = new DOMParser().parseFromString('<main></main>', 'text/html');
  // The parser itself makes no page this deep.
  let inner = crowd.querySelector('main') as Element;
  for (const [tag] of html.matchAll(/<div>|<h2>[^<]*/g)) {
    const element = crowd.createElement(tag.slice(1, tag.indexOf('>')));
    element.textContent = tag.slice(tag.indexOf('>') + 1);
    inner.append(element);
    if (tag === '<div>') inner = element;
  }
  document.querySelector('main')?.append(...crowd.querySelectorAll('main > *'));
  expect(read(document)?.rows).toHaveLength(2);
});

it('reads a page nested 20,000 levels deep', () => {
  const document = page({ 'Active proposals': [row(1, 'One'), row(2, 'Two')] });
  let inner = document.querySelector('main') as Element;
  const content = [...inner.children];
  for (let depth = 0; depth < 20_000; depth += 1) {
    const box = document.createElement('div');
    inner.append(box);
    inner = box;
  }
  inner.append(...content);
  expect(read(document)?.rows).toHaveLength(2);
});

it.each([
  ['the challenge page', '<title>Just a moment...</title>', '/nx/proposals/'],
  ['a challenge inside', '<script src="/cdn-cgi/challenge-platform/x.js"></script>', '/nx/proposals/'],
  [
    'the form to apply',
    `<h2>Active proposals</h2><a href="/nx/proposals/${id(1)}">x</a>`,
    `/nx/proposals/job/~02${id(1)}/apply/`,
  ],
  ['the login page', '<h1>Log in</h1>', '/ab/account-security/login'],
])('does not read %s', (_, html, path) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  expect(readPage(document, new URL(path, address), seenAt)).toBeNull();
});
