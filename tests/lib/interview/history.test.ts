import { describe, expect, it } from 'vitest';
import { undoWords } from '@/components/undo-words';
import { setDetail, setOutcome, setRemoved, setStage, setTick, type Writing } from '@/lib/interview/history';
import type { Change, Interview } from '@/lib/interview/interview-schema';
import { stampAt } from '@/lib/interview/stamp';
import { lastUndoable, undo } from '@/lib/interview/undo';
import { anItem, aView } from '@/tests/components/make-view';
import { aChange, anInterview } from '@/tests/fixtures/make';

function writing(at: number): Writing {
  const stamp = stampAt(at, 1, 'here');
  return { at, by: 'user', stamp, changeId: `${stamp} proposal:1` };
}

type Step = (interview: Interview, writing: Writing) => { interview: Interview; change: Change | null };
const acts: { act: string; step: Step; words: string; undone: string }[] = [
  {
    act: 'a stage',
    step: (interview, now) => setStage(interview, 'deep-dive', now),
    words: 'Stage: Interviewing → Deep dive',
    undone: 'Stage: Deep dive → Interviewing',
  },
  {
    act: 'an outcome',
    step: (interview, now) => setOutcome(interview, 'lost', 'price', now),
    words: 'Outcome: Open → Lost',
    undone: 'Outcome: Lost → Open',
  },
  {
    act: 'a tick',
    step: (interview, now) => setTick(interview, 'offer/funded', true, now),
    words: 'Ticked: Fixed: first milestone funded. Hourly: payment verified',
    undone: 'Unticked: Fixed: first milestone funded. Hourly: payment verified',
  },
  {
    act: 'a score',
    step: (interview, now) => setDetail(interview, 'score:pay', 4, now),
    words: 'Score of the client changed',
    undone: 'Score of the client removed',
  },
  {
    act: 'a decision',
    step: (interview, now) => setDetail(interview, 'decision', { verdict: 'go', reason: 'Clear and kind' }, now),
    words: 'Decision about the client changed',
    undone: 'Decision about the client removed',
  },
  {
    act: 'a removal',
    step: (interview, now) => setRemoved(interview, true, now),
    words: 'Taken off the lists',
    undone: 'Put back on the lists',
  },
];
const view = aView({ checklists: { ...aView().checklists, offer: [anItem({ itemId: 'offer/funded', text: null })] } });

describe.each(acts)('$act', ({ step, words, undone }) => {
  const before = anInterview();
  const { interview, change } = step(before, writing(10));

  it('is told in words', () => {
    expect(undoWords(change!, view.checklists)).toBe(words);
  });

  it('is no entry of the history when it was so already', () => {
    expect(step(interview, writing(20)).change).toBeNull();
  });

  it('is taken back by a change of its own', () => {
    const result = undo(interview, change!, writing(20));
    if (!result.ok) throw new Error(result.code);
    expect(result.value.change).toMatchObject({ from: change!.to, to: change!.from, undoes: change!.changeId, at: 20 });
    expect(undoWords(result.value.change, view.checklists)).toBe(undone);
    expect(step(result.value.interview, writing(30)).change).toEqual({ ...change, ...writing(30), stamp: undefined });
  });

  it('cannot be taken back twice', () => {
    const once = undo(interview, change!, writing(20));
    expect(once.ok && undo(once.value.interview, change!, writing(30))).toMatchObject({
      ok: false,
      code: 'superseded',
    });
  });

  it('leaves alone what it is not about', () => {
    const result = undo(interview, change!, writing(20));
    const { stage, outcome, removed, title, keys } = before;
    const values = result.ok && result.value.interview;
    expect(values).toMatchObject({
      stage: { value: stage.value },
      outcome: { value: outcome.value },
      removed: { value: removed.value },
      title,
      keys,
    });
  });
});

it('does not take back an outcome whose reason was changed since', () => {
  const first = setOutcome(anInterview(), 'lost', 'price', writing(10));
  const second = setOutcome(first.interview, 'lost', 'scope', writing(20));
  expect(undo(second.interview, first.change!, writing(30))).toMatchObject({ code: 'superseded' });
  expect(undo(second.interview, second.change!, writing(30)).ok).toBe(true);
});

it('drops the reason of an outcome that is not lost', () => {
  expect(setOutcome(anInterview(), 'won', 'price', writing(1)).interview.lostReason.value).toBeNull();
});

it('notes that the user stands by what was inferred, without an entry in the history', () => {
  const inferred = anInterview({ stage: { value: 'interviewing', stamp: '', by: 'upwork' } });
  const { interview, change } = setStage(inferred, 'interviewing', writing(1));
  expect(interview.stage.by).toBe('user');
  expect(change).toBeNull();
});

it('takes back what was said of a message by naming the message, once', () => {
  const change = aChange(1, { what: 'message:m1', from: null, to: 'client' });
  const undone = undo(anInterview(), change, writing(2));
  if (!undone.ok) throw new Error(undone.code);
  expect(undone.value.retracts).toEqual({ messageId: 'm1' });
  expect(undo(anInterview(), undone.value.change, writing(3))).toMatchObject({ code: 'superseded' });
});

it('takes back an interview added by hand by taking it off the lists', () => {
  const change = aChange(1, { what: 'added', from: null, to: 'interviewing' });
  const undone = undo(anInterview(), change, writing(2));
  if (!undone.ok) throw new Error(undone.code);
  expect(undone.value.interview.removed.value).toBe(true);
  const redone = undo(undone.value.interview, undone.value.change, writing(3));
  expect(redone.ok && redone.value.interview.removed.value).toBe(false);
});

describe('the last change that can be taken back', () => {
  const deep = anInterview({ stage: { value: 'deep-dive', stamp: 's', by: 'user' } });
  const moved = aChange(10);

  it.each<{ why: string; interview: Interview; changes: Change[]; last: Change | null }>([
    { why: 'nothing was done', interview: deep, changes: [], last: null },
    { why: 'the stage was set', interview: deep, changes: [moved], last: moved },
    { why: 'the stage is another by now', interview: anInterview(), changes: [moved], last: null },
    { why: 'Upwork did it', interview: deep, changes: [{ ...moved, by: 'upwork' }], last: null },
    {
      why: 'the last was taken back: the one before',
      interview: deep,
      changes: [
        moved,
        aChange(20, { to: 'offer', from: 'deep-dive' }),
        aChange(30, { from: 'offer', to: 'deep-dive', undoes: aChange(20).changeId }),
      ],
      last: moved,
    },
    {
      why: 'read in another order',
      interview: deep,
      changes: [moved, aChange(5, { what: 'tick:offer/funded', from: false, to: true })],
      last: moved,
    },
  ])('$why', ({ interview, changes, last }) => {
    expect(lastUndoable(interview, changes)).toEqual(last);
  });
});
