import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { InterviewView } from '@/lib/interview/view-schema';
import { aView } from './make-view';
import { button, openPanel } from './open-panel';

afterEach(cleanup);

const interviewId = 'proposal:2027690148257796097';
const box = (name: RegExp) => screen.getByRole('checkbox', { name });

function ticked(view: InterviewView, itemId: string): InterviewView {
  const items = view.checklists[view.stage].map((item) => (item.itemId === itemId ? { ...item, done: true } : item));
  return { ...view, checklists: { ...view.checklists, [view.stage]: items } };
}

describe('the checklist', () => {
  it('lists the items of the stage, without hidden ones, with its progress', () => {
    openPanel(aView());
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    expect(screen.getByText('1 of 3 done')).toBeTruthy();
  });

  it('shows a tick only once it is stored', async () => {
    const background = openPanel(aView());
    fireEvent.click(box(/budget/));
    expect(background.calls).toEqual([['setTick', { interviewId, itemId: 'price', done: true }]]);
    await waitFor(() => expect(box(/budget/).ariaBusy ?? box(/budget/).getAttribute('aria-busy')).toBe('true'));
    expect(box(/budget/).getAttribute('aria-checked')).toBe('false');

    background.store(ticked(aView(), 'price'));
    await waitFor(() => expect(box(/budget/).getAttribute('aria-checked')).toBe('true'));
  });

  it('leaves a tick that could not be stored as it was, and says why', async () => {
    const background = openPanel(aView());
    fireEvent.click(box(/budget/));
    background.refuse('failed');
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
    expect(box(/budget/).getAttribute('aria-checked')).toBe('false');
    fireEvent.click(button('Dismiss'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('sends an impatient second click only once', () => {
    const background = openPanel(aView());
    fireEvent.click(box(/budget/));
    fireEvent.click(box(/budget/));
    expect(background.calls).toHaveLength(1);
  });

  it('says on demand why an item is there', async () => {
    openPanel(aView());
    const why = button('Why: Red flags looked at again');
    fireEvent.click(why);
    await waitFor(() => expect(why.getAttribute('aria-expanded')).toBe('true'));
    expect(document.getElementById(why.getAttribute('aria-controls')!)!.hidden).toBe(false);
  });
});

describe('the stage', () => {
  it('is marked, and said to be inferred where it is', () => {
    openPanel(aView({ stageBy: 'upwork' }));
    expect(button('Deep dive').getAttribute('aria-current')).toBe('step');
    expect(screen.getByText(/Stage inferred from Upwork/)).toBeTruthy();
  });

  it('moves at once when no guard is left behind', () => {
    const background = openPanel(ticked(aView(), 'flags'));
    fireEvent.click(button('Job offer'));
    expect(background.calls).toEqual([['setStage', { interviewId, stage: 'offer' }]]);
  });

  it.each([
    ['Move anyway', [['setStage', { interviewId, stage: 'offer' }]]],
    ['Stay', []],
  ])('asks once when a guard is unticked: %s', async (answer, calls) => {
    const background = openPanel(aView());
    fireEvent.click(button('Job offer'));
    expect((await screen.findByRole('alert')).textContent).toContain('1 guard item is not ticked in Deep dive');
    expect(background.calls).toEqual([]);
    fireEvent.click(button(answer));
    expect(background.calls).toEqual(calls);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('is one tab stop; arrow keys walk through the stages and around the end', () => {
    openPanel(aView());
    button('Deep dive').focus();
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    press('ArrowRight');
    expect(document.activeElement).toBe(button('Final assignment'));
    press('End');
    press('ArrowRight');
    expect(document.activeElement).toBe(button('Invited'));
    expect(
      screen.getAllByRole('button').filter((each) => each.closest('.stepper') && each.tabIndex === 0),
    ).toHaveLength(1);
  });
});

describe('the other acts', () => {
  it.each([
    ['They wrote', 'sayWrote', { interviewId, direction: 'client' }],
    ['I replied', 'sayWrote', { interviewId, direction: 'me' }],
    ['Take', 'answerSuggestion', { interviewId, suggestionId: 's', take: true }],
    ['Refuse', 'answerSuggestion', { interviewId, suggestionId: 's', take: false }],
    ['Undo', 'undo', { changeId: 'c' }],
  ])('%s', (name, call, request) => {
    const background = openPanel(
      aView({
        suggestion: { suggestionId: 's', move: { to: 'stage', stage: 'offer' }, evidence: { kind: 'both-wrote' } },
        undoable: { changeId: 'c', what: 'stage', from: 'interviewing', to: 'deep-dive' },
      }),
    );
    fireEvent.click(button(name));
    expect(background.calls).toEqual([[call, request]]);
  });

  it('loses an interview with its reason', async () => {
    const background = openPanel(aView());
    fireEvent.click(button('It has ended…'));
    fireEvent.click(await screen.findByRole('button', { name: 'Lost…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Price' }));
    expect(background.calls).toEqual([['setOutcome', { interviewId, outcome: 'lost', lostReason: 'price' }]]);
  });

  it('reopens an ended interview, and asks no turn of it', () => {
    const background = openPanel(aView({ outcome: 'lost', lostReason: 'price' }));
    expect(screen.queryByRole('button', { name: 'I replied' })).toBeNull();
    fireEvent.click(button('Reopen'));
    expect(background.calls).toEqual([['setOutcome', { interviewId, outcome: 'open', lostReason: null }]]);
  });

  it('keeps the focus inside when the pressed button vanishes', () => {
    openPanel(aView({ undoable: { changeId: 'c', what: 'added', from: null, to: 'deep-dive' } }));
    button('Undo').focus();
    fireEvent.click(button('Undo'));
    expect(document.activeElement?.className).toBe('details');
  });
});

it('holds no text field, because the page could read what is typed', () => {
  openPanel(aView());
  expect(document.querySelector('input, textarea, [contenteditable]')).toBeNull();
});
