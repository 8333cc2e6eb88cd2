// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { setNames, setStage, setTick, type Writing } from '@/lib/interview/history';
import { undo, undoables } from '@/lib/interview/undo';
import type { Change, Interview } from '@/lib/interview/interview-schema';
import { mergeInterviews } from '@/lib/interview/merge';
import { namesOf, ownNamesOf } from '@/lib/interview/names';
import { scorecardOf } from '@/lib/interview/scorecard';
import { seeSighting } from '@/lib/interview/see';
import { stampAt } from '@/lib/interview/stamp';
import { termsOf } from '@/lib/interview/terms';
import { timelineOf } from '@/lib/interview/timeline';
import { aChange, anInterview, aSighting, said } from '@/tests/fixtures/make';

function writing(at: number): Writing {
  const stamp = stampAt(at, 1, 'here');
  return { at, by: 'user', stamp, changeId: `${stamp} proposal:1` };
}

describe('the names that the user gives', () => {
  const read = anInterview({ title: said('Shopify theme', 1, 'upwork'), client: said('Marisol', 1, 'upwork') });
  const { interview: renamed, change } = setNames(read, { title: 'Theme for Ana', client: 'Marisol' }, writing(10));

  it('outrank what was read before and what is read later', () => {
    expect(namesOf(renamed)).toEqual({ title: 'Theme for Ana', client: 'Marisol' });
    const later = seeSighting(
      renamed,
      aSighting({ seenAt: 99, title: 'Shopify theme, urgent', client: 'M. G.' }),
      'here',
    );
    expect(namesOf(later!.interview)).toEqual({ title: 'Theme for Ana', client: 'M. G.' });
  });

  it('are not said where they are what was read', () => {
    expect(ownNamesOf(renamed)).toEqual({ title: 'Theme for Ana', client: null });
    expect(setNames(read, { title: 'Shopify theme', client: '' }, writing(10)).change).toBeNull();
  });

  it('are taken back to what Upwork says by now', () => {
    const later = seeSighting(renamed, aSighting({ seenAt: 99, title: 'Shopify theme, urgent' }), 'here')!.interview;
    const undone = undo(later, change!, writing(100));
    if (!undone.ok) throw new Error(undone.code);
    expect(namesOf(undone.value.interview).title).toBe('Shopify theme, urgent');
  });

  it('merge one by one', () => {
    const here = setNames(read, { title: 'Here', client: null }, writing(10)).interview;
    const there = setNames(read, { title: null, client: 'There' }, writing(20)).interview;
    expect(namesOf(mergeInterviews(here, there))).toEqual({ title: 'Here', client: 'There' });
  });
});

it.each([
  [{}, { given: 0, sum: 0, mean: null }],
  [{ 'score:pay': said(4) }, { given: 1, sum: 4, mean: 4 }],
  [
    { 'score:pay': said(4), 'score:gut': said(1), 'score:scope': said(null) },
    { given: 2, sum: 5, mean: 2.5 },
  ],
])('adds up the scores that were given: %j', (details, total) => {
  expect(scorecardOf(anInterview({ details }))).toMatchObject(total);
});

it.each([
  [null, null, 'unsaid'],
  ['40 $ an hour', null, 'only-agreed'],
  [null, '40 $ an hour', 'only-offered'],
  ['40 $ an hour', '  40 $  an Hour', 'same'],
  ['40 $ an hour', '35 $ an hour', 'different'],
  ['100', '1000', 'different'],
])('compares what was agreed (%s) with what is offered (%s): %s', (agreed, offered, relation) => {
  const details = { 'agreed:price': said(agreed), 'offered:price': said(offered) };
  const terms = termsOf(anInterview({ details }));
  expect(terms.find(({ name }) => name === 'price')).toEqual({ name: 'price', agreed, offered, relation });
  expect(terms.filter(({ name }) => name !== 'price').every((term) => term.relation === 'unsaid')).toBe(true);
});

describe('what can be taken back', () => {
  type Step = (interview: Interview) => { interview: Interview; change: Change | null };
  /** Does these things one after the other, and tells what of it can be taken back then. */
  function after(...steps: Step[]): { interview: Interview; changes: Change[]; can: string[] } {
    let interview = anInterview();
    const changes: Change[] = [];
    for (const step of steps) {
      const written = step(interview);
      interview = written.interview;
      if (written.change) changes.push(written.change);
    }
    const ids = undoables(interview, changes);
    const can = changes.filter(({ changeId }) => ids.has(changeId)).map(({ what, to }) => `${what} ${to as string}`);
    return { interview, changes, can };
  }

  it('is of each thing the last change', () => {
    const { can } = after(
      (interview) => setStage(interview, 'deep-dive', writing(10)),
      (interview) => setTick(interview, 'a', true, writing(20)),
      (interview) => setStage(interview, 'offer', writing(30)),
      (interview) => setTick(interview, 'b', true, writing(40)),
    );
    expect(can).toEqual(['tick:a true', 'stage offer', 'tick:b true']);
  });

  it('goes back one further when the last one was taken back', () => {
    const before = after(
      (interview) => setStage(interview, 'deep-dive', writing(10)),
      (interview) => setStage(interview, 'offer', writing(20)),
    );
    const undone = undo(before.interview, before.changes[1]!, writing(30));
    if (!undone.ok) throw new Error(undone.code);
    const changes = [...before.changes, undone.value.change];
    expect([...undoables(undone.value.interview, changes)]).toEqual([before.changes[0]!.changeId]);
    const timeline = timelineOf(undone.value.interview, changes, []);
    expect(timeline.map((entry) => entry.kind === 'change' && [entry.canUndo, entry.isUndone])).toEqual([
      [false, false],
      [false, true],
      [true, false],
    ]);
  });

  it('is nothing that Upwork did, and nothing that has changed since', () => {
    const byUpwork = aChange(10, { by: 'upwork' });
    const changedSince = aChange(20, { what: 'tick:a', from: false, to: true });
    expect(undoables(anInterview({ stage: said('deep-dive') }), [byUpwork, changedSince])).toEqual(new Set());
  });
});

it('tells what happened in the order of its stamps, the newest first, notes among changes', () => {
  const stamp = stampAt(15, 1, 'here');
  const revision = { revisionId: `${stamp} proposal:1`, interviewId: 'proposal:1', startedAt: 15, stamp, text: 'Hi' };
  const timeline = timelineOf(anInterview(), [aChange(10), aChange(20)], [revision]);
  expect(timeline.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['change 20', 'notes 15', 'change 10']);
});
