import { levels, nudgeKinds, type Attention } from '@/lib/interview/stage';
import type { DueMark } from '@/lib/interview/view-schema';

/** A reminder, and how loudly the user wants to be reminded of its interview. */
type Urgent = { nudge: DueMark; attention: Attention };

/**
 * Which of two reminders is shown first: offers, meetings, replies from overdue to just due, follow-ups, silent and stuck
 * ones; of those alike the hot ones, then the older. Negative when it is the first.
 */
export function compareUrgency(one: Urgent, other: Urgent): number {
  return (
    rankOf(one.nudge) - rankOf(other.nudge) ||
    Number(other.attention === 'hot') - Number(one.attention === 'hot') ||
    one.nudge.dueAt - other.nudge.dueAt
  );
}

function rankOf({ kind, level }: DueMark): number {
  const urgency: number = (levels as readonly string[]).indexOf(level);
  return nudgeKinds.indexOf(kind) * levels.length - (kind === 'reply' ? urgency : 0);
}
