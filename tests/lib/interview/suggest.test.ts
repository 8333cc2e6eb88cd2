import { describe, expect, it } from 'vitest';
import { interviewSchema, type Interview } from '@/lib/interview/interview-schema';
import type { Section } from '@/lib/interview/sighting-schema';
import { suggestionFor } from '@/lib/interview/suggest';
import { suggestionSchema } from '@/lib/interview/view-schema';
import { aMessage, anInterview, said } from '@/tests/fixtures/make';

const theirs = aMessage(1);
const mine = aMessage(2, { direction: 'me' });

function inList(name: Section, since: number, changed: Partial<Interview> = {}): Interview {
  return anInterview({ section: said({ name, since }, since), ...changed });
}

describe('Initial contact', () => {
  it.each([
    { when: 'both have written', messages: [theirs, mine], suggested: true },
    { when: 'only the client has written', messages: [theirs], suggested: false },
    { when: 'only the user has written', messages: [mine], suggested: false },
    { when: 'nobody has written', messages: [], suggested: false },
    { when: 'the answer was taken back', messages: [theirs, { ...mine, retracted: true }], suggested: false },
  ])('is suggested when $when: $suggested', ({ messages, suggested }) => {
    const suggestion = suggestionFor(anInterview(), messages);
    expect(suggestion?.move).toEqual(suggested ? { to: 'stage', stage: 'initial-contact' } : undefined);
  });

  it.each([
    { stage: 'invited', suggested: true },
    { stage: 'interviewing', suggested: true },
    { stage: 'initial-contact', suggested: false },
    { stage: 'deep-dive', suggested: false },
  ] as const)('is suggested in the stage $stage: $suggested', ({ stage, suggested }) => {
    expect(suggestionFor(anInterview({ stage: said(stage) }), [theirs, mine]) !== null).toBe(suggested);
  });

  it('is not suggested when it is over', () => {
    expect(suggestionFor(anInterview({ outcome: said('silent') }), [theirs, mine])).toBeNull();
  });

  it('does not come back when it was refused, until the client writes again', () => {
    const { suggestionId } = suggestionFor(anInterview(), [theirs, mine])!;
    const refused = anInterview({ refused: { [suggestionId]: 'stamp' } });
    expect(suggestionFor(refused, [theirs, mine])).toBeNull();
    expect(suggestionFor(refused, [theirs, mine, aMessage(3, { direction: 'me' })])).toBeNull();
    expect(suggestionFor(refused, [theirs, mine, aMessage(3)])).not.toBeNull();
  });
});

describe('an outcome', () => {
  it.each([
    { reason: 'Hired', outcome: 'won', lostReason: null },
    { reason: 'Job is closed', outcome: 'lost', lostReason: 'job-closed' },
    { reason: 'Invitation expired', outcome: 'lost', lostReason: 'no-response' },
    { reason: 'Withdrawn by you', outcome: 'withdrawn', lostReason: null },
    { reason: 'Another freelancer was hired', outcome: 'lost', lostReason: null },
    { reason: null, outcome: 'lost', lostReason: null },
  ])('is suggested for “$reason”: $outcome, $lostReason', ({ reason, outcome, lostReason }) => {
    const suggestion = suggestionFor(inList('archived', 5, { archiveReason: said(reason) }), [])!;
    expect(suggestion.move).toEqual({ to: 'outcome', outcome, lostReason });
    expect(suggestion.evidence).toEqual({ kind: 'archived', reason });
    expect(suggestionSchema.safeParse(suggestion).success).toBe(true);
  });

  it('goes before a stage', () => {
    expect(suggestionFor(inList('archived', 5), [theirs, mine])?.move.to).toBe('outcome');
  });

  it('is not suggested when the user has said how it ended', () => {
    expect(suggestionFor(inList('archived', 5, { outcome: said('withdrawn', 9) }), [])).toBeNull();
  });

  it('does not come back when it was refused, until it is archived anew', () => {
    const { suggestionId } = suggestionFor(inList('archived', 5), [])!;
    const refused = { [suggestionId]: 'stamp' };
    expect(suggestionFor(inList('archived', 5, { refused }), [])).toBeNull();
    expect(suggestionFor(inList('archived', 6, { refused }), [])).not.toBeNull();
  });

  it('is opened again when Upwork lists it anew after the user called it over', () => {
    const lost = said('lost' as const, 10);
    expect(suggestionFor(inList('active', 11, { outcome: lost }), [])).toMatchObject({
      move: { to: 'outcome', outcome: 'open', lostReason: null },
      evidence: { kind: 'listed-again', list: 'active' },
    });
    expect(suggestionFor(inList('active', 9, { outcome: lost }), [])).toBeNull();
    expect(suggestionFor(inList('submitted', 11, { outcome: lost }), [])).toBeNull();
    expect(suggestionFor(inList('active', 11, { outcome: said('won', 10) }), [])).toBeNull();
  });
});

it('has an id that may be refused, also with the longest reason and key', () => {
  const keys = [`room:${'r'.repeat(75)}`];
  const interview = inList('archived', 1_800_000_000_000, { keys, archiveReason: said('w'.repeat(120)) });
  const { suggestionId } = suggestionFor(interview, [])!;
  const stored = { ...interview, interviewId: keys[0]!, keys, refused: { [suggestionId]: 'stamp' } };
  expect(interviewSchema.safeParse(stored).success).toBe(true);
});

describe('words of the conversation', () => {
  const hint = aMessage(1, { cues: ['test'] });
  it.each([
    { cue: 'meeting', stage: 'initial-contact' },
    { cue: 'portfolio', stage: 'deep-dive' },
    { cue: 'test', stage: 'final-assignment' },
  ] as const)('speak for $stage when they speak of a $cue', ({ cue, stage }) => {
    const suggestion = suggestionFor(anInterview(), [aMessage(1, { cues: [cue] })]);
    expect(suggestionSchema.parse(suggestion).move).toEqual({ to: 'stage', stage });
  });

  it('move nobody back', () => {
    expect(suggestionFor(anInterview({ stage: said('offer') }), [hint])).toBeNull();
  });

  it('are refused for that message only', () => {
    const refused = { [suggestionFor(anInterview(), [hint])!.suggestionId]: '' };
    expect(suggestionFor(anInterview({ refused }), [hint])).toBeNull();
    expect(suggestionFor(anInterview({ refused }), [hint, aMessage(2, { cues: ['test'] })])).not.toBeNull();
  });

  it('count no more when the message was taken back', () => {
    expect(suggestionFor(anInterview(), [{ ...hint, retracted: true }])).toBeNull();
  });
});

describe('a message room with the same title', () => {
  const offer = { roomId: 'room:r', interviewId: 'proposal:1', client: 'Ana Ray', seenAt: 1 };
  it('is offered with its client, once', () => {
    const suggestion = suggestionSchema.parse(suggestionFor(anInterview(), [], [offer]));
    expect(suggestion).toEqual({
      suggestionId: 'room-offered:room:r',
      move: { to: 'room', roomId: 'room:r' },
      evidence: { kind: 'same-title', client: 'Ana Ray' },
    });
    expect(suggestionFor(anInterview({ refused: { 'room-offered:room:r': '' } }), [], [offer])).toBeNull();
  });
});
