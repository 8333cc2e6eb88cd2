import type { Interval, Key, MessageSighting } from '@/lib/interview/sighting-schema';
import { authorsOf, peopleOf } from './authors';
import { cuesOf } from './cues';
import { aloneOfKind, keyIn } from './keys';
import { onlyText } from './only';
import * as hook from './room-hooks';
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
  const links = [...room.querySelectorAll(`:is(${hook.roomHeader}) a[href]`)].slice(0, 50);
  const keys = links.flatMap((link) => (link.closest(hook.story) ? [] : (keyIn(link) ?? [])));
  return {
    client: onlyText(room, hook.roomClient, 120, hook.said),
    title: onlyText(room, hook.roomJob, 300, hook.said),
    keys: aloneOfKind(keys),
  };
}

/** `left`: how many messages the page shows and does not tell enough of. `newestAt`: of the last line, whosever. */
export type ReadMessages = { messages: MessageSighting[]; newestAt: Interval | null; left: number };

/**
 * The messages of the drawn room, oldest first. None where their times are in disorder, or nobody whom the header names
 * is among their authors: then they may still be those of the room before. `page` is the one around the room.
 */
export function readMessages(room: Document, page: Document, header: RoomHeader, now: number): ReadMessages {
  const stories = storiesOf(room, now) ?? [];
  const { authors, meetsClient } = authorsOf(stories, peopleOf(room, page, header.client));
  if (!meetsClient) return { messages: [], newestAt: null, left: 1 };

  const times = settleTimes(stories, now);
  let left = 0;
  const messages = stories.flatMap((story, index): MessageSighting[] => {
    const [at, said] = [times[index], authors[index]];
    if (!story.isMessage || !said) return [];
    // Before the first time stands history of which the page shows the end only.
    if (!at || said.direction === 'unknown' || story.isOdd) left += 1;
    if (!at || story.isOdd) return [];
    return [{ messageId: story.element.id, ...said, ...at, source: 'page', cues: cuesOf(wordsOf(story)) }];
  });
  return { messages, newestAt: times.at(-1) ?? null, left };
}

/** What somebody wrote, without what they quote. */
function wordsOf({ element }: Story): string {
  const written = element.querySelector(hook.body);
  const quoted = written?.querySelector(hook.quote)?.textContent ?? '';
  return (written?.textContent ?? '').replace(quoted, ' ');
}
