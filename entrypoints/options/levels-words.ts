import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { durationWords } from './duration';

/** "due after 2 h, late after 6 h, overdue after 24 h" */
export function levelsWords({ watchMinutes, lateMinutes, overdueMinutes }: NudgeSettings['levels']): string {
  return [
    `due after ${durationWords(watchMinutes)}`,
    `late after ${durationWords(lateMinutes)}`,
    `overdue after ${durationWords(overdueMinutes)}`,
  ].join(', ');
}
