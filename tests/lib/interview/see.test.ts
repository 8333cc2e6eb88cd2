import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interviewSchema } from '@/lib/interview/interview-schema';
import type { Interview } from '@/lib/interview/interview-schema';
import { mergeInterviews } from '@/lib/interview/merge';
import { seeSighting } from '@/lib/interview/see';
import type { Section, Sighting } from '@/lib/interview/sighting-schema';
import type { Stage } from '@/lib/interview/stage';
import { arbitrarySighting } from '@/tests/fixtures/arbitrary';
import { anInterview, aSighting, said } from '@/tests/fixtures/make';

const minute = 60_000;

/** What comes of these sightings, one after the other. */
function seeAll(sightings: readonly Sighting[], known?: Interview): Interview {
  const last = sightings.reduce(
    (before, sighting) => seeSighting(before, sighting, 'here')?.interview ?? before,
    known,
  );
  if (!last) throw new Error('none of them makes an interview');
  return last;
}

describe('a job that is not known', () => {
  it.each<[Section, Stage | undefined]>([
    ['invitations', 'invited'],
    ['active', 'interviewing'],
    ['offers', 'offer'],
    ['submitted', undefined],
    ['archived', undefined],
  ])('in the list %s begins as %s', (section, stage) => {
    const seen = seeSighting(undefined, aSighting({ section }), 'here');
    expect(seen?.interview.stage.value).toBe(stage);
    expect(seen?.change ?? undefined).toEqual(
      stage && expect.objectContaining({ what: 'added', to: stage, by: 'upwork' }),
    );
  });

  it('is stored as the schema demands, under its strongest key', () => {
    const { interview } = seeSighting(undefined, aSighting({ keys: ['room:r', 'proposal:1'] }), 'here')!;
    expect(interviewSchema.parse(interview)).toEqual(interview);
    expect(interview.interviewId).toBe('proposal:1');
  });
});

describe('the stage of a known interview', () => {
  it.each<{ from: Stage; was: Section; seenIn: Section; to: Stage }>([
    { from: 'invited', was: 'invitations', seenIn: 'active', to: 'interviewing' },
    { from: 'deep-dive', was: 'invitations', seenIn: 'active', to: 'deep-dive' },
    { from: 'interviewing', was: 'active', seenIn: 'offers', to: 'offer' },
    { from: 'deep-dive', was: 'active', seenIn: 'offers', to: 'offer' },
    { from: 'deep-dive', was: 'active', seenIn: 'active', to: 'deep-dive' },
    { from: 'interviewing', was: 'active', seenIn: 'invitations', to: 'interviewing' },
    { from: 'offer', was: 'offers', seenIn: 'active', to: 'offer' },
    { from: 'deep-dive', was: 'offers', seenIn: 'offers', to: 'deep-dive' }, // the user has moved it back
    { from: 'interviewing', was: 'active', seenIn: 'archived', to: 'interviewing' },
    { from: 'interviewing', was: 'active', seenIn: 'submitted', to: 'interviewing' },
    { from: 'deep-dive', was: 'archived', seenIn: 'active', to: 'deep-dive' },
  ])('$from, listed in $was, then seen in $seenIn: $to', ({ from, was, seenIn, to }) => {
    const known = anInterview({ stage: said(from, 10), section: said({ name: was, since: 5 }, 5) });
    const seen = seeSighting(known, aSighting({ section: seenIn, seenAt: 10 * minute }), 'here')!;
    expect(seen.interview.stage.value).toBe(to);
    expect(seen.interview.section.value?.name).toBe(seenIn);
    expect(seen.change).toEqual(
      from === to ? null : expect.objectContaining({ what: 'stage', from, to, at: 10 * minute, by: 'upwork' }),
    );
  });

  it('stays what the user said after the page was seen', () => {
    const known = anInterview({
      stage: said('deep-dive', 20 * minute),
      section: said({ name: 'active', since: 1 }, 1),
    });
    expect(seeAll([aSighting({ section: 'offers', seenAt: 10 * minute })], known).stage.value).toBe('deep-dive');
  });

  it('is won by what was said of the same interview under another key, when a page shows both', () => {
    const byHand = anInterview({ keys: ['room:r'], stage: said('deep-dive', 10) });
    const listed = seeAll([aSighting({ seenAt: 20 })]);
    expect(mergeInterviews(byHand, listed).stage.value).toBe('deep-dive');
    expect(mergeInterviews(byHand, seeAll([aSighting({ seenAt: 20, section: 'offers' })])).stage.value).toBe('offer');
  });

  it('is the further one of two lists that showed the interview under two keys', () => {
    const invited = seeAll([aSighting({ section: 'invitations', keys: ['invite:1'], seenAt: 90 })]);
    const active = seeAll([aSighting({ keys: ['proposal:1'], seenAt: 10 })]);
    expect(mergeInterviews(invited, active).stage.value).toBe('interviewing');
  });
});

