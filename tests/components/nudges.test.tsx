import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { InterviewView } from '@/lib/interview/view-schema';
import { aReason } from '@/tests/fixtures/make';
import { aClock, aNudge, aView } from './make-view';
import { address, button, openPanel } from './open-panel';

afterEach(cleanup);

const { interviewId } = aNudge();
const now = new Date(2026, 10, 24, 14, 5).getTime();
const late = aNudge();
const startsAt = new Date(2026, 10, 24, 15).getTime();
const ahead = aReason({ at: now, grounds: { kind: 'call', startsAt } });
const call = aNudge({ kind: 'meeting', level: '1h', anchor: '9 1h', reason: ahead });
const silent = aNudge({ kind: 'silent', level: 'silent' });
const reply = { interviewId, kind: 'reply', anchor: 'message 1', unlessTheyWrite: false };
const items = () => within(screen.getByRole('list', { name: 'Due now' })).getAllByRole('listitem');

function open(nudges: InterviewView['nudges'], fields: Partial<InterviewView> = {}) {
  return openPanel(aView({ nudges, ...fields }), now);
}

describe('a reminder', () => {
  it('says what it is and why, and leads to Upwork', () => {
    open([late, call]);
    expect(items().map((item) => item.querySelector('p')!.textContent)).toEqual([
      'Reply late Client wrote 7 h ago, 6 h of your hours; late after 6 h.',
      'Call ahead Call today at 15:00, in 55 min.',
    ]);
    const link = within(items()[0]!).getByRole<HTMLAnchorElement>('link', { name: 'Open' });
    expect([link.href, link.target, link.rel]).toEqual([address, '_blank', 'noreferrer']);
  });

  it('leaves its reason to the clock line where that gives it', () => {
    open([late], { clock: aClock(now, 7), why: late.reason });
    expect(items()[0]!.querySelector('p')!.textContent.trim()).toBe('Reply late');
  });

  it.each([
    ['No reply needed', late, { ...reply, act: 'waive', until: null }],
    ['Wrong', late, { ...reply, act: 'wrong', until: null }],
    ['Done', call, { ...reply, kind: 'meeting', anchor: '9 1h', act: 'dismiss', until: null }],
    ['Dismiss', silent, { ...reply, kind: 'silent', act: 'dismiss', until: null }],
  ])('%s', (name, nudge, request) => {
    const background = open([nudge]);
    fireEvent.click(button(name));
    expect(background.calls).toEqual([['actOnNudge', request]]);
  });

  it('of silence can end the interview', () => {
    const background = open([silent]);
    fireEvent.click(button('End it as silent'));
    expect(background.calls).toEqual([['setOutcome', { interviewId, outcome: 'silent', lostReason: null }]]);
  });

  it('stays, busy, until it is stored, and hands the focus to the next one', async () => {
    const background = open([late, call]);
    const done = within(items()[0]!).getByRole('button', { name: 'No reply needed' });
    done.focus();
    fireEvent.click(done);
    await waitFor(() => expect(screen.getByRole('list', { name: 'Due now' }).getAttribute('aria-busy')).toBe('true'));
    expect(items()).toHaveLength(2);

    background.store(aView({ nudges: [call] }));
    await waitFor(() => expect(items()).toHaveLength(1));
    expect(document.activeElement).toBe(items()[0]);
  });

  it('hands the focus to the whole when it was the last', async () => {
    const background = open([late]);
    button('Wrong').focus();
    fireEvent.click(button('Wrong'));
    background.store(aView());
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Due now' })).toBeNull());
    expect(document.activeElement?.className).toBe('details');
  });

  it('stays when it could not be stored, with the focus where it was', async () => {
    const background = open([late]);
    button('Wrong').focus();
    fireEvent.click(button('Wrong'));
    background.refuse('failed');
    expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
    expect(document.activeElement).toBe(button('Wrong'));
  });
});

