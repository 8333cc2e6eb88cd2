import type { MessageEvent } from '@/lib/interview/interview-schema';
import type { Interval } from '@/lib/interview/sighting-schema';
import type { Turn } from '@/lib/interview/stage';

/** Whose turn it is and since when: the last message of a person decides. Without one it is unknown. */
export function turnOf(messages: readonly MessageEvent[]): { turn: Turn; since: Interval | null } {
  const last = messages
    .filter(({ retracted }) => !retracted)
    .reduce<MessageEvent | null>((latest, message) => (latest && isLater(latest, message) ? latest : message), null);
  if (!last) return { turn: 'unknown', since: null };
  return {
    turn: last.direction === 'client' ? 'mine' : 'theirs',
    since: { earliest: last.earliest, latest: last.latest },
  };
}

/** By when it was written; of two at one moment the one seen later tells more, and the id decides the rest. */
function isLater(a: MessageEvent, b: MessageEvent): boolean {
  if (a.latest !== b.latest) return a.latest > b.latest;
  return a.seenAt !== b.seenAt ? a.seenAt > b.seenAt : a.messageId > b.messageId;
}
