import type { InterviewSummary } from '@/lib/interview/view-schema';
import { compareUrgency } from '@/lib/nudge/urgency';
import type { Sort } from './wish';

type Compare = (one: InterviewSummary, other: InterviewSummary) => number;

/** Interviews in the order in which their stage shows them; those that have ended always come after the open ones. */
export function sorted(summaries: readonly InterviewSummary[], sort: Sort, language: string): InterviewSummary[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const orders: Record<Sort, Compare> = {
    due: byDue,
    seen: bySeen,
    progress: (one, other) => progressOf(other) - progressOf(one),
    title: (one, other) => collator.compare(one.title ?? '', other.title ?? ''),
    newest: (one, other) => (other.sentAt ?? other.updatedAt) - (one.sentAt ?? one.updatedAt),
  };
  const order = orders[sort];
  return summaries.toSorted((one, other) => openFirst(one, other) || order(one, other) || bySeen(one, other));
}

function openFirst(one: InterviewSummary, other: InterviewSummary): number {
  return Number(one.outcome !== 'open') - Number(other.outcome !== 'open');
}

/** What is due, the most urgent first; then whoever waits for the user; those who have been silent for long come last. */
function byDue(one: InterviewSummary, other: InterviewSummary): number {
  const [a, b] = [one.nudges[0], other.nudges[0]];
  if (a && b) return compareUrgency({ ...one, nudge: a }, { ...other, nudge: b });
  const isMine = ({ turn }: InterviewSummary) => Number(turn === 'mine');
  return (
    Number(Boolean(b)) - Number(Boolean(a)) ||
    Number(one.dormant) - Number(other.dormant) ||
    isMine(other) - isMine(one)
  );
}

function bySeen(one: InterviewSummary, other: InterviewSummary): number {
  return other.lastSeenAt - one.lastSeenAt;
}

/** Without a checklist there is no progress. */
function progressOf({ done, total }: InterviewSummary): number {
  return total === 0 ? -1 : done / total;
}
