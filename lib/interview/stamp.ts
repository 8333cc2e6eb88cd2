import type { Stamp } from './interview-schema';
import { latestMoment } from './moment';

/**
 * A stamp that sorts as text by time, then by counter, then by device. `ms` since 1970, `counter` up to 46,655 for
 * several writes in one millisecond.
 */
export function stampAt(ms: number, counter: number, deviceId: string): Stamp {
  return `${Math.max(0, ms).toString(36).padStart(9, '0')}.${counter.toString(36).padStart(3, '0')}.${deviceId}`;
}

/**
 * A stamp for what somebody says now, later than `last` even when the clock was set back meanwhile. Its counter is
 * never 0: those stamps are left to what a page showed in that millisecond.
 */
export function nextStamp(last: Stamp, now: number, deviceId: string): Stamp {
  const fresh = stampAt(now, 1, deviceId);
  if (fresh > last) return fresh;
  const [ms = '0', counter = '0'] = last.split('.');
  const next = parseInt(counter, 36) + 1;
  return next < 46_656 ? stampAt(parseInt(ms, 36), next, deviceId) : stampAt(parseInt(ms, 36) + 1, 0, deviceId);
}

/** When a stamp was made, ms since 1970; 0 for `noStamp`. One from a file may name a moment that no calendar knows. */
export function msOf(stamp: Stamp): number {
  return Math.min(parseInt(stamp.split('.')[0] || '0', 36) || 0, latestMoment);
}

/** Before every other stamp: for a value that nobody has written yet. */
export const noStamp: Stamp = '';