describe('what a sighting adds', () => {
  it('erases nothing by saying nothing', () => {
    const known = seeAll([aSighting({ client: 'Ada', received: { earliest: 1, latest: 9 } })]);
    const silent = aSighting({ seenAt: 60 * minute, title: null, client: null, received: null, sentAt: null });
    expect(seeAll([silent], known)).toMatchObject({
      title: { value: 'Shopify theme' },
      client: { value: 'Ada' },
      received: { value: { earliest: 1, latest: 9 } },
      sentAt: 500,
    });
  });

  it('is a new title, unless the user gave one', () => {
    const renamed = aSighting({ title: 'Shopify theme, urgent', seenAt: 60 * minute });
    expect(seeAll([aSighting(), renamed]).title.value).toBe('Shopify theme, urgent');
    expect(seeAll([renamed], anInterview({ title: said<string | null>('Mine') })).title.value).toBe('Mine');
    expect(seeAll([renamed], anInterview()).title.value).toBe('Shopify theme, urgent');
  });

  it('is a finer time, where two looks tell one coarsely', () => {
    const looks = [
      aSighting({ received: { earliest: 0, latest: 50 } }),
      aSighting({ received: { earliest: 40, latest: 90 }, seenAt: 60 * minute }),
    ];
    expect(seeAll(looks).received.value).toEqual({ earliest: 40, latest: 50 });
  });

  it('is a stronger name', () => {
    const room = seeAll([aSighting({ keys: ['room:r'] })]);
    expect(seeAll([aSighting({ keys: ['proposal:1', 'room:r'], seenAt: 2000 })], room)).toMatchObject({
      interviewId: 'proposal:1',
      keys: ['proposal:1', 'room:r'],
    });
  });

  it('is why it was archived', () => {
    const archived = aSighting({ section: 'archived', archiveReason: 'Job is closed', seenAt: 60 * minute });
    const interview = seeAll([aSighting(), archived]);
    expect(interview.archiveReason.value).toBe('Job is closed');
    expect(interview.outcome.value).toBe('open'); // for the user to confirm
  });

  it('is since when it has been in its list, without a break', () => {
    const looks = [0, 10, 20].map((minutes) => aSighting({ seenAt: minutes * minute }));
    expect(seeAll(looks).section.value?.since).toBe(0);
    expect(seeAll([...looks, aSighting({ section: 'archived', seenAt: 30 * minute })]).section.value?.since).toBe(
      30 * minute,
    );
  });
});

describe('a sighting that says nothing new', () => {
  it('is not worth a write within five minutes', () => {
    const known = seeAll([aSighting({ seenAt: 0 })]);
    expect(seeSighting(known, aSighting({ seenAt: 5 * minute - 1 }), 'here')!.interview).toBe(known);
    expect(seeSighting(known, aSighting({ seenAt: 5 * minute }), 'here')).toMatchObject({
      interview: { lastSeenAt: 5 * minute, updatedAt: 0 },
      isNews: false,
    });
  });

  it('changes nothing when it is sent again', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySighting, { minLength: 1, maxLength: 6 }), (sightings) => {
        const sorted = sightings.toSorted((a, b) => a.seenAt - b.seenAt);
        const first = sorted.find(({ section }) => !['submitted', 'archived'].includes(section));
        fc.pre(first !== undefined);
        const known = seeAll(sorted, seeAll([first]));
        const last = sorted.at(-1)!;
        expect(seeSighting(known, last, 'here')!.interview).toBe(known);
      }),
    );
  });

  it('leaves stage, list and outcome alone when it is older than what is known', () => {
    fc.assert(
      fc.property(arbitrarySighting, (older) => {
        const known = seeAll([
          aSighting({ seenAt: 3_000_001 }),
          aSighting({ seenAt: 4_000_000, section: 'archived', archiveReason: 'Hired' }),
        ]);
        const { stage, section, outcome, archiveReason, title } = known;
        expect(seeAll([older], known)).toMatchObject({ stage, section, outcome, archiveReason, title });
        expect(seeSighting(known, older, 'here')!.change).toBeNull();
      }),
    );
  });
});

it('always gives what may be stored', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySighting, { minLength: 1 }), (sightings) => {
      const known = seeAll([aSighting({ seenAt: 0 }), ...sightings]);
      expect(interviewSchema.safeParse(known).success).toBe(true);
    }),
  );
});
