import { sortKeys, strongestKey } from './identity';
import type { Interview } from './interview-schema';
import { later } from './merge';
import type { RoomSighting } from './sighting-schema';
import { stampAt } from './stamp';

/** A look that tells only the time is not worth a write before the last one is this old. */
const freshForMs = 60_000;

/**
 * What a look at its message room makes of an interview: `known` itself where nothing is worth writing. Its messages
 * are kept beside it. `isNews`: something is different now, other than when it was looked at.
 */
export function seeRoom(
  known: Interview,
  { seenAt, keys: met, client, messages }: RoomSighting,
  deviceId: string,
): { interview: Interview; isNews: boolean } {
  const keys = sortKeys([...known.keys, ...met]);
  const isNamed = client !== null && known.client.value === null;
  const isNews = isNamed || keys.length !== known.keys.length;
  // A room whose messages could not be read says nothing of how things stand in it.
  const looked = messages.length > 0 ? seenAt : 0;
  const isFresh = looked < (known.messagesSeenAt ?? -freshForMs) + freshForMs;
  if (!isNews && isFresh) return { interview: known, isNews };
  return {
    isNews,
    interview: {
      ...known,
      interviewId: strongestKey(keys),
      keys,
      client: isNamed
        ? later(known.client, { value: client, stamp: stampAt(seenAt, 0, deviceId), by: 'upwork' })
        : known.client,
      messagesSeenAt: looked > 0 ? Math.max(known.messagesSeenAt ?? 0, looked) : known.messagesSeenAt,
      updatedAt: isNews ? Math.max(known.updatedAt, seenAt) : known.updatedAt,
    },
  };
}
