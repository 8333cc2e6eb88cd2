import type { Interview } from './interview-schema';
import { msOf, noStamp } from './stamp';

/** What is dated later than so long from now (ms) was written while the clock was wrong. */
const clockToleranceMs = 86_400_000;

/** Whether `at` (ms since 1970) has not come yet, although something was written then: the clock was set back since. */
export function isToCome(at: number, now: number): boolean {
  return at > now + clockToleranceMs;
}

/** The first moment, ms since 1970, at which one of `ats` that has not come yet has; `null` where all have. */
export function nextToCome(ats: readonly number[], now: number): number | null {
  const toCome = ats.filter((at) => isToCome(at, now));
  return toCome.length > 0 ? Math.min(...toCome) - clockToleranceMs : null;
}

/**
 * An interview as a look at `now` finds it: what Upwork's pages said at a time that has not come yet must not outrank what
 * they say now. `interview` itself where there is nothing of the kind. The user's own words stay: each is later than the
 * one before, whatever the clock says.
 */
export function asOf(interview: Interview, now: number): Interview {
  const { title, client, received, section, archiveReason, stage, clientFacts } = interview;
  const seen = { title, client, received, section, archiveReason, stage, clientFacts };
  const early = Object.entries(seen).filter(([, { stamp }]) => isToCome(msOf(stamp), now));
  const { lastSeenAt, messagesSeenAt, updatedAt } = interview;
  if (early.length === 0 && !isToCome(Math.max(lastSeenAt, messagesSeenAt ?? 0, updatedAt), now)) return interview;
  return {
    ...interview,
    ...Object.fromEntries(early.map(([name, field]) => [name, { ...field, stamp: noStamp }])),
    lastSeenAt: isToCome(lastSeenAt, now) ? 0 : lastSeenAt,
    messagesSeenAt: isToCome(messagesSeenAt ?? 0, now) ? null : messagesSeenAt,
    updatedAt: Math.min(updatedAt, now),
  };
}
