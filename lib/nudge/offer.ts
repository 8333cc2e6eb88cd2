import type { Interview } from '@/lib/interview/interview-schema';
import { msOf } from '@/lib/interview/stamp';
import { dayMs } from './durations';
import { reasonAt, type Reminder, type Situation } from './reminder';

/** Upwork lets an offer lapse after so many days. */
const validDays = 30;

/**
 * While an offer waits for an answer: from when to when, ms since 1970; `null` where none does. Of a coarse time the
 * earliest end counts, because the offer lapses then at the earliest.
 */
export function offerRunOf({ section, stage, received, outcome }: Interview): { from: number; until: number } | null {
  const listed = section.value?.name === 'offers' ? section.value : null;
  if (outcome.value !== 'open' || (!listed && stage.value !== 'offer')) return null;
  // In any other list the date in the row is that of the proposal.
  const from = listed ? (received.value?.earliest ?? listed.since) : msOf(stage.stamp);
  return { from, until: from + validDays * dayMs };
}

/** Before an offer lapses, on the days that the user chose. */
export function offerReminders({ interview, settings }: Situation): Reminder[] {
  const run = offerRunOf(interview);
  if (!run) return [];
  const grounds = { kind: 'offer', receivedAt: run.from, lapsesAt: run.until } as const;
  const days = [...new Set(settings.offerDays)].sort((a, b) => a - b);
  return days.map((day, index) => {
    const level = `day-${day}`;
    const next = days[index + 1] ?? validDays;
    return {
      kind: 'offer',
      level,
      // The day, and which offer: by a date that does not move when the user travels.
      anchor: `${new Date(run.from).toISOString().slice(0, 10)} ${level}`,
      from: run.from + day * dayMs,
      until: run.from + next * dayMs,
      reason: (now) => reasonAt(now, grounds, interview.lastSeenAt, settings),
    };
  });
}
