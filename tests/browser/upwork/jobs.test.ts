import { describe, expect, it } from 'vitest';
import { readPage } from '@/lib/upwork/read-page';
import { jobIdOf } from '../../standin/rooms.ts';
import { contractIdOf } from '../../standin/scenario.ts';
import { contract, contracts, job, listed, listScenes, open, ownScenes, proposal, seenAt } from './job-scenes';
import { readJobs } from './read-jobs';

const hour = 3_600_000;
const client = {
  paymentVerified: true,
  country: 'Portugal',
  spent: '$33K',
  hires: 26,
  hireRate: 58,
  openJobs: 3,
  rating: 4.79,
  reviews: 176,
  memberSince: 'Mar 26, 2018',
};
const activity = { proposals: '20 to 50', hires: null, interviewing: 2, invitesSent: 3, unansweredInvites: 1 };
const silent = { activity: null, client: null };

function read(address: string, more = '') {
  const { document, url } = open(address, more);
  return readJobs(document, url, seenAt);
}

const mainOf = (reading: ReturnType<typeof read>) => reading?.jobs.find(({ isMain }) => isMain)?.sighting;

describe('low confidence: every tile, and nothing else, is read from', () => {
  const sightings = listed.map(({ id, title }) => ({ seenAt, keys: [`job:02${id}`], title, ...silent }));

  it.each(Object.entries(listScenes))('%s', (_, address) => {
    const reading = read(address);
    expect(reading?.jobs.map(({ sighting }) => sighting)).toEqual(sightings);
    expect(reading?.verdict).toBe('understood');
    expect(reading?.layers.hooks).toBe(8);
    for (const { element, cell } of reading?.jobs ?? []) {
      expect(element.contains(cell)).toBe(true);
      expect(cell.closest('h2,h3')).not.toBeNull();
    }
  });

  it.each(Object.entries(listScenes))('%s, under a slider, beside the slider’s own job', (_, address) => {
    const [path = '', query = ''] = address.split('?');
    const reading = read(`${path.replace(/\/?$/, '/')}details/~02${job}?${query}`);
    expect(reading?.jobs[0]).toMatchObject({
      isMain: true,
      sighting: { keys: [`job:02${job}`, `proposal:${proposal}`] },
    });
    expect(reading?.jobs.slice(1).map(({ sighting }) => sighting)).toEqual(sightings);
    expect(['search', 'feed', 'saved']).toContain(reading?.page);
  });
});

