import { describe, expect, it } from 'vitest';
import { readJobs } from './read-jobs';

const seenAt = Date.UTC(2026, 10, 23);
/** Made one after another, so that no two are of one millisecond. */
const id = (n: number) => String(2_027_690_148_254_932_482n + BigInt(n) * 10_000_000n);
const search = new URL('https://www.upwork.com/nx/search/jobs/');
const own = new URL(`https://www.upwork.com/jobs/~02${id(1)}`);

function page(html: string): Document {
  return new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
}

function tile(n: number, title: string, more = '', marks = `data-ev-job-uid="${id(n)}"`): string {
  return `<article ${marks}><h2><a href="/jobs/~02${id(n)}">${title}</a></h2>${more}</article>`;
}

function titles(html: string, url = search) {
  return readJobs(page(html), url, seenAt)?.jobs.map(({ sighting }) => sighting.title);
}

describe('a tile that contradicts itself', () => {
  it.each([
    ['its mark is of another job', tile(1, 'Bad', '', `data-ev-job-uid="${id(9)}"`)],
    ['a mark in it is of another job', tile(1, 'Bad', `<button data-ev-opening_uid="${id(9)}">Save</button>`)],
    ['a box around it is of another job', `<div data-ev-opening_uid="${id(9)}">${tile(1, 'Bad')}</div>`],
    [
      'its two links are of two jobs',
      `<article><p><a href="/jobs/~02${id(1)}">A</a><a href="/jobs/~02${id(2)}"> B</a></p></article>`,
    ],
    ['it has no title', tile(1, 'View job posting').replace(/<\/?h2>/g, '')],
  ])('is left alone, and its neighbour is not: %s', (_, html) => {
    const reading = readJobs(page(html + tile(3, 'Good')), search, seenAt);
    expect(reading?.jobs.map(({ sighting }) => sighting.title)).toContain('Good');
    expect(reading?.jobs.map(({ sighting }) => sighting.title)).not.toContain('Bad');
  });

  it('makes the page understood in part', () => {
    const html = tile(1, 'Bad', '', `data-ev-job-uid="${id(9)}"`) + tile(3, 'Good');
    expect(readJobs(page(html), search, seenAt)?.verdict).toBe('partly');
    expect(readJobs(page(tile(1, 'Bad', '', `data-ev-job-uid="${id(9)}"`)), search, seenAt)?.verdict).toBe(
      'not-understood',
    );
  });
});

