import { levels, nudgeKinds } from '@/lib/interview/stage';
import type { InterviewView, Nudge } from '@/lib/interview/view-schema';

/** A reminder, and the interview that it is about. */
export type Due = { view: InterviewView; nudge: Nudge };

/**
 * All reminders of these interviews in the order in which they are shown: offers, meetings, replies from overdue to just
 * due, follow-ups, silent and stuck ones; of those alike the hot ones first, then the oldest.
 */
export function dueIn(views: readonly InterviewView[]): Due[] {
  return views.flatMap((view) => view.nudges.map((nudge) => ({ view, nudge }))).toSorted(compare);
}

/** When the first reminder that is put off comes back; `null` when none is. */
export function nextWake(views: readonly InterviewView[]): number | null {
  const ends = views.flatMap(({ snoozed }) => (snoozed ? [snoozed.until] : []));
  return ends.length > 0 ? Math.min(...ends) : null;
}

function compare(one: Due, other: Due): number {
  return (
    rankOf(one.nudge) - rankOf(other.nudge) ||
    Number(other.view.attention === 'hot') - Number(one.view.attention === 'hot') ||
    one.nudge.dueAt - other.nudge.dueAt
  );
}

function rankOf({ kind, level }: Nudge): number {
  const urgency: number = (levels as readonly string[]).indexOf(level);
  return nudgeKinds.indexOf(kind) * levels.length - (kind === 'reply' ? urgency : 0);
}
