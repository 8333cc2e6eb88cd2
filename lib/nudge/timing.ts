import type { Nudge } from '@/lib/interview/view-schema';
import { clockOf, type ClockView } from './clock';
import { due, nextMoment } from './due';
import type { Case } from './nudge';
import type { NudgeSettings } from './nudge-settings';

/** All that the clock says of one interview at one moment, and when it will say something else. */
export type Timing = ClockView & {
  /** What is due, in the order in which it is shown. */
  nudges: Nudge[];
  /** ms since 1970, later than that moment; `null`: not before something is written of it. */
  changesAt: number | null;
};

export function timingOf(whole: Case, settings: NudgeSettings, now: number): Timing {
  const clock = clockOf(whole, settings, now);
  const moments = [nextMoment([whole], settings, now), clock.snoozed?.until ?? null].filter((at) => at !== null);
  return {
    ...clock,
    nudges: due([whole], settings, now),
    changesAt: moments.length > 0 ? Math.min(...moments) : null,
  };
}