describe('snoozing', () => {
  it.each([
    ['1 hour', '1h'],
    ['4 hours', '4h'],
    ['Tomorrow 09:00', 'tomorrow'],
    ['Next working day', 'next-working-day'],
  ])('for %s', async (name, until) => {
    const background = open([late]);
    fireEvent.click(button('Snooze'));
    fireEvent.click(await screen.findByRole('button', { name }));
    expect(background.calls).toEqual([['actOnNudge', { ...reply, act: 'snooze', until }]]);
  });

  it('can end sooner, when they write', async () => {
    const background = open([late]);
    fireEvent.click(button('Snooze'));
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Unless they write' }));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: 'Unless they write' }).getAttribute('aria-checked')).toBe('true'),
    );
    fireEvent.click(button('1 hour'));
    expect(background.calls).toEqual([['actOnNudge', { ...reply, act: 'snooze', until: '1h', unlessTheyWrite: true }]]);
  });

  it('offers no field on the page, because the page could read what is typed', async () => {
    open([late]);
    fireEvent.click(button('Snooze'));
    await screen.findByRole('button', { name: '1 hour' });
    expect(screen.queryByRole('button', { name: /Pick a time/ })).toBeNull();
    expect(document.querySelector('input, textarea')).toBeNull();
  });

  it('is said while it lasts, and can be ended', () => {
    const until = new Date(2026, 10, 24, 15, 40).getTime();
    const background = open([], { snoozed: { until, unlessTheyWrite: true, kind: 'reply' } });
    expect(screen.getByText('Snoozed until 15:40, unless they write')).toBeTruthy();
    fireEvent.click(button('Wake up now'));
    const request = { ...reply, anchor: '', act: 'snooze', until: now };
    expect(background.calls).toEqual([['actOnNudge', request]]);
    expect(document.activeElement?.className).toBe('details');
  });
});

describe('how loudly', () => {
  const radio = (name: string) => screen.getByRole('radio', { name });

  it('is chosen only once it is stored', async () => {
    const background = open([]);
    expect(radio('Normal').getAttribute('aria-checked')).toBe('true');
    fireEvent.click(radio('Hot'));
    expect(background.calls).toEqual([['setAttention', { interviewId, attention: 'hot' }]]);
    await waitFor(() =>
      expect(screen.getByRole('radiogroup', { name: 'How loudly' }).getAttribute('aria-busy')).toBe('true'),
    );
    expect(radio('Normal').getAttribute('aria-checked')).toBe('true');
    background.store(aView({ attention: 'hot' }));
    await waitFor(() => expect(radio('Hot').getAttribute('aria-checked')).toBe('true'));
  });

  it('is one tab stop, in which arrow keys move and choose nothing', () => {
    const background = open([], { attention: 'muted' });
    radio('Muted').focus();
    fireEvent.keyDown(radio('Muted'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(radio('Normal'));
    expect(screen.getAllByRole('radio').map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
    expect(background.calls).toEqual([]);
  });

  it('sends nothing for what is chosen already', () => {
    const background = open([]);
    fireEvent.click(radio('Normal'));
    expect(background.calls).toEqual([]);
  });
});

it('shows a planned call on the page, without ways to type one', () => {
  open([], { meeting: { at: new Date(2026, 10, 26, 15).getTime(), minutes: 30 } });
  const line = screen.getByRole('region', { name: 'Call' });
  expect(line.textContent).toBe('Call on Thu 26 Nov, 15:00, 30 min');
  expect(within(line).queryByRole('button')).toBeNull();
});

it('asks whether a room is its own, with yes and no', () => {
  const suggestion = {
    suggestionId: 'r',
    move: { to: 'room', roomId: 'room:1' },
    evidence: { kind: 'same-title', client: null },
  };
  const background = open([], { suggestion: suggestion as InterviewView['suggestion'] });
  expect(screen.getByRole('region', { name: 'Suggestion' }).textContent).toMatch(
    /^Is this its message room\? A message room is about a job of exactly this title\./,
  );
  fireEvent.click(button('Yes'));
  expect(background.calls).toEqual([['answerSuggestion', { interviewId, suggestionId: 'r', take: true }]]);
});
