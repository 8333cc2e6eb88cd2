import type { Interval, Key, MessageSighting, RoomSighting } from '@/lib/interview/sighting-schema';
import { keyOfHref, kindOf } from './keys';
import type { RoomHeader } from './open-room';
import { only, onlyText, roomHooks } from './room-hooks';
import { cleanText } from './text';
import { clockTime, namedDay, printedMinute, relativeTime } from './time';

/** One room of the list. `texts` are those that stand in its row by themselves, but for the last message. */
export type RoomRow = { key: Key; element: Element; texts: string[]; at: Interval | null };

/** The rows of the room list: links to rooms, apart from those in an open room; a room with two rows has none. */
export function roomRows(document: Document, now: number): RoomRow[] {
  const rows = new Map<Key, RoomRow | null>();
  for (const link of document.querySelectorAll('a[href*="/rooms/"]')) {
    const key = keyOfHref(link.getAttribute('href') ?? '');
    if (!key || kindOf(key) !== 'room' || link.closest(`nav,${roomHooks.story},${roomHooks.roomHeader}`)) continue;
    const element = rowAround(link, key);
    if (rows.get(key)?.element === element) continue;
    rows.set(key, rows.has(key) ? null : { key, element, texts: textsOf(element), at: timeOf(element, now) });
    if (rows.size >= 200) break;
  }
  return [...rows.values()].filter((row) => row !== null);
}

/** The whole row is the link (UPWORK 3), or it stands in an item of its own. */
function rowAround(link: Element, key: Key): Element {
  const item = link.closest('li,[role="listitem"]');
  const links = [...(item?.querySelectorAll('a[href*="/rooms/"]') ?? [])];
  const isAlone = links.every((other) => keyOfHref(other.getAttribute('href') ?? '') === key);
  return item && isAlone ? item : link;
}

/** A row tells of the last message only. */
export function sightingOf({ key, element, at }: RoomRow, now: number): RoomSighting {
  const message: MessageSighting[] = at
    ? [
        {
          messageId: `list:${key}`,
          direction: directionOf(element),
          confidence: 'likely',
          ...at,
          source: 'list',
          cues: [],
        },
      ]
    : [];
  const [client, title] = [
    onlyText(element, roomHooks.itemClient, 120),
    onlyText(element, roomHooks.itemJobTitle, 300),
  ];
  return { seenAt: now, keys: [key], title, client, messages: message };
}

function directionOf(row: Element): MessageSighting['direction'] {
  const isMine = /^\s*you:/i.test(row.querySelector(roomHooks.itemStory)?.textContent.slice(0, 100) ?? '');
  const isUnread = row.matches('.is-unread') || row.querySelector('.is-unread') !== null;
  if (isMine === isUnread) return 'unknown';
  return isMine ? 'me' : 'client';
}

/** Alone, a time of day is today's. */
function timeOf(row: Element, now: number): Interval | null {
  const today = { earliest: now, latest: now };
  const stamps = [...row.querySelectorAll(roomHooks.itemTime)];
  const text = only(stamps.map(({ textContent }) => textContent.slice(0, 100).trim()));
  const title = [...row.querySelectorAll('[title]')].map((part) => printedMinute(part.getAttribute('title') ?? ''));
  const at =
    title.find(Boolean) ?? (text && (clockTime(text, today) ?? namedDay(text, now) ?? relativeTime(text, now)));
  return at && at.earliest <= now ? { earliest: at.earliest, latest: Math.min(at.latest, now) } : null;
}

function textsOf(row: Element): string[] {
  const preview = row.querySelector(roomHooks.itemStory);
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let count = 0; count < 40 && walker.nextNode(); count++) {
    const text = preview?.contains(walker.currentNode) ? null : cleanText(walker.currentNode.nodeValue, 300);
    if (text) texts.push(text.toLowerCase());
  }
  return texts;
}

/**
 * The room that the drawn header is of, because its row alone shows that client, and that job where the header names
 * one. The address may be ahead of what is drawn.
 */
export function roomOf({ client, title }: RoomHeader, rows: readonly RoomRow[]): Key | null {
  if (!client) return null;
  const [name, job] = [nameIn(client.toLowerCase()), title?.toLowerCase()];
  const fitting = rows.filter(
    ({ texts }) =>
      texts.some((text) => nameIn(text) === name) &&
      (!job ||
        texts.some((text) => text.length > 3 && (text.includes(job) || job.includes(text)) && nameIn(text) !== name)),
  );
  return fitting.length === 1 ? (fitting[0]?.key ?? null) : null;
}

/** "Name" of "Name, Company". */
function nameIn(text: string): string {
  return text.split(',', 1)[0]?.trim() ?? '';
}
