import type { NudgeKind } from '@/lib/interview/stage';
import type { Nudge } from '@/lib/interview/view-schema';
import type { SnoozeChoice } from '@/lib/nudge/snooze-choices';
import { keyOf, words } from '@/lib/words/words';
import { longLengthWords } from './length-words';
import { timeOnly } from './moment-words';

const hourMs = 3_600_000;

/** "Reply overdue" */
export function nudgeName({ kind, level }: Pick<Nudge, 'kind' | 'level'>): string {
  const isNamed = level === 'late' || level === 'overdue' || level === 'summary';
  return words(keyOf('nudge.name', isNamed ? level : kind));
}

/** How loud a reminder looks; the words of `nudgeName` say the same. */
export function nudgeLook({ kind, level }: Pick<Nudge, 'kind' | 'level'>): string {
  if (kind === 'reply') return level;
  return kind === 'offer' || kind === 'meeting' ? 'watch' : '';
}

/** What settles a reminder: "No reply needed". */
export function settleWords(kind: NudgeKind): string {
  return words(keyOf('nudge.settle', kind));
}

/** "4 hours", "Tomorrow 09:00": for how long a reminder is put off. */
export function snoozeWords(choice: SnoozeChoice): string {
  switch (choice) {
    case '1h':
      return longLengthWords(hourMs);
    case '4h':
      return longLengthWords(4 * hourMs);
    case 'tomorrow':
      return words('snooze.tomorrow', { time: timeOnly(9 * hourMs, 'UTC') });
    case 'next-working-day':
      return words('snooze.nextWorkingDay');
  }
}
