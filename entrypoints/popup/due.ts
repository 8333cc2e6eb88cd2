import type { InterviewView, Nudge } from '@/lib/interview/view-schema';
import { compareUrgency } from '@/lib/nudge/urgency';

/** A reminder, and the interview that it is about. */
export type Due = { view: InterviewView; nudge: Nudge };

/**
 * All reminders of these interviews in the order in which they are shown: offers, meetings, replies from overdue to just
 * due, follow-ups, silent and stuck ones; of those alike the hot ones first, then the oldest.
 */
export function dueIn(views: readonly InterviewView[]): Due[] {
  return views
    .flatMap((view) => view.nudges.map((nudge) => ({ view, nudge })))
    .toSorted((one, other) => compareUrgency(urgentOf(one), urgentOf(other)));
}

/** When the first reminder that is put off comes back; `null` when none is. */
export function nextWake(views: readonly InterviewView[]): number | null {
  const ends = views.flatMap(({ snoozed }) => (snoozed ? [snoozed.until] : []));
  return ends.length > 0 ? Math.min(...ends) : null;
}

function urgentOf({ view: { attention }, nudge }: Due) {
  return { nudge, attention };
}
