import type { MessageSighting } from '@/lib/interview/sighting-schema';
import { only, roomHooks } from './room-hooks';
import { partsOf, type Story } from './stories';
import { cleanText } from './text';

/** Who can write in a room, as far as the page says; names in lower case. */
export type People = { client: string[]; own: string[]; clientId: string | null; ownId: string | null };

export type Direction = Pick<MessageSighting, 'direction' | 'confidence'>;
type Side = 'client' | 'me';
/** One sign: `null` says nothing, `odd` contradicts itself. */
type Sign = Side | 'odd' | null;

/** What a room's header and the user's own menu say of the people in it. A name on both sides names nobody. */
export function peopleOf(room: Document, page: Document, client: string | null): People {
  const parts = (client ?? '')
    .toLowerCase()
    .split(/\s*,\s*/)
    .filter(Boolean);
  const labels = [room, page].flatMap((document) => [...document.querySelectorAll(roomHooks.ownName)]);
  const own = [...new Set(labels.map(textOf)), 'you'].filter(Boolean);
  const [clientId, ownId] = [idIn([...room.querySelectorAll(roomHooks.clientAvatar)]), idIn(composerParts(room))];
  const isMixed = own.includes(parts[0] ?? '');
  return {
    client: isMixed ? [] : parts.filter((part) => !own.includes(part)),
    own: isMixed || own.length > 2 ? [] : own,
    clientId: clientId === ownId ? null : clientId,
    ownId: clientId === ownId ? null : ownId,
  };
}

/** The direction of each story, and whether the client whom the header names is among the authors. */
export function directionsOf(
  stories: readonly Story[],
  people: People,
): { directions: Direction[]; meetsClient: boolean } {
  const names = new Set(stories.flatMap((story) => namesIn(story, people)));
  // Only where my own name is written as in my menu, a name that is neither mine nor the client's is somebody else's.
  const isGroup = names.size > 2 && people.own.some((name) => names.has(name));
  let meetsClient = false;
  let header: Sign[] = [];
  const directions = stories.map((story): Direction => {
    if (story.hasHeader || !story.isMessage) {
      const [name, id] = story.isMessage ? [nameSign(story, people), idSign(story, people)] : [null, null];
      meetsClient ||= name === 'client' || id === 'client';
      const another = isGroup && !name && namesIn(story, people).length === 1 ? 'client' : null;
      header = [name ?? another, id];
    }
    return weigh([...header, ownSign(story)]);
  });
  return { directions, meetsClient };
}

/** Two signs are sure, one is likely; where they contradict each other nothing is known. */
function weigh(signs: readonly Sign[]): Direction {
  const speaking = signs.filter((sign) => sign !== null);
  const direction = only(speaking);
  if (!direction || direction === 'odd') return { direction: 'unknown', confidence: 'likely' };
  return { direction, confidence: speaking.length > 1 ? 'sure' : 'likely' };
}

function nameSign(story: Story, people: People): Sign {
  const { client, own } = people;
  const sides = namesIn(story, people).map((name) =>
    client.includes(name) ? 'client' : own.includes(name) ? 'me' : null,
  );
  return sides.length > 1 ? (only(sides) ?? 'odd') : (sides[0] ?? null);
}

/** The names that a story's header gives: by their mark, else what stands in it and is a name that is known. */
function namesIn(story: Story, { client, own }: People): string[] {
  const marked = partsOf(story, roomHooks.author).map(textOf);
  const texts = marked.length > 0 ? marked : partsOf(story, roomHooks.headerText).map(textOf);
  return [...new Set(texts)].filter(
    (name) => name && (marked.length > 0 || client.includes(name) || own.includes(name)),
  );
}

function idSign(story: Story, { clientId, ownId }: People): Sign {
  const id = idIn(partsOf(story, roomHooks.userId));
  return id === null ? null : id === clientId ? 'client' : id === ownId ? 'me' : null;
}

/** Words for one side in class names, and what only an author may do. */
function ownSign(story: Story): Sign {
  const { element } = story;
  const classes = [element, ...element.children].map(({ classList }) => classList.value).join(' ');
  const isOwn =
    /(?:^|[\s_-])(?:own|outgoing|mine)(?:$|[\s_-])/.test(classes) || partsOf(story, roomHooks.ownAct).length > 0;
  const isTheirs = /(?:^|[\s_-])incoming(?:$|[\s_-])/.test(classes);
  if (isOwn && isTheirs) return 'odd';
  return isOwn ? 'me' : isTheirs ? 'client' : null;
}

function composerParts(room: Document): Element[] {
  return [...room.querySelectorAll(roomHooks.composer)].flatMap((composer) => [
    ...composer.querySelectorAll(roomHooks.userId),
  ]);
}

function idIn(elements: readonly Element[]): string | null {
  return only(elements.map((element) => element.getAttribute('data-user-id'))) || null;
}

function textOf({ textContent }: Element): string {
  return cleanText(textContent, 120)?.toLowerCase() ?? '';
}
