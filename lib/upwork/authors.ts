import type { MessageSighting } from '@/lib/interview/sighting-schema';
import { only } from './only';
import * as hook from './room-hooks';
import { partsOf, type Story } from './stories';
import { cleanText } from './text';

/** Who can write in a room, as far as the page says; names in lower case. */
export type People = {
  names: Record<Side, readonly string[]>;
  ids: Record<Side, string | null>;
};

export type Said = Pick<MessageSighting, 'direction' | 'confidence'>;
type Side = 'client' | 'me';
/** What one sign says: `null` nothing, `odd` what cannot be. */
type Sign = Side | 'odd' | null;

/**
 * What the header of `room` and the user's own menu say of the people in it; the menu may be that of the `page` around
 * it. A name or an id on both sides names nobody.
 */
export function peopleOf(room: Document, page: Document, client: string | null): People {
  const parts = (client ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());
  const own = new Set([room, page].flatMap((document) => textsOf(document.querySelectorAll(hook.ownName))));
  const isMixed = own.size > 1 || [...own, 'you'].includes(parts[0] ?? '');
  const clientId = idOf(room.querySelectorAll(hook.clientAvatar));
  const ownId = idOf(room.querySelectorAll(`:is(${hook.composer}) ${hook.userId}`));
  return {
    names: isMixed
      ? { client: [], me: [] }
      : { client: parts.filter((part) => part && !own.has(part)), me: [...own, 'you'] },
    ids: clientId === ownId ? { client: null, me: null } : { client: clientId, me: ownId },
  };
}

/** Who wrote each story, and whether the client whom the header names is among the authors. */
export function authorsOf(stories: readonly Story[], people: People): { authors: Said[]; meetsClient: boolean } {
  const names = new Set(stories.flatMap((story) => namesIn(story, people)));
  // Only where both are written as in the menu and in the header, another name is somebody else's: the client's side.
  const isGroup = Object.values(people.names).every((own) => own.some((name) => names.has(name)));
  let meetsClient = false;
  let header: Sign[] = [];
  const authors = stories.map((story) => {
    if (story.header !== 'none' || !story.isMessage) {
      const [name, id] = headerSigns(story, people);
      meetsClient ||= name === 'client' && id !== 'odd';
      header = [name === 'other' ? (isGroup ? 'client' : null) : name, id];
    }
    return weigh([...header, ownSign(story)]);
  });
  return { authors, meetsClient };
}

/** Two signs are sure, one is likely; where they contradict each other nothing is known. */
function weigh(signs: readonly Sign[]): Said {
  const speaking = signs.filter((sign) => sign !== null);
  const direction = only(speaking);
  if (!direction || direction === 'odd') return { direction: 'unknown', confidence: 'likely' };
  return { direction, confidence: speaking.length > 1 ? 'sure' : 'likely' };
}

/** What name and id in a story's header say. `other`: a name that is neither the client's nor mine. */
function headerSigns(story: Story, people: People): [name: Sign | 'other', id: Sign] {
  if (!story.isMessage || story.header !== 'full') return [null, null];
  const sides = namesIn(story, people).map((name) => sideIn(people.names, (own) => own.includes(name)) ?? 'other');
  const name = sides.length > 0 ? (only(sides) ?? 'odd') : null;
  const id = idOf(partsOf(story.element, hook.userId));
  const side = id === null ? null : sideIn(people.ids, (own) => own === id);
  // Somebody of the client's name, but not the client of this room.
  const isNamesake = id !== null && side === null && name === 'client' && people.ids.client !== null;
  return [name, isNamesake ? 'odd' : side];
}

function sideIn<Value>(sides: Record<Side, Value>, holds: (value: Value) => boolean): Side | null {
  return holds(sides.client) ? 'client' : holds(sides.me) ? 'me' : null;
}

/** The names that a story's header gives: by their mark, else what stands in it and is a name that is known. */
function namesIn({ element, header }: Story, { names }: People): string[] {
  if (header !== 'full') return [];
  const marked = textsOf(partsOf(element, hook.author));
  if (marked.length > 0) return marked;
  return textsOf(partsOf(element, hook.headerText)).filter((text) => [...names.client, ...names.me].includes(text));
}

/** Words for one side in class names, and what only an author may do. */
function ownSign({ element }: Story): Sign {
  const classes = element.className;
  const isOwn = /(?:^|[ _-])(?:own|outgoing)(?:$|[ _-])/.test(classes) || partsOf(element, hook.ownAct).length > 0;
  const isTheirs = /(?:^|[ _-])incoming(?:$|[ _-])/.test(classes);
  if (isOwn) return isTheirs ? 'odd' : 'me';
  return isTheirs ? 'client' : null;
}

function idOf(elements: Iterable<Element>): string | null {
  return only([...elements].map((element) => element.getAttribute('data-user-id'))) || null;
}

/** The different texts of `elements`. */
function textsOf(elements: Iterable<Element>): string[] {
  const texts = [...elements].flatMap(({ textContent }) => cleanText(textContent, 120)?.toLowerCase() ?? []);
  return [...new Set(texts)];
}
