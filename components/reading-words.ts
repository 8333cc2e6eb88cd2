import type { Settings } from '@/lib/interview/settings-schema';
import { words } from '@/lib/words/words';
import { momentWords } from './moment-words';

/** The last moment that a date can name: of a pause without an end. */
export const forever = 8.64e15;

/** Whether reading is paused at `now`; where nothing is ever read, there is nothing to pause. */
export function isPaused({ mode, pausedUntil }: Settings, now: number): boolean {
  return mode !== 'hand' && pausedUntil !== null && pausedUntil > now;
}

/** "Paused until 15:00" */
export function pausedWords({ pausedUntil, pausedFor }: Settings, now: number): string {
  const until = pausedUntil ?? now;
  if (pausedFor === 'tracking-time') return words('popup.mode.pausedTracking');
  if (until >= forever) return words('popup.mode.pausedForever');
  return until === tomorrow(now)
    ? words('popup.mode.pausedMidnight')
    : words('popup.mode.pausedUntil', { moment: momentWords(until, now) });
}

/** The next midnight on the user's clock. */
export function tomorrow(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