describe('low confidence: the job whose own page it is', () => {
  it('tells of the competition and the client, and is tied to the proposal that the page links to', () => {
    const reading = read(ownScenes['a job']);
    expect(reading?.jobs[0]?.sighting).toEqual({
      seenAt,
      keys: [`job:02${job}`, `proposal:${proposal}`],
      title: listed[1]?.title,
      activity: { ...activity, lastViewed: expect.anything() as unknown },
      client,
    });
    const viewed = mainOf(reading)?.activity?.lastViewed;
    expect(viewed?.earliest).toBeLessThanOrEqual(seenAt - 2 * hour);
    expect(viewed?.latest).toBeGreaterThanOrEqual(seenAt - 2 * hour);
    expect(reading?.jobs.slice(1).map(({ sighting }) => sighting)).toMatchObject([silent, silent]);
    expect(reading?.verdict).toBe('understood');
  });

  it.each([
    ['interviewing=0&hires=2&unanswered=14', { interviewing: 0, hires: 2, unansweredInvites: 14 }],
    ['proposals=Fewer than 5&viewed=', { proposals: 'Fewer than 5', lastViewed: null }],
    ['proposals=50%2B', { proposals: '50+' }],
    ['interviewing=&invites=', { interviewing: null, invitesSent: null }],
    ['interviewing=several', { interviewing: null }],
    ['proposals=&viewed=&hires=&interviewing=&invites=&unanswered=', null],
  ])('prints its counters, and only those: %s', (more, expected) => {
    for (const marks of [0, 1]) {
      const found = mainOf(read(ownScenes['a job'], `${more}&marks=${marks}`))?.activity;
      if (expected) expect(found).toMatchObject(expected);
      else expect(found).toBeNull();
    }
  });

  it.each([
    ['a job', 'job', [`job:02${job}`, `proposal:${proposal}`]],
    ['a slider over a feed', 'feed', [`job:02${job}`, `proposal:${proposal}`]],
    ['a slider over a search', 'search', [`job:02${job}`, `proposal:${proposal}`]],
    ['an invitation', 'invitation', [`job:02${job}`, `invite:${proposal}`]],
    ['a contract', 'contracts', [`job:02${job}`, `contract:${contract}`, `proposal:${proposal}`]],
    ['an offer', 'offer', [`job:02${job}`, `offer:${contract}`, `proposal:${proposal}`]],
  ] as const)('is known by what the page ties together: %s', (scene, page, keys) => {
    const reading = read(ownScenes[scene]);
    expect(mainOf(reading)?.keys).toEqual(keys);
    expect(mainOf(reading)?.title).toBe(listed[1]?.title);
    expect(reading).toMatchObject({ page, verdict: 'understood' });
  });

  it('is not tied to a proposal that only another job on the page has', () => {
    const { document, url } = open(ownScenes['a job'], 'applied=0');
    document
      .querySelector('main li a')
      ?.closest('li')
      ?.insertAdjacentHTML('beforeend', `<a href="/nx/proposals/${proposal}">View proposal</a>`);
    const [main, other] = readJobs(document, url, seenAt)?.jobs ?? [];
    expect(main?.sighting.keys).toEqual([`job:02${job}`]);
    expect(other?.sighting.keys).toContain(`proposal:${proposal}`);
  });

  it('is left alone while the address is ahead of what is drawn', () => {
    const { document } = open(ownScenes['a slider over a feed']);
    const url = new URL(`https://www.upwork.com/nx/find-work/details/~02${listed[0]?.id}`);
    const reading = readJobs(document, url, seenAt);
    expect(mainOf(reading)).toBeUndefined();
    expect(reading?.jobs).toHaveLength(8);
    expect(reading?.verdict).toBe('partly');
  });

  it('is the one that the slider names where the address names none', () => {
    const { document } = open(ownScenes['a slider over a feed']);
    const reading = readJobs(document, new URL('https://www.upwork.com/nx/find-work/'), seenAt);
    expect(mainOf(reading)?.keys).toEqual([`job:02${job}`, `proposal:${proposal}`]);
  });

  it('on the page of a proposal: job and proposal, without its room', () => {
    const document = new DOMParser().parseFromString(
      `<main><h1>Proposal details</h1><h2>Job details</h2><h3>Fix a thing</h3><a href="/jobs/~02${job}">View job posting</a>
       <aside><h4>Similar jobs</h4><ul><li><a href="/jobs/~02${listed[0]?.id}">Another</a></li></ul></aside></main>`,
      'text/html',
    );
    const url = new URL(`https://www.upwork.com/nx/proposals/${proposal}`);
    expect(
      readJobs(document, url, seenAt)?.jobs.map(({ isMain, sighting }) => [isMain, sighting.keys, sighting.title]),
    ).toEqual([
      [true, [`job:02${job}`, `proposal:${proposal}`], 'Fix a thing'],
      [false, [`job:02${listed[0]?.id}`], 'Another'],
    ]);
  });
});

it('low confidence: contracts are tied to what their rows link to', () => {
  const reading = read(ownScenes.contracts);
  expect(reading?.jobs.map(({ sighting }) => sighting.keys.toSorted())).toEqual(
    contracts.map(({ id }) => [`contract:${contractIdOf(id)}`, `job:02${jobIdOf(id)}`, `proposal:${id}`]),
  );
  expect(reading?.verdict).toBe('understood');
});

it.each([
  ['a list of proposals', '/nx/proposals/'],
  ['Messages', '/ab/messages/rooms/'],
  ['a form', `/nx/proposals/job/~02${job}/apply/`],
  ['the client’s side', `/ab/applicants/${job}/applicants`],
  ['the login', '/ab/account-security/login'],
])('jobs are not looked for on %s', (_, path) => {
  const { document } = open(listScenes['a search']);
  expect(readJobs(document, new URL(path, 'https://www.upwork.com'), seenAt)).toBeNull();
});

it('a challenge is left alone at any address', () => {
  const { document, url } = open(listScenes['a search']);
  document.title = 'Just a moment...';
  expect(readJobs(document, url, seenAt)).toBeNull();
});

it('pages with jobs are no lists of proposals', () => {
  for (const address of [...Object.values(listScenes), ...Object.values(ownScenes)]) {
    const { document, url } = open(address);
    expect(readPage(document, url, seenAt)).toBeNull();
  }
});
