import { describe, expect, inject, it } from 'vitest';
import { capturedPages } from './captured-pages';
import { jobChanges } from './job-changes';
import { listScenes, open, ownScenes, seenAt } from './job-scenes';
import { readJobs } from './read-jobs';

const captures = inject('captures');
const scenes = Object.entries({ ...listScenes, ...ownScenes });
const names = Object.keys(jobChanges);
const pairs = names.flatMap((first) => names.filter((other) => other !== first).map((second) => [first, second]));

type Page = () => { document: Document; url: URL };

/** The jobs of a page: of each key its title, what the page tells of it, and whether it is the page's own. */
function told({ document, url }: ReturnType<Page>): Map<string, string> {
  const jobs = readJobs(document, url, seenAt)?.jobs ?? [];
  return new Map(
    jobs.flatMap(({ isMain, sighting: { keys, title, activity } }) => {
      const said = JSON.stringify([isMain, title, activity]);
      return keys.map((key): [string, string] => [`${isMain ? 'own ' : ''}${key}`, said]);
    }),
  );
}

/** What a changed page says that the page itself does not; silence is no fault. */
function wrongAfter(page: Page, changes: readonly string[]): string[] {
  const truth = told(page());
  const changed = page();
  for (const change of changes) jobChanges[change]?.(changed.document);
  const titles = new Map([...truth].map(([key, said]) => [key, (JSON.parse(said) as [boolean, string | null])[1]]));
  return [...told(changed)].flatMap(([key, said]) => {
    const [, title, activity] = JSON.parse(said) as [boolean, string | null, Record<string, unknown> | null];
    const known = JSON.parse(truth.get(key) ?? '[]') as [boolean, string | null, Record<string, unknown> | null];
    const isTitled = title === null || title === titles.get(key);
    const isTold = Object.entries(activity ?? {}).every(
      ([name, value]) => value === null || JSON.stringify(value) === JSON.stringify(known[2]?.[name]),
    );
    return truth.has(key) && isTitled && isTold ? [] : [`${changes.join(' + ')}: ${key} ${said}`];
  });
}

const ownPages = scenes.map(([name, address]): [string, Page] => [`low confidence: ${name}`, () => open(address)]);
const captured = Object.entries(captures).map(([name, html]): [string, Page] => {
  const url = new URL(capturedPages[name]?.[0] ?? '/', 'https://www.upwork.com');
  return [name, () => ({ document: new DOMParser().parseFromString(html, 'text/html'), url })];
});

describe.each([...ownPages, ...captured])('%s', (_, page) => {
  it('gives no wrong job, title or counter after any change', { timeout: 120_000 }, () => {
    expect(names.flatMap((change) => wrongAfter(page, [change]))).toEqual([]);
  });
});

describe.each(ownPages)('%s', (_, page) => {
  it('gives none after any two changes, in both orders', { timeout: 120_000 }, () => {
    expect(pairs.flatMap((changes) => wrongAfter(page, changes))).toEqual([]);
  });
});

/** Changes that leave one layer: the other one still finds every tile. */
const bearable = names.filter((name) => name !== 'titles are no links' && name !== 'no headings');

describe.each(Object.entries(listScenes).filter(([name]) => !name.includes('no links')))(
  'every tile of %s',
  (_, address) => {
    it.each(bearable)('is still found: %s', (change) => {
      const { document, url } = open(address);
      const truth = told({ document, url });
      jobChanges[change]?.(document);
      expect([...told({ document, url }).keys()]).toEqual([...truth.keys()]);
    });
  },
);

describe('the counters of a job', () => {
  it.each(names.filter((name) => name !== 'every text but titles translated' && name !== 'no headings'))(
    'are still read: %s',
    (change) => {
      const page = () => open(ownScenes['a job']);
      const { document, url } = page();
      jobChanges[change]?.(document);
      const activityOf = (reading: ReturnType<typeof readJobs>) => reading?.jobs[0]?.sighting.activity;
      const whole = page();
      expect(activityOf(readJobs(document, url, seenAt))).toEqual(
        activityOf(readJobs(whole.document, whole.url, seenAt)),
      );
    },
  );
});
