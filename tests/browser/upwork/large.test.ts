import { expect, it } from 'vitest';
import type { Verdict } from '@/lib/interview/sighting-schema';
import { jobsReadingOf } from '@/lib/upwork/read-jobs';
import { readPage, readingOf } from '@/lib/upwork/read-page';
import type { Steps } from '@/lib/upwork/steps';
import { readJobs } from './read-jobs';

const seenAt = Date.UTC(2026, 10, 23);
const list = '/nx/proposals/';
const search = '/nx/search/jobs/';
const id = (n: number) => String(2_027_690_148_254_932_482n + (BigInt(n) << 22n));
const each = (count: number, make: (n: number) => string) => Array.from({ length: count }, (_, n) => make(n)).join('');
const row = (n: number) => `<div><a href="/nx/proposals/${id(n)}">Job ${n}</a> Received Nov 2, 2026</div>`;
const jobLink = (n: number) => `<a href="/jobs/T_~02${id(n)}/">Job ${n}</a>`;
const tile = (n: number) => `<article><h2>${jobLink(n)}</h2></article>`;

/** A reader that looks at everything from everywhere would need minutes for one of these. */
it.each<[string, address: string, verdict: Verdict, html: string]>([
  [
    'a heading before each row',
    list,
    'understood',
    `<h2>Active proposals (4000)</h2>${each(4000, (n) => `<h4>Week ${n}</h4>${row(n)}`)}`,
  ],
  [
    'lists that show nothing',
    list,
    'understood',
    each(4000, () => '<h2>Active proposals (3)</h2><p></p>') + each(9, row),
  ],
  [
    'one row with many links',
    list,
    'understood',
    `<h2>Active proposals (1)</h2><table><tr><td>${row(0)}${each(9000, jobLink)}</td></tr></table>`,
  ],
  [
    'many offers without rows of their own',
    list,
    'understood',
    `<h2>Offers (9)</h2><main>${each(3000, (n) => `<p><a href="/nx/wm/offer/${n + 1}">Job</a></p>`)}</main>
     <h2>Active proposals (9)</h2>${each(3000, row)}`,
  ],
  ['one tile with many links to its job', search, 'understood', `<article>${each(4000, () => jobLink(1))}</article>`],
  [
    'marks that no heading follows',
    search,
    'not-understood',
    each(4000, () => `<p data-ev-opening_uid="${id(1)}">Job</p>`),
  ],
  ['many lists of tiles', search, 'understood', each(2000, (n) => `<div data-test="job-tile-list">${tile(n)}</div>`)],
  ['marks around tiles', search, 'understood', each(1900, (n) => `<div data-ev-job-uid="${id(n)}">${tile(n)}</div>`)],
])('reads a large page in a moment: %s', { timeout: 20_000 }, (_, address, verdict, html) => {
  const document = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
  const read = address === list ? readPage : readJobs;
  expect(read(document, new URL(address, 'https://www.upwork.com'), seenAt)?.verdict).toBe(verdict);
});

it.each<[string, number, (document: Document, url: URL, now: number) => Steps<unknown>, address: string, html: string]>(
  [
    [
      'each row of a list',
      2000,
      (...page) => readingOf(...page, []),
      list,
      `<h2>Active proposals</h2>${each(2000, row)}`,
    ],
    ['each row that is in another one', 900, (...page) => readingOf(...page, []), list, nested(900, row)],
    ['each tile of a search', 2000, jobsReadingOf, search, each(2000, tile)],
    ['each tile that is in another one', 900, jobsReadingOf, search, nested(900, tile)],
  ],
)('may rest after %s, several times', (_, count, reading, address, html) => {
  const document = new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html');
  const steps = reading(document, new URL(address, 'https://www.upwork.com'), seenAt);
  let rests = 0;
  while (!steps.next().done) rests += 1;
  expect(rests).toBeGreaterThan(2 * count);
});

function nested(count: number, make: (n: number) => string): string {
  return `${each(count, (n) => `<div>${make(n)}`)}${'</div>'.repeat(count)}`;
}