describe('text and links of a page', () => {
  it.each([
    ['markup', '&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['characters that turn the text around', 'pay\u202Eroll\u2066', 'pay roll'],
    ['a highlighted word', 'Slot <span class="highlight">Game</span> developer', 'Slot Game developer'],
  ])('are a title as text: %s', (_, html, title) => {
    expect(titles(tile(1, html))).toEqual([title]);
  });

  it('are cut where they are 200 kB long', () => {
    expect(titles(tile(1, 'x'.repeat(200_000)))?.[0]).toHaveLength(300);
  });

  it.each([
    'http://[',
    'javascript:void(0)',
    '/jobs/~0212',
    '#',
    `//evil.example/jobs/~02${id(9)}`,
    `https://evil.example/jobs/~02${id(9)}`,
  ])('lead nowhere and make no tile: %s', (href) => {
    expect(titles(`${tile(1, 'Good')}<article><h2><a href="${href}">Bad</a></h2></article>`)).toEqual(['Good']);
  });

  it.each(['', 'x', '12', `${id(1)}0`, '<b>', `~02${id(1)}`])('name no job by a mark: %s', (uid) => {
    const html = `<div data-ev-opening_uid="${uid}"><h3>Nobody’s</h3></div>`;
    expect(titles(html)).toEqual([]);
  });

  it('in a tooltip or in the navigation are no tiles', () => {
    const link = `<a href="/jobs/~02${id(9)}">Elsewhere</a>`;
    expect(titles(`<nav>${link}</nav><div role="tooltip">${link}</div>${tile(1, 'Good')}`)).toEqual(['Good']);
  });

  it('to a proposal make a key of the tile only where there is one of them', () => {
    const link = (n: number) => `<a href="/nx/proposals/${id(n)}">View proposal</a>`;
    const [one, two] =
      readJobs(page(tile(1, 'One', link(5)) + tile(2, 'Two', link(6) + link(7))), search, seenAt)?.jobs ?? [];
    expect(one?.sighting.keys).toEqual([`job:02${id(1)}`, `proposal:${id(5)}`]);
    expect(two?.sighting.keys).toEqual([`job:02${id(2)}`]);
  });
});

describe('a tile by its heading', () => {
  const marked = (n: number, inside: string) => `<div data-ev-opening_uid="${id(n)}">${inside}</div>`;

  it.each([
    ['the heading of another job before its mark', `<div><h3>Not mine</h3>${marked(1, '<p>Text</p>')}</div>`],
    ['the page’s own heading', `<div><i data-ev-opening_uid="${id(1)}"></i><h1>Find work</h1></div>`],
    [
      'the heading of the list that it stands in',
      `<div data-test="job-tile-list"><div>${marked(1, '')}</div><h3>Best matches</h3></div>`,
    ],
  ])('is not called by %s', (_, html) => {
    expect(titles(html + tile(3, 'Good'))).toEqual(['Good']);
  });

  it('is called so, and not by a link beside it', () => {
    const html = `<article><h3>Fix a thing</h3><p><a href="/jobs/~02${id(1)}">Hourly</a></p></article>`;
    expect(titles(html + tile(3, 'Good'))).toEqual(['Fix a thing', 'Good']);
  });

  it('is not called by one of several, where a link stands beside them', () => {
    const html = `<article><h2>Job details</h2><h3>Fix a thing</h3><p><a href="/jobs/~02${id(1)}">Ver</a></p></article>`;
    expect(titles(html.replace('Job', 'Detalles') + tile(3, 'Good'))).toEqual(['Good']);
  });

  it('is called by one that its mark stands before', () => {
    expect(titles(`<div>${marked(1, '')}<h3>Fix a thing</h3></div>${tile(3, 'Good')}`)?.toSorted()).toEqual([
      'Fix a thing',
      'Good',
    ]);
  });
});

describe('the title of a job’s own page', () => {
  const mainIn = (html: string, title = '', url = own) => {
    const document = page(html);
    document.title = title;
    const reading = readJobs(document, url, seenAt);
    return { main: reading?.jobs.find(({ isMain }) => isMain) };
  };
  const activity = '<section><h5>Activity on this job</h5><p>Interviewing: 2</p></section>';

  it.each([
    ['what the page calls itself', '<h4>Fix a thing</h4>', 'Fix a thing - Web Development', 'Fix a thing'],
    ['the first heading, where the page calls itself nothing', '<h4>Fix a thing</h4>', '', 'Fix a thing'],
    ['none, where the page calls itself otherwise', '<h4>Contract-to-hire</h4>', 'Fix a thing - Web Development', null],
    [
      'none, where it may be a part of what stands side by side',
      '<h4><i>Fix</i><b>New</b></h4>',
      'Fix a thing - Web',
      null,
    ],
    ['none where all headings are those of parts', '<h4>• Summary:</h4>', '', undefined],
  ])('is %s', (_, heading, title, expected) => {
    expect(mainIn(heading + activity, title).main?.sighting.title).toEqual(expected);
  });

  it('is not told of a copy that is called otherwise, and the page is understood in part', () => {
    const copy = `<article><h2><a href="/jobs/~02${id(1)}">Something else</a></h2></article>`;
    const document = page(`<h4>Fix a thing</h4>${activity}`);
    document.body.insertAdjacentHTML('beforeend', `${copy}${tile(3, 'Good')}`);
    const reading = readJobs(document, own, seenAt);
    expect(reading?.jobs.map(({ sighting }) => sighting.title)).toEqual(['Fix a thing', 'Good']);
    expect(reading?.verdict).toBe('partly');
  });

  const invitation = new URL(`https://www.upwork.com/nx/proposals/interview/uid/${id(5)}`);
  const posting = (words: string) => `<a href="/jobs/~02${id(1)}">${words}</a>`;

  it.each([
    ['below "Job details"', `<h2>Job details</h2><h3>Fix a thing</h3>${posting('View job posting')}`, 'Fix a thing'],
    [
      'not below two "Job details"',
      `<h2>Job details</h2><section><h2>Job details</h2><h3>Fix</h3></section>${posting('View job posting')}`,
      null,
    ],
    [
      'not in the heading of the next part',
      `<section><h2>Job details</h2>${posting('View job posting')}</section><h5>About the client</h5>`,
      null,
    ],
  ])('on an invitation stands %s', (_, html, title) => {
    const { main } = mainIn(`<h1>Invitation to interview</h1>${html}`, '', invitation);
    expect(main?.sighting).toMatchObject({ title, keys: [`job:02${id(1)}`, `invite:${id(5)}`] });
    expect(main?.cell.localName).not.toBe('h1');
  });

  it.each([
    ['in another language', 'Ver la oferta'],
    ['of another job, which is recommended', 'Another job'],
  ])('on an invitation is not in a link %s', (_, words) => {
    const { main } = mainIn(`<h1>Invitación</h1><h3>${posting(words)}</h3>`, '', invitation);
    expect(main?.sighting).toMatchObject({ title: null, keys: [`invite:${id(5)}`] });
  });

  it('is looked for in the page, not in a menu that has a page of its own', () => {
    const document = page(`<h2>Job details</h2><h3>Fix a thing</h3>${posting('View job posting')}`);
    document.body.insertAdjacentHTML('afterbegin', '<nav><main><h1>Menu</h1></main></nav>');
    expect(readJobs(document, invitation, seenAt)?.jobs[0]?.sighting.title).toBe('Fix a thing');
  });
});

it('a job beside contracts is a tile of its own', () => {
  const contract = `<section><h3><a href="/nx/wm/workroom/41234567">Fix a thing</a></h3><a href="/jobs/~02${id(1)}">View job posting</a></section>`;
  const url = new URL('https://www.upwork.com/nx/wm/freelancer/home');
  const html = `<h1>Contracts</h1>${contract}${contract.replaceAll(/4123|thing/g, '9').replace(id(1), id(2))}<h2>You might like</h2>${tile(3, 'Good')}`;
  expect(readJobs(page(html), url, seenAt)?.jobs.map(({ sighting }) => sighting.keys[0])).toEqual([
    `job:02${id(1)}`,
    `job:02${id(2)}`,
    `job:02${id(3)}`,
  ]);
});

describe('counters of a job', () => {
  const activity = (items: string) =>
    readJobs(page(`<h4>Fix a thing</h4><section><h5>Activity on this job</h5><ul>${items}</ul></section>`), own, seenAt)
      ?.jobs[0]?.sighting.activity;
  const item = (label: string, value: string) => `<li><span>${label}</span><span>${value}</span></li>`;

  it.each([
    ['-1', null],
    ['1e9', null],
    ['99999999999999999999', null],
    ['2 3', null],
    ['٣', null],
    ['007', 7],
  ])('are whole numbers or unknown: %s', (value, expected) => {
    expect(activity(item('Interviewing:', value) + item('Hires:', '1'))).toMatchObject({
      interviewing: expected,
      hires: 1,
    });
  });

  it('are unknown where they stand there twice with two values', () => {
    expect(
      activity(item('Interviewing:', '2') + item('Interviewing:', '3') + item('Hires:', '1'))?.interviewing,
    ).toBeNull();
  });

  it('are unknown where marks and words contradict each other, and the page says so', () => {
    const marked = `<ul class="client-activity-items"><li class="ca-item"><span class="title">Interviewing</span><span class="value">9</span></li></ul>`;
    const words = `<section><h5>Activity on this job</h5><ul>${item('Interviewing:', '2')}</ul></section>`;
    const reading = readJobs(page(`<h4>Fix a thing</h4>${marked}${words}`), own, seenAt);
    expect(reading?.jobs[0]?.sighting.activity).toBeNull();
    expect(reading?.verdict).toBe('partly');
  });

  it('are not taken from tooltips', () => {
    const tooltip = '<span role="tooltip">Interviewing: 99</span>';
    expect(
      activity(`<li><span>Proposals: ${tooltip}</span><span>5 to 10</span></li>${item('Interviewing:', '2')}`),
    ).toMatchObject({
      proposals: '5 to 10',
      interviewing: 2,
    });
  });
});

it.each([
  ['a page without a list', '<p>Something else</p>', 'not-understood'],
  ['an empty list', '<div data-test="job-tile-list"></div>', 'understood'],
  [
    'a list that shows something, but no job',
    `<div data-test="job-tile-list">${'<h3>Fix a thing</h3>'.repeat(20)}</div>`,
    'not-understood',
  ],
  ['a list that says so', '<h1>Saved jobs</h1><p>You have no saved jobs yet.</p>', 'understood'],
])('says how well it was understood: %s', (_, html, verdict) => {
  expect(readJobs(page(html), search, seenAt)).toMatchObject({ jobs: [], verdict });
});

it('says that it was understood in part where other jobs stand in a shadow root', () => {
  const document = page(`${tile(1, 'Good')}<up-app></up-app>`);
  const outer = document.querySelector('up-app')?.attachShadow({ mode: 'open' });
  outer?.append(document.createElement('up-row'));
  const inner = outer?.querySelector('up-row')?.attachShadow({ mode: 'open' });
  expect(readJobs(document, search, seenAt)?.verdict).toBe('understood');
  inner?.append(page(tile(2, 'Hidden')).querySelector('article') as Element);
  expect(readJobs(document, search, seenAt)?.verdict).toBe('partly');
});

it.each([
  ['400 boxes deep', '<div>'.repeat(400) + tile(1, 'Deep') + '</div>'.repeat(400)],
  ['3,000 tiles', Array.from({ length: 3000 }, (_, n) => tile(n, 'Job')).join('')],
  [
    '3,000 marks without titles',
    Array.from({ length: 3000 }, (_, n) => `<i data-ev-opening_uid="${id(n)}"></i>`).join(''),
  ],
  ['3,000 headings in one tile', tile(1, 'Job', '<h3>x</h3>'.repeat(3000))],
  ['a text of 2 MB', tile(1, 'Job', `<p>${'payment method '.repeat(140_000)}</p>`)],
  [
    '20,000 list items',
    `<h4>Job</h4><section><h5>About the client</h5><ul>${'<li>1 of </li>'.repeat(20_000)}</ul></section>`,
  ],
])('is read to its end: %s', (_, html) => {
  for (const url of [search, own]) {
    const document = page(html);
    expect(readJobs(document, url, seenAt)?.jobs.length).toBeLessThanOrEqual(500);
  }
});
