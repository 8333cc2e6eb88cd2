import { describe, expect, it } from 'vitest';
import { competitionOf } from '@/lib/interview/competition';
import { activityEventSchema, interviewSchema, type ActivityEvent } from '@/lib/interview/interview-schema';
import { mayBeOne, seeJob } from '@/lib/interview/see-job';
import type { Activity, ClientFacts, JobSighting, Key } from '@/lib/interview/sighting-schema';
import { aClient, aJob, anActivity } from '@/tests/fixtures/jobs';
import { anInterview, said } from '@/tests/fixtures/make';

const minute = 60_000;
const keys: Key[] = ['proposal:1', 'job:022027690148257796097'];
const known = anInterview({ keys, title: said('Shopify theme') });

/** What comes of these looks at the job, one after the other. */
function seeAll(...jobs: JobSighting[]) {
  const history = new Map<string, ActivityEvent>();
  let interview = known;
  let isNews = false;
  for (const job of jobs) {
    const last = [...history.values()].toSorted((a, b) => a.seenAt - b.seenAt).at(-1) ?? null;
    const seen = seeJob(interview, job, last, 'here');
    ({ interview, isNews } = seen);
    if (seen.activity) history.set(seen.activity.activityId, activityEventSchema.parse(seen.activity));
  }
  const activities = [...history.values()];
  return { interview: interviewSchema.parse(interview), isNews, activities, competition: competitionOf(activities) };
}

const looks = (...activities: [at: number, activity: Partial<Activity>][]) =>
  seeAll(...activities.map(([seenAt, activity]) => aJob({ seenAt, keys, activity: anActivity(activity) })));
const meets = (...clients: [at: number, client: Partial<ClientFacts>][]) =>
  seeAll(...clients.map(([seenAt, client]) => aJob({ seenAt, keys, client: aClient(client) })));

it('leaves an interview alone of which a tile says nothing new', () => {
  const seen = seeJob(known, aJob(), null, 'here');
  expect(seen).toEqual({ interview: known, activity: null, isNews: false });
  expect(seen.interview).toBe(known);
});

it('learns by which other names a page knows the interview, and takes the strongest', () => {
  const added = anInterview({ keys: ['job:022027690148257796097'] });
  const { interview, isNews } = seeJob(
    added,
    aJob({ keys: ['job:022027690148257796097', 'proposal:1', 'contract:7'] }),
    null,
    'here',
  );
  expect(isNews).toBe(true);
  expect(interview).toMatchObject({
    interviewId: 'proposal:1',
    keys: ['proposal:1', 'job:022027690148257796097', 'contract:7'],
  });
});

it('learns the title of what was added by a link, and keeps one that is known', () => {
  const named = seeJob(anInterview({ keys: ['job:022027690148257796097'] }), aJob(), null, 'here');
  expect(named).toMatchObject({ interview: { title: { value: 'Shopify theme', by: 'upwork' } }, isNews: true });
  const other = seeJob(known, aJob({ title: 'Another title' }), null, 'here');
  expect(other.interview.title.value).toBe('Shopify theme');
});

describe('the competition', () => {
  it('is shown beside how it was the last time that it was another', () => {
    const { competition, activities } = looks(
      [minute, { interviewing: 2 }],
      [5 * minute, { interviewing: 2 }],
      [9 * minute, { interviewing: 3 }],
    );
    expect(activities).toHaveLength(2);
    expect(competition).toMatchObject({
      now: { activity: { interviewing: 3 }, seenAt: 9 * minute },
      before: { activity: { interviewing: 2 }, seenAt: 5 * minute },
    });
  });

  it('is as fresh as the last look, also where nothing has changed, and that is no news', () => {
    const { competition, isNews, activities } = looks([minute, {}], [5 * minute, {}]);
    expect(competition).toMatchObject({ now: { seenAt: 5 * minute }, before: null });
    expect(activities[0]?.activityId).toBe(`${minute} proposal:1`); // since when it has been so
    expect(isNews).toBe(false);
  });

  it('is not written again within a minute', () => {
    expect(looks([minute, {}], [minute + 1000, {}]).competition?.now.seenAt).toBe(minute);
  });

  it('does not change when the client looks at the job, but says when', () => {
    const { activities } = looks(
      [minute, { lastViewed: { earliest: 0, latest: 1 } }],
      [5 * minute, { lastViewed: { earliest: 2, latest: 3 } }],
    );
    expect(activities).toMatchObject([{ activity: { lastViewed: { earliest: 2, latest: 3 } } }]);
  });

  it('is nothing less because a page was read half drawn', () => {
    const { activities } = looks(
      [minute, {}],
      [5 * minute, { interviewing: null, invitesSent: null }],
      [9 * minute, {}],
    );
    expect(activities).toMatchObject([{ seenAt: 9 * minute, activity: { interviewing: 3, invitesSent: 2 } }]);
  });

  it('is completed by a look that says more', () => {
    const { competition, isNews } = looks([minute, { interviewing: null }], [minute + 1, { hires: 1 }]);
    expect(competition).toMatchObject({ now: { activity: { interviewing: 3, hires: 1 } }, before: null });
    expect(isNews).toBe(true);
  });

  it('does not go back because an older look is told late', () => {
    const { competition } = looks([5 * minute, {}], [minute, { interviewing: 9 }]);
    expect(competition).toMatchObject({ now: { activity: { interviewing: 3 } }, before: null });
  });

  it('is not known from a page that prints none of it', () => {
    const none = { proposals: null, interviewing: null, invitesSent: null, unansweredInvites: null };
    expect(looks([minute, none]).competition).toBeNull();
  });

  it('counts nobody as a number like any other', () => {
    const { competition } = looks([minute, { interviewing: 2 }], [5 * minute, { interviewing: 0 }]);
    expect(competition?.now.activity.interviewing).toBe(0);
  });
});

describe('the client', () => {
  it('is known as last seen, and a tile that says less takes nothing away', () => {
    const { interview } = meets(
      [minute, { spent: '$48K', hireRate: 81 }],
      [5 * minute, {}],
      [9 * minute, { spent: '$50K' }],
    );
    expect(interview.clientFacts).toMatchObject({
      value: { country: 'Germany', spent: '$50K', hireRate: 81 },
      by: 'upwork',
    });
  });

  it('is fresh after a look that says it all again, which is no news', () => {
    const [once, twice] = [meets([minute, {}]), meets([minute, {}], [5 * minute, {}])];
    expect(twice.interview.clientFacts.stamp > once.interview.clientFacts.stamp).toBe(true);
    expect(twice.isNews).toBe(false);
    expect(twice.interview.updatedAt).toBe(once.interview.updatedAt);
  });

  it('does not go back because an older look is told late', () => {
    const { interview, isNews } = meets([5 * minute, { spent: '$50K' }], [minute, { spent: '$48K' }]);
    expect(interview.clientFacts.value?.spent).toBe('$50K');
    expect(isNews).toBe(false);
  });

  it('is unknown where a page says nothing of them', () => {
    expect(meets([minute, { country: null }]).interview.clientFacts.value).toBeNull();
  });
});

it.each<[Key[], boolean]>([
  [['proposal:1', 'job:022027690148257796097', 'room:r', 'contract:7', 'contract:8'], true],
  [['job:022027690148257796097', 'job:01abc'], true],
  [['proposal:1', 'proposal:1'], true],
  [['proposal:1', 'proposal:2'], false],
  [['job:022027690148257796097', 'job:022037632358033761598'], false],
])('%j may be one interview: %s', (keys, may) => {
  expect(mayBeOne(keys)).toBe(may);
});
