import { seeActivity } from './competition';
import { filled } from './filled';
import { sortKeys, strongestKey } from './identity';
import type { ActivityEvent, Interview } from './interview-schema';
import { later } from './merge';
import type { ClientFacts, JobSighting, Key } from './sighting-schema';
import { msOf, stampAt } from './stamp';

/** A look that tells only the time is not worth a write before the last one is this old. */
const freshForMs = 60_000;

/** Whether all of `keys` may belong to one interview: two proposals, or two jobs, are a page misread. */
export function mayBeOne(keys: readonly Key[]): boolean {
  const proposals = keys.filter((key) => key.startsWith('proposal:'));
  // A job may have an id of the old kind beside its new one; new ones hold the millisecond of its making (UPWORK 8).
  const jobs = keys.flatMap((key) => /^job:02(\d{19})$/.exec(key)?.[1] ?? []).map((id) => BigInt(id) >> 22n);
  return new Set(proposals).size < 2 && new Set(jobs).size < 2;
}

/**
 * What it says of an interview that its job turned up again: `known` itself where nothing is worth writing. `activity` is
 * an entry for the history of the competition, new or in place of `last`, the newest; `null` where none is to be written.
 * `isNews`: something is different now, other than when it was seen.
 */
export function seeJob(
  known: Interview,
  { seenAt, keys: met, title, client, activity: shown }: JobSighting,
  last: ActivityEvent | null,
  deviceId: string,
): { interview: Interview; activity: ActivityEvent | null; isNews: boolean } {
  const stamp = stampAt(seenAt, 0, deviceId);
  const keys = sortKeys([...known.keys, ...met]);
  const interviewId = strongestKey(keys);
  const isNamed = title !== null && known.title.value === null;
  const clientFacts = seeClient(known.clientFacts, client, stamp);
  const isToldMore = JSON.stringify(clientFacts.value) !== JSON.stringify(known.clientFacts.value);
  const isNews = keys.length !== known.keys.length || isNamed || isToldMore;
  const isWorthIt = isNews || clientFacts !== known.clientFacts;
  const interview: Interview = {
    ...known,
    interviewId,
    keys,
    title: isNamed ? later(known.title, { value: title, stamp, by: 'upwork' }) : known.title,
    clientFacts,
    updatedAt: isNews ? Math.max(known.updatedAt, seenAt) : known.updatedAt,
  };
  const { event, isNews: hasChanged } = seeActivity(last, shown, seenAt, interviewId, freshForMs);
  return { interview: isWorthIt ? interview : known, activity: event, isNews: isNews || hasChanged };
}

/** What a tile leaves out is not unsaid; a look that says all of it again makes it fresh. */
function seeClient(
  known: Interview['clientFacts'],
  client: ClientFacts | null,
  stamp: string,
): Interview['clientFacts'] {
  if (!client || Object.values(client).every((fact) => fact === null)) return known;
  const { facts, saysAll, isOther } = filled(known.value, client);
  if (!isOther && !(saysAll && msOf(stamp) >= msOf(known.stamp) + freshForMs)) return known;
  return later(known, { value: facts, stamp, by: 'upwork' });
}
