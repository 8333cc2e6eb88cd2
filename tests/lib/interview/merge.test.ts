import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongestKey } from '@/lib/interview/identity';
import { interviewSchema } from '@/lib/interview/interview-schema';
import {
  mergeInterviews,
  mergeItemEdits,
  mergeMessages,
  mergeNoteRevisions,
  mergeNudgeActs,
  mergeReplyEdits,
} from '@/lib/interview/merge';
import {
  arbitraryInterview,
  arbitraryItemEdit,
  arbitraryMessage,
  arbitraryNoteRevision,
  arbitraryNudgeAct,
  arbitraryReplyEdit,
} from '@/tests/fixtures/arbitrary';
import { anInterview, said } from '@/tests/fixtures/make';

const pair = [arbitraryInterview, arbitraryInterview] as const;

describe('merging two interviews', () => {
  it('gives the same whichever comes first', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        expect(mergeInterviews(a, b)).toEqual(mergeInterviews(b, a));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same in whatever order three meet', () => {
    fc.assert(
      fc.property(...pair, arbitraryInterview, (a, b, c) => {
        expect(mergeInterviews(mergeInterviews(a, b), c)).toEqual(mergeInterviews(a, mergeInterviews(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing when a copy meets itself, or what it was merged into', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        expect(mergeInterviews(a, a)).toEqual(a);
        const merged = mergeInterviews(a, b);
        expect(mergeInterviews(merged, a)).toEqual(merged);
      }),
      { numRuns: 500 },
    );
  });

  it('loses no key, no tick and no refusal', () => {
    fc.assert(
      fc.property(...pair, (a, b) => {
        const merged = mergeInterviews(a, b);
        expect(new Set(merged.keys)).toEqual(new Set([...a.keys, ...b.keys]));
        expect(merged.interviewId).toBe(strongestKey(merged.keys));
        for (const copy of [a, b]) {
          for (const [itemId, tick] of Object.entries(copy.ticks)) {
            expect(merged.ticks[itemId]!.stamp >= tick.stamp).toBe(true);
          }
          for (const [suggestionId, stamp] of Object.entries(copy.refused)) {
            expect(merged.refused[suggestionId]! >= stamp).toBe(true);
          }
        }
        const ticks = [...Object.values(a.ticks), ...Object.values(b.ticks)].map((tick) => JSON.stringify(tick));
        for (const tick of Object.values(merged.ticks)) expect(ticks).toContain(JSON.stringify(tick));
      }),
    );
  });

  it('gives a record that may be stored', () => {
    fc.assert(fc.property(...pair, (a, b) => interviewSchema.safeParse(mergeInterviews(a, b)).success));
  });

  it('keeps the later word of each field, apart from the others', () => {
    const a = anInterview({ title: said<string | null>('old', 1), stage: said('deep-dive', 9) });
    const b = anInterview({ title: said<string | null>('new', 2), stage: said('offer', 3) });
    expect(mergeInterviews(a, b)).toMatchObject({ title: { value: 'new' }, stage: { value: 'deep-dive' } });
  });

  it('is named by the strongest key of both', () => {
    const a = anInterview({ keys: ['room:r', 'job:z'] });
    const b = anInterview({ keys: ['room:r', 'invite:5'] });
    expect(mergeInterviews(a, b)).toMatchObject({ interviewId: 'invite:5', keys: ['invite:5', 'job:z', 'room:r'] });
  });

  it('keeps the strongest of too many keys', () => {
    const keys = Array.from({ length: 39 }, (_, index) => `job:${index}`);
    const merged = mergeInterviews(
      anInterview({ keys: [...keys, 'room:a'] }),
      anInterview({ keys: ['proposal:1', 'room:b'] }),
    );
    expect(merged.keys).toHaveLength(40);
    expect(merged.keys).toEqual(expect.arrayContaining([...keys, 'proposal:1']));
  });
});

describe.each([
  { what: 'edits of an item', arbitrary: arbitraryItemEdit, merge: mergeItemEdits },
  { what: 'edits of a reply text', arbitrary: arbitraryReplyEdit, merge: mergeReplyEdits },
  {
    what: 'copies of a message',
    arbitrary: arbitraryMessage.map((message) => ({ ...message, messageId: 'one' })),
    merge: mergeMessages,
  },
  {
    what: 'copies of an act about a reminder',
    arbitrary: arbitraryNudgeAct.map((act) => ({ ...act, actId: 'one' })),
    merge: mergeNudgeActs,
  },
  {
    what: 'copies of a revision of notes',
    arbitrary: arbitraryNoteRevision.map((revision) => ({ ...revision, revisionId: 'one' })),
    merge: mergeNoteRevisions,
  },
] as { what: string; arbitrary: fc.Arbitrary<object>; merge: (a: object, b: object) => object }[])(
  'merging $what',
  ({ arbitrary, merge }) => {
    it('does not depend on order or number', () => {
      fc.assert(
        fc.property(arbitrary, arbitrary, arbitrary, (a, b, c) => {
          expect(merge(a, a)).toEqual(a);
          expect(merge(a, b)).toEqual(merge(b, a));
          expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        }),
        { numRuns: 500 },
      );
    });
  },
);

it('never brings back a message that was taken back', () => {
  fc.assert(
    fc.property(arbitraryMessage, arbitraryMessage, (a, b) => {
      expect(mergeMessages(a, b).retracted).toBe(a.retracted || b.retracted);
    }),
  );
});
