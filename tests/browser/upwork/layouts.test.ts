import { describe, expect, inject, it } from 'vitest';
import { readPage } from '@/lib/upwork/read-page';
import { layoutChanges } from './layout-changes';

const address = new URL('https://www.upwork.com/nx/proposals/');
const seenAt = Date.UTC(2026, 2, 3, 20);

/** Changes after which the interviewing list can no longer be told from others, or not beyond doubt. */
const mayHide = [
  'every text translated',
  'heading of the active list unknown',
  'heading of the submitted list unknown',
];
/** Pairs of which that is also true: they take both names and marks, or all that shows where a list begins. */
const mayHideTogether = ['data attributes removed', 'headings turned into divs'];

const captured = inject('captures')['proposals-list-2026-03.html'];
const pages = Object.entries({ 'the captured list of 2026-03': captured, 'the stand-in': inject('standin') });

describe.each(pages)('%s', (_, html) => {
  const names = Object.keys(layoutChanges);
  const alone = names.map((name) => [name]);
  const pairs = names.flatMap((first, index) => names.slice(index + 1).map((second) => [first, second]));

  it.skipIf(!html).each(alone)('badges every active row and no submitted one: %s', (...changes) => {
    expect(faultsAfter(html, changes)).toEqual({ changes, wrong: [], missed: [] });
  });

  it.skipIf(!html)('does so for every pair of changes, in both orders', { timeout: 120_000 }, () => {
    const faults = pairs.flatMap(([a = '', b = '']) => [faultsAfter(html, [a, b]), faultsAfter(html, [b, a])]);
    expect(faults.filter(({ wrong, missed }) => wrong.length + missed.length > 0)).toEqual([]);
  });
});

type Faults = { changes: string[]; wrong: string[]; missed: string[] };

/** Rows read as something they are not, and active rows not read although nothing hides them. */
function faultsAfter(html: string | undefined, changes: string[]): Faults {
  const document = new DOMParser().parseFromString(html ?? '', 'text/html');
  const truth = truthOf(document);
  for (const change of changes) layoutChanges[change]?.(document);

  const rows = readPage(document, address, seenAt)?.rows ?? [];
  const read = rows.map(({ sighting }) => `${sighting.section} ${sighting.keys[0]}`);
  const hiding = changes.filter((change) => mayHideTogether.includes(change)).length;
  const certain = hiding < 2 && !changes.some((change) => mayHide.includes(change));
  return {
    changes,
    wrong: read.filter((row) => !truth.includes(row)),
    missed: certain ? truth.filter((row) => row.startsWith('active') && !read.includes(row)) : [],
  };
}

/** Which row stands in which list, by the marks of the page as it came. */
function truthOf(document: Document): string[] {
  const kinds = { offers: 'offers', invitations: 'invitations', 'active-proposals': 'active' };
  return Object.entries(kinds).flatMap(([card, section]) =>
    [...document.querySelectorAll(`[data-qa="card-${card}"] a[data-ev-label="jpn_list_details_link"]`)].map((link) => {
      const href = link.getAttribute('href') ?? '';
      return `${section} ${href.includes('/interview/') ? 'invite' : 'proposal'}:${/\d{19}/.exec(href)?.[0]}`;
    }),
  );
}
