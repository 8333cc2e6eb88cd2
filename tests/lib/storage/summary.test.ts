// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview, MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import { mergeInterviews } from '@/lib/interview/merge';
import type { Known } from '@/lib/interview/view';
import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import { timingOf } from '@/lib/nudge/timing';
import { differOnlyInFacts, recordOf, withFacts } from '@/lib/storage/summary';
import { arbitraryInterview, arbitraryMessage, arbitraryNudgeAct } from '@/tests/fixtures/arbitrary';
import { anInterview, said } from '@/tests/fixtures/make';

const hour = 3_600_000;
const day = 24 * hour;

/** What a look tells of an interview that it has seen before, and that nobody has to think over. */
const facts: fc.Arbitrary<Partial<Interview>> = fc
  .record({ other: arbitraryInterview, lastSeenAt: fc.nat(60 * day), updatedAt: fc.nat(60 * day) })
  .map(({ other: { title, client, clientFacts, sentAt, section }, ...times }) => {
    return { ...times, title, client, clientFacts, sentAt, section };
  });

describe('what a look usually brings', () => {
  it('leaves everything in a summary as it was but the facts', () => {
    const life = fc.record({
      before: arbitraryInterview,
      told: facts,
      messages: fc.array(arbitraryMessage, { maxLength: 4 }),
      acts: fc.array(arbitraryNudgeAct, { maxLength: 3 }),
      now: fc.constantFrom(10, hour, 5 * hour, 26 * hour, 3 * day, 8 * day, 40 * day),
    });
    fc.assert(
      fc.property(life, ({ before, told, messages, acts, now }) => {
        const section = { ...before.section, stamp: told.section!.stamp };
        const after = { ...before, ...told, section, keys: [...before.keys, 'room:9' as const] };
        expect(differOnlyInFacts(before, after)).toBe(true);
        const summary = recordOf(knownOf(before, messages, acts, now), 'rules', now);
        const anew = recordOf(knownOf(after, messages, acts, now), 'rules', now);
        expect(withFacts(summary, after, now)).toEqual(anew);
      }),
      { numRuns: 2000 },
    );
  });
});

function knownOf(interview: Interview, messages: MessageEvent[], acts: NudgeAct[], now: number): Known {
  const { changesAt, ...timing } = timingOf({ interview, messages, acts }, defaultNudgeSettings, now);
  return { interview, messages, rooms: [], activities: [], edits: [], timing, changesAt };
}

describe('what may move a clock, a checklist or a suggestion', () => {
  const listed = said({ name: 'active' as const, since: 5 });
  const others: Partial<Interview>[] = [
    { interviewId: 'proposal:2' },
    { firstSeenAt: 1 },
    { received: said({ earliest: 1, latest: 2 }) },
    { section: said({ name: 'offers', since: 5 }) },
    { section: said({ name: 'active', since: 6 }) },
    { section: said(null) },
    { archiveReason: said<string | null>('Hired') },
    { stage: said('deep-dive') },
    { outcome: said('won') },
    { lostReason: said('price') },
    { removed: said(true) },
    { attention: said('hot') },
    { meeting: said({ at: 5, minutes: 30 }) },
    { messagesSeenAt: 7 },
    { ticks: { 'interviewing/scam': said(true) } },
    { details: { 'client-zone': said('Europe/Vienna') } },
    { refused: { 'both-wrote:1': '1' } },
  ];

  it.each(others)('is more than a fact: %o', (other) => {
    const before = anInterview({ section: listed });
    expect(differOnlyInFacts(before, { ...before, ...other })).toBe(false);
  });

  it('is another interview that turns out to be the same one', () => {
    const [one, other] = [anInterview(), anInterview({ keys: ['job:1'] })];
    const merged = mergeInterviews(one, other);
    expect(merged.interviewId).toBe(one.interviewId);
    expect(differOnlyInFacts(one, merged)).toBe(false);
  });

  it('is every field but those that were shown to move none', () => {
    const named = new Set(others.flatMap((other) => Object.keys(other)));
    const passedOver = ['keys', 'title', 'client', 'clientFacts', 'sentAt', 'lastSeenAt', 'updatedAt'];
    expect([...named, ...passedOver].sort()).toEqual(Object.keys(anInterview()).sort());
  });
});
