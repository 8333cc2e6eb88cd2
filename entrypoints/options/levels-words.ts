import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import { durationWords } from './duration';

/** "due after 2 h, late after 6 h, overdue after 24 h" */
export function levelsWords({ watchMinutes, lateMinutes, overdueMinutes }: NudgeSettings['levels']): string {
  return words('options.clock.levels', {
    watch: durationWords(watchMinutes),
    late: durationWords(lateMinutes),
    overdue: durationWords(overdueMinutes),
  });
}
