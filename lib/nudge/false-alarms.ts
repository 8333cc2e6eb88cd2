import type { NudgeAct } from '@/lib/interview/interview-schema';
import { dayMs } from './durations';
import { isDigest, type RaisedNudge } from './nudge';
import type { NudgeSettings } from './nudge-settings';

/** How many of the reminders of the last 90 days the user called wrong. `share`: 0 to 1, `null` where it would say little. */
export type FalseAlarms = { raised: number; wrong: number; share: number | null };

const lookBackMs = 90 * dayMs;
const fewestForShare = 5;
/** Above this share wider levels are proposed. */
export const tooManyFalseAlarms = 0.2;

export function falseAlarmsOf(raised: readonly RaisedNudge[], acts: readonly NudgeAct[], now: number): FalseAlarms {
  const wrongs = new Set(acts.filter(({ act, retracted }) => act === 'wrong' && !retracted).map(evidenceOf));
  const late = raised.filter((nudge) => !isDigest(nudge) && nudge.raisedAt >= now - lookBackMs);
  // All levels of a clock rest on one message: when that was misread, each of them was a false alarm.
  const wrong = late.filter((nudge) => wrongs.has(evidenceOf(nudge))).length;
  return { raised: late.length, wrong, share: late.length < fewestForShare ? null : wrong / late.length };
}

function evidenceOf({ interviewId, kind, anchor }: Pick<NudgeAct, 'interviewId' | 'kind' | 'anchor'>): string {
  return `${interviewId} ${kind} ${anchor}`;
}

type Levels = NudgeSettings['levels'];

/**
 * Levels half as long again, to be proposed where many reminders were wrong: pages then have more time to show an answer.
 * `overdue` stays, because it is Upwork's own norm. Nothing sets them but the user.
 */
export function widerLevels({ watchMinutes, lateMinutes, overdueMinutes }: Levels): Levels {
  const wider = (minutes: number) => Math.min(43_200, Math.ceil(minutes / 10) * 15);
  return { watchMinutes: wider(watchMinutes), lateMinutes: wider(lateMinutes), overdueMinutes };
}
