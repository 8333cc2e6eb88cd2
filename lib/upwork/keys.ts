import type { Key } from '@/lib/interview/sighting-schema';

/** CSS for links that may name a job; `keyOfHref` decides. */
export const jobLinks =
  'a[href*="/proposals/"],a[href*="/jobs/"],a[href*="/rooms/"],a[href*="/details/~0"],a[href*="/wm/offer/"]';

const origin = String.raw`^(?:https:\/\/www\.upwork\.com)?\/`;
const end = String.raw`(?:[/?#]|$)`;
/** Addresses of things with an identity (UPWORK 1, 3, 5). The form `/nx/proposals/job/~…/apply/` is not a proposal. */
const patterns: [kind: string, pattern: RegExp][] = [
  ['proposal', new RegExp(`${origin}(?:nx|ab)\\/proposals\\/(\\d{19})${end}`)],
  ['invite', new RegExp(`${origin}(?:nx|ab)\\/proposals\\/interview\\/uid\\/(\\d{19})${end}`)],
  ['job', new RegExp(`${origin}jobs\\/(?:[^/?#]{0,300}_)?~(0[12][0-9a-f]{16,20})${end}`)],
  ['job', new RegExp(`${origin}(?:nx|ab)\\/[\\w/-]{1,60}\\/details\\/~(0[12][0-9a-f]{16,20})${end}`)],
  // A workroom comes with the contract, after the interview; low confidence (UPWORK 4).
  ['contract', new RegExp(`${origin}nx\\/wm\\/workroom\\/(\\d{1,20})${end}`)],
  ['contract', new RegExp(`${origin}ab\\/f\\/contracts\\/(\\d{1,20})${end}`)],
  ['offer', new RegExp(`${origin}nx\\/wm\\/offer\\/(\\d{1,20})${end}`)],
  ['room', new RegExp(`${origin}(?:ab\\/|nx\\/)?messages\\/rooms\\/(room_[0-9a-f]{32}|[0-9a-f-]{36})${end}`)],
];

/** The identity that a link on Upwork points to, or `null`. Absolute and root-relative addresses. */
export function keyOfHref(href: string): Key | null {
  if (href.length > 2000) return null;
  for (const [kind, pattern] of patterns) {
    const id = pattern.exec(href)?.[1];
    if (id) return `${kind}:${id}`;
  }
  return null;
}

/** The identity that a link names, or `null`. */
export function keyIn(link: Element): Key | null {
  return keyOfHref(link.getAttribute('href') ?? '');
}

/** The identity in what somebody pasted: an address, with or without "https://", spaces around it allowed. */
export function keyOfLink(text: string): Key | null {
  const trimmed = text.trim();
  return keyOfHref(trimmed.replace(/^(?:https?:\/\/)?(?:www\.)?upwork\.com\//i, 'https://www.upwork.com/'));
}

/** What a key identifies: "proposal", "room" … */
export function kindOf(key: Key): string {
  return key.slice(0, key.indexOf(':'));
}

/** Those of different keys that are the only one of their kind: of two jobs, none is known to be meant. */
export function aloneOfKind(keys: Iterable<Key>): Key[] {
  return [...Map.groupBy(new Set(keys), kindOf).values()].flatMap((alike) => (alike.length === 1 ? alike : []));
}

/** Where each kind of thing is found, the best place to go on talking first. */
const places: [kind: string, path: string][] = [
  ['room', 'ab/messages/rooms/'],
  ['proposal', 'nx/proposals/'],
  ['invite', 'nx/proposals/interview/uid/'],
  ['offer', 'nx/wm/offer/'],
  ['job', 'jobs/~'],
  ['contract', 'nx/wm/workroom/'],
];

/** The address on Upwork at which an interview with these keys goes on; `null` where Upwork knows none of them. */
export function addressOf(keys: readonly Key[]): string | null {
  for (const [kind, path] of places) {
    const key = keys.find((candidate) => kindOf(candidate) === kind);
    if (key) return `https://www.upwork.com/${path}${key.slice(kind.length + 1)}`;
  }
  return null;
}
