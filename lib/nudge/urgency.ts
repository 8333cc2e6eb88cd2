import type { Attention } from '@/lib/interview/stage';
import type { DueMark } from '@/lib/interview/view-schema';

/** The order in which reminders are shown everywhere. */
const order = ['offer', 'meeting', 'reply overdue', 'reply late', 'reply watch', 'follow-up', 'silent', 'stuck'];

/**
 * The place of a reminder among those of all interviews, as text that sorts: by what is due, then the hot ones first, then
 * the oldest.
 */
export function urgencyOf({ kind, level, dueAt, nudgeId }: DueMark, attention: Attention): string {
  const rank = order.indexOf(kind === 'reply' ? `${kind} ${level}` : kind);
  const heat = attention === 'hot' ? 0 : 1;
  return `${rank}${heat} ${String(Math.max(0, dueAt)).padStart(16, '0')} ${nudgeId}`;
}

/** A reminder, and how loudly the user wants to be reminded of its interview. */
type Urgent = { nudge: DueMark; attention: Attention };

/** Which of two reminders is shown first. Negative when it is the first. */
export function compareUrgency(one: Urgent, other: Urgent): number {
  return urgencyOf(one.nudge, one.attention) < urgencyOf(other.nudge, other.attention) ? -1 : 1;
}
