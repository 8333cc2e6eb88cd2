import type { ActivityEvent } from './interview-schema';
import type { Competition } from './view-schema';

/** The competition as last seen beside how it was before; `null` where it was never seen. In no order. */
export function competitionOf(activities: readonly ActivityEvent[]): Competition | null {
  const [now, before = null] = activities
    .toSorted((a, b) => b.seenAt - a.seenAt)
    .map(({ activity, seenAt }) => ({ activity, seenAt }));
  return now ? { now, before } : null;
}
