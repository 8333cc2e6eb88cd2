import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, it } from 'vitest';
import type { InterviewView } from '@/lib/interview/view-schema';
import { expectAccessible } from './accessible';
import { aClock, aNudge, aView } from './make-view';
import { button, openPanel } from './open-panel';

afterEach(cleanup);

const now = new Date(2026, 10, 24, 14, 5).getTime();
const meeting = { at: now, minutes: 30 };
const snoozed = { until: now + 1, unlessTheyWrite: false, kind: 'reply' } as const;
const suggestion = {
  suggestionId: 's',
  move: { to: 'room', roomId: 'room:1' },
  evidence: { kind: 'same-title', client: null },
} as const;

it.each<[string, Partial<InterviewView>]>([
  ['with nothing due', {}],
  ['with a clock that runs', { clock: aClock(now, 26, { level: 'overdue', stale: true, likely: true }) }],
  ['snoozed, with a call and a suggestion', { snoozed, meeting, suggestion }],
  ['ended', { outcome: 'lost', lostReason: 'price' }],
])('the panel has no faults that axe knows: %s', async (_, fields) => {
  openPanel(aView(fields), now);
  await expectAccessible(document.body);
});

it('nor has it while a reminder is put off', async () => {
  openPanel(aView({ nudges: [aNudge(), aNudge({ kind: 'silent', level: 'silent' })] }), now);
  fireEvent.click(screen.getAllByRole('button', { name: 'Snooze' })[0]!);
  await screen.findByRole('group', { name: 'Snooze for how long?' });
  await expectAccessible(document.body);
});

it('nor when an act failed', async () => {
  const background = openPanel(aView(), now);
  fireEvent.click(button('I replied'));
  background.refuse('failed');
  await screen.findByRole('alert');
  await expectAccessible(document.body);
});
