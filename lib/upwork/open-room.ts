import type { Key, MessageSighting } from '@/lib/interview/sighting-schema';
import { directionsOf, peopleOf } from './authors';
import { cuesOf } from './cues';
import { keyOfHref, kindOf } from './keys';
import { onlyText, roomHooks } from './room-hooks';
import { settleTimes } from './story-order';
import { storiesOf, type Story } from './stories';

/** What the header of the drawn room says of it. Whether that is the room of the address is for others to judge. */
export type RoomHeader = {
  client: string | null;
  title: string | null;
  /** Of the links in it; only kinds of which there is one. */
  keys: Key[];
};

export function headerOf(room: Document): RoomHeader {
  const links = [...room.querySelectorAll(`:is(${roomHooks.roomHeader}) a[href]`)].slice(0, 50);
  const found = links.flatMap((link) =>
    link.closest(roomHooks.story) ? [] : (keyOfHref(link.getAttribute('href') ?? '') ?? []),
  );
  const keys = [...new Set(found)];
  return {
    client: onlyText(room, roomHooks.client, 120),
    title: onlyText(room, roomHooks.jobTitle, 300),
    keys: keys.filter((key) => keys.every((other) => other === key || kindOf(other) !== kindOf(key))),
  };
}

/** `left`: how many messages the page shows and does not tell enough of. */
export type ReadMessages = { messages: MessageSighting[]; newestAt: Story['at']; left: number };

/**
 * The messages of the drawn room, oldest first. None where their times are in disorder, or nobody whom the header names
 * is among their authors: then they may still be those of the room before. `page` is the one around the room.
 */
export function readMessages(room: Document, page: Document, header: RoomHeader, now: number): ReadMessages {
  const stories = storiesOf(room, now);
  const nothing = { messages: [], newestAt: null, left: 1 };
  if (!stories) return nothing;
  const { directions, meetsClient } = directionsOf(stories, peopleOf(room, page, header.client));
  if (!stories.some(({ isMessage }) => isMessage)) return { ...nothing, left: stories.length };
  if (!meetsClient) return nothing;

  const times = settleTimes(stories, now);
  let left = 0;
  const messages = stories.flatMap((story, index): MessageSighting[] => {
    const [at, said] = [times[index], directions[index]];
    if (!story.isMessage) return [];
    if (!said || said.direction === 'unknown' || story.isOdd) left += 1;
    // What comes before the first time is history that the page has cut off.
    if (!at || !said || story.isOdd) return [];
    return [{ messageId: story.id, ...said, ...at, source: 'page', cues: cuesOf(wordsOf(story)) }];
  });
  return { messages, newestAt: stories.at(-1)?.at ?? null, left };
}

/** What somebody wrote, without what they quote. */
function wordsOf({ element }: Story): string {
  const body = element.querySelector(roomHooks.body);
  const quoted = body?.querySelector(roomHooks.quote)?.textContent ?? '';
  return (body?.textContent ?? '').replace(quoted, ' ');
}
