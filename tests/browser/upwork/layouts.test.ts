import { describe, expect, inject, it } from 'vitest';
import { layoutChanges } from './layout-changes';
import { capturedPages } from './captured-pages';
import { tryChanges } from '../../layouts/in-page';
import { openLab, type Page } from '../../layouts/labs';
import { randomOf } from '../../simulate/random';

const seed = 1;
/** So many pairs of changes are tried of each page; `npm run layouts` tries more. */
const pairs = 120;
const lists: Page[] = [
  { name: 'the stand-in', kind: 'list', address: '/nx/proposals/', html: inject('standin') },
  ...captured('proposals-list-2026-03.html', 'list'),
];
const jobs: Page[] = Object.keys(inject('captures'))
  .filter((name) => /^(?:job|search|feed-2025)/.test(name))
  .flatMap((name) => captured(name, 'jobs'));

function captured(name: string, kind: Page['kind']): Page[] {
  const html = inject('captures')[name];
  return html ? [{ name, kind, address: capturedPages[name]?.[0] ?? '/', html }] : [];
}

/** After these nobody could read a row, and that is said; in the last one a row stands in two places. */
const hiding = [
  'rows in an open shadow root each',
  'main in an open shadow root',
  'main in a frame',
  'ids in attributes instead of links',
  'a dialog about one row',
];
const names = Object.keys(layoutChanges);

describe.each(lists.map((page): [string, Page] => [page.name, page]))('%s', (_, page) => {
  const lab = openLab(page);

  it('holds rows of whose lists we know by its marks', () => {
    expect(lab.truths.filter(({ place }) => place === 'active')).toHaveLength(10);
    expect(lab.truths.filter(({ isPrivate }) => isPrivate)).toHaveLength(10);
  });

  it.each(names)('is read as it is, and whole where nothing hides its rows: %s', (change) => {
    const tried = tryChanges(lab, [change]);
    expect(tried.wrong).toEqual([]);
    expect(tried.outcome === 'whole').toBe(!hiding.includes(change));
  });
});

describe.each([...lists, ...jobs].map((page): [string, Page] => [page.name, page]))('%s', (_, page) => {
  it('is never mistaken, and never silent about what it missed, after two changes', { timeout: 60_000 }, () => {
    const lab = openLab(page);
    const random = randomOf(seed);
    const some = Array.from({ length: pairs }, () => [random.pick(names), random.pick(names)]);
    const wrong = [[], ...some].map((changes) => tryChanges(lab, changes)).filter(({ wrong }) => wrong.length > 0);
    expect(wrong).toEqual([]);
  });
});

it.runIf(jobs.length === 0)('needs the captured pages for jobs (CAPTURES names their folder)', ({ skip }) => skip());

it('would notice a mistake', () => {
  const lab = openLab(lists[0] as Page);
  const document = lab.fresh();
  const [active, submitted] = ['active', 'submitted'].map((name) =>
    document.querySelector(`[data-qa="card-${name}-proposals"] tbody`),
  );
  // As if the reader took two submitted rows for active ones.
  for (const row of [...(submitted?.children ?? [])].slice(0, 2)) {
    row.removeAttribute('data-ev-sublocation');
    row.innerHTML = row.innerHTML.replace('Initiated', 'Received');
    active?.append(row);
  }
  expect(lab.judge(document, lab.read(document)).faults).toHaveLength(4);
});
