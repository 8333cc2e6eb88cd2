import { sortKeys, strongestKey } from './identity';
import type { ActivityEvent, Interview } from './interview-schema';
import { later } from './merge';
import type { Activity, JobSighting } from './sighting-schema';
import { stampAt } from './stamp';

/**
 * What it says of an interview that its job turned up again: `known` itself where nothing is worth writing. `activity` is
 * an entry for the history of the competition, `null` where it is as `last` has it.
 */
export function seeJob(
  known: Interview,
  { seenAt, keys: met, client, activity }: JobSighting,
  last: ActivityEvent | null,
  deviceId: string,
): { interview: Interview; activity: ActivityEvent | null; isNews: boolean } {
  const keys = sortKeys([...known.keys, ...met]);
  const saysMore = client !== null && JSON.stringify(client) !== JSON.stringify(known.clientFacts.value);
  const isNews = keys.length !== known.keys.length || saysMore;
  const interviewId = strongestKey(keys);
  const stamp = stampAt(seenAt, 0, deviceId);
  const interview: Interview = {
    ...known,
    interviewId,
    keys,
    clientFacts: saysMore ? later(known.clientFacts, { value: client, stamp, by: 'upwork' }) : known.clientFacts,
    updatedAt: Math.max(known.updatedAt, seenAt),
  };
  const isChanged = activity !== null && seenAt > (last?.seenAt ?? 0) && !isSame(activity, last?.activity);
  return {
    interview: isNews ? interview : known,
    activity: isChanged ? { activityId: `${seenAt} ${interviewId}`, interviewId, seenAt, activity } : null,
    isNews: isNews || isChanged,
  };
}

/** That the client looked at the job again is no change of the competition; its coarse time moves with the clock. */
function isSame(activity: Activity, before: Activity | undefined): boolean {
  if (!before) return false;
  return JSON.stringify({ ...activity, lastViewed: null }) === JSON.stringify({ ...before, lastViewed: null });
}
