import { filled } from './filled';
import type { ActivityEvent } from './interview-schema';
import type { Activity, Key } from './sighting-schema';
import type { Competition } from './view-schema';

/** The competition as last seen beside how it was before; `null` where it was never seen. In no order. */
export function competitionOf(activities: readonly ActivityEvent[]): Competition | null {
  const [now, before = null] = activities
    .toSorted((a, b) => b.seenAt - a.seenAt)
    .map(({ activity, seenAt }) => ({ activity, seenAt }));
  return now ? { now, before } : null;
}

/**
 * What a look at the competition makes of its history, of which `last` is the newest entry: an entry to write, new where
 * something has changed, else in place of `last`. An entry is named after the first look that showed it so, and `seenAt`
 * is the last one. Nothing where the look is an old one, or says less.
 */
export function seeActivity(
  last: ActivityEvent | null,
  shown: Activity | null,
  seenAt: number,
  interviewId: Key,
  freshForMs: number,
): { event: ActivityEvent | null; isNews: boolean } {
  const nothing = { event: null, isNews: false };
  if (!shown || seenAt <= (last?.seenAt ?? 0)) return nothing;

  // That the client looked at the job again is no change of the competition.
  const { lastViewed, ...counts } = shown;
  const { lastViewed: viewedBefore = null, ...before } = last?.activity ?? {};
  const { facts, saysAll, isOther, contradicts } = filled(last ? (before as typeof counts) : null, counts);
  const activityId = `${seenAt} ${interviewId}`;
  if (!last || contradicts) {
    const says = isOther || lastViewed !== null;
    return says ? { event: { activityId, interviewId, seenAt, activity: shown }, isNews: true } : nothing;
  }
  if (!isOther && !(saysAll && seenAt >= last.seenAt + freshForMs)) return nothing;
  const activity = { ...facts, lastViewed: lastViewed ?? viewedBefore };
  return { event: { ...last, interviewId, seenAt, activity }, isNews: isOther };
}
