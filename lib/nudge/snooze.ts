import { calendarOf, momentAt } from './calendar';
import { hourMs } from './durations';
import type { NudgeSettings } from './nudge-settings';
import type { SnoozeChoice } from './snooze-choices';
import { nextWorkingDay } from './working-hours';

const morning = 9 * hourMs;

/** When a reminder that is put off at `now` comes back; ms since 1970, always later than `now`. */
export function snoozeUntil(choice: SnoozeChoice, { hours }: NudgeSettings, now: number): number {
  const calendar = calendarOf(hours);
  const tomorrow = momentAt(calendar.dayAt(calendar.dayOf(now).index + 1), morning);
  switch (choice) {
    case '1h':
      return now + hourMs;
    case '4h':
      return now + 4 * hourMs;
    case 'tomorrow':
      return tomorrow;
    case 'next-working-day':
      return nextWorkingDay(now, hours) ?? tomorrow; // whoever has no working hours still has mornings
  }
}
