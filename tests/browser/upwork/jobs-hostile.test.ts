import { describe, expect, it } from 'vitest';
import { readJobs } from '@/lib/upwork/read-jobs';

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
  ['a list that says so', '<h1>Saved jobs</h1><p>You have no saved jobs yet.</p>', 'understood'],
])('says how well it was understood: %s', (_, html, verdict) => {
  expect(readJobs(page(html), search, seenAt)).toMatchObject({ jobs: [], verdict });
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
])('is read in bounded time: %s', (_, html) => {
  for (const url of [search, own]) {
    const document = page(html);
    const start = performance.now();
    expect(readJobs(document, url, seenAt)?.jobs.length).toBeLessThanOrEqual(500);
    expect(performance.now() - start).toBeLessThan(400);
  }
});
