import { expect, it } from 'vitest';
import { snoozeWords } from '@/components/nudge-words';
import { snoozeUntil } from '@/lib/nudge/snooze';
import { snoozeChoices } from '@/lib/nudge/snooze-choices';
import { moment, settings, withHours } from './story';

it.each([
  { choice: '1h', now: '2026-11-02 12:00', until: '2026-11-02 13:00' },
  { choice: '4h', now: '2026-11-02 22:00', until: '2026-11-03 02:00' },
  { choice: '4h', now: '2026-10-25 00:00', until: '2026-10-25 03:00' }, // the clocks are set back at three
  { choice: 'tomorrow', now: '2026-11-02 12:00', until: '2026-11-03 09:00' },
  { choice: 'tomorrow', now: '2026-11-02 00:01', until: '2026-11-03 09:00' },
  { choice: 'tomorrow', now: '2026-10-24 12:00', until: '2026-10-25 09:00' },
  { choice: 'tomorrow', now: '2026-12-31 23:59', until: '2027-01-01 09:00' },
  { choice: 'next-working-day', now: '2026-11-02 08:00', until: '2026-11-03 09:00' },
  { choice: 'next-working-day', now: '2026-11-06 12:00', until: '2026-11-09 09:00' },
] as const)('$choice, pressed at $now, ends at $until', ({ choice, now, until }) => {
  expect(snoozeUntil(choice, settings, moment(now))).toBe(moment(until));
});

it('without working days the next one is tomorrow', () => {
  const never = withHours({ week: [[], [], [], [], [], [], []] });
  expect(snoozeUntil('next-working-day', never, moment('2026-11-06 12:00'))).toBe(moment('2026-11-07 09:00'));
});

it('names each choice', () => {
  expect(snoozeChoices.map(snoozeWords)).toEqual(['1 hour', '4 hours', 'Tomorrow 09:00', 'Next working day']);
});
