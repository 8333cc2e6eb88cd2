import type { Interval, Key, MessageSighting, RoomSighting } from '@/lib/interview/sighting-schema';
import { keyIn, kindOf } from './keys';
import { only, onlyText } from './only';
import type { RoomHeader } from './open-room';
import * as hook from './room-hooks';
import { cleanText } from './text';
import { clockTime, namedDay, printedMinute, relativeTime, upTo } from './time';

/** One room of the list, and when its last message came. */
export type RoomRow = { key: Key; element: Element; at: Interval | null };

const maxRows = 200;
/** A list with more words than these has more in it than its name and that nobody has written yet. */
const maxEmptyList = 200;

/**
 * The rows of the room list: links to rooms, apart from those in an open room. A room with two rows has none. `isWhole`:
 * nothing looks like a row and is none, and each says when its last message came.
 */
export function roomRows(document: Document, now: number): { rows: RoomRow[]; isWhole: boolean } {
  const rows = new Map<Key, RoomRow | null>();
  for (const link of document.querySelectorAll(hook.roomLink)) {
    const key = keyIn(link);
    if (!key || kindOf(key) !== 'room' || link.closest(`nav,${hook.story},${hook.roomHeader}`)) continue;
    const element = rowAround(link, key);
    if (rows.get(key)?.element === element) continue;
    rows.set(key, rows.has(key) ? null : { key, element, at: timeOf(element, now) });
    if (rows.size >= maxRows) break;
  }
  const lists = [...document.querySelectorAll(hook.list)];
  const isUnread = rows.size === 0 && lists.some(({ textContent }) => textContent.trim().length > maxEmptyList);
  return {
    rows: [...rows.values()].filter((row) => row !== null),
    isWhole: !isUnread && [...rows.values()].every((row) => row?.at),
  };
}

/** The whole row is the link (UPWORK 3), or it stands in an item of its own. */
function rowAround(link: Element, key: Key): Element {
  const item = link.closest('li,[role="listitem"]');
  return item && [...item.querySelectorAll(hook.roomLink)].every((other) => keyIn(other) === key) ? item : link;
}

/** A row tells of the last message only. */
export function sightingOf({ key, element, at }: RoomRow, now: number): RoomSighting {
  const last = { messageId: `list:${key}`, direction: directionOf(element), confidence: 'likely' } as const;
  return {
    seenAt: now,
    keys: [key],
    title: onlyText(element, hook.rowJob, 300, hook.said),
    client: onlyText(element, hook.rowClient, 120, hook.said),
    messages: at ? [{ ...last, ...at, source: 'list', cues: [] }] : [],
  };
}

function directionOf(row: Element): MessageSighting['direction'] {
  const isMine = /^\s*you:/i.test(row.querySelector(hook.rowStory)?.textContent ?? '');
  const isUnread = row.matches(hook.unread) || row.querySelector(hook.unread) !== null;
  return isMine === isUnread ? 'unknown' : isMine ? 'me' : 'client';
}

function timeOf(row: Element, now: number): Interval | null {
  const stamps = [...row.querySelectorAll(hook.rowTime)];
  const text = only(stamps.map(({ textContent }) => textContent.slice(0, 100).trim())) ?? '';
  const titles = [...row.querySelectorAll('[title]')].map((part) => printedMinute(part.getAttribute('title') ?? ''));
  const at =
    titles.find(Boolean) ??
    clockTime(text, { earliest: now, latest: now }) ?? // alone, a time of day is today's
    namedDay(text, now) ??
    relativeTime(text, now);
  return at && at.earliest <= now ? upTo(now, at) : null;
}

/**
 * The room that the drawn header is of, because its row alone shows that client, and that job where the header names
 * one: the address may be ahead of what is drawn.
 */
export function roomOf({ client, title }: RoomHeader, rows: readonly RoomRow[]): Key | null {
  if (!client) return null;
  const fitting = rows.filter(({ element }) => {
    const texts = ownTexts(element);
    return texts.some((text) => nameIn(text) === nameIn(client)) && (!title || texts.includes(title));
  });
  return fitting.length === 1 ? (fitting[0]?.key ?? null) : null;
}

/** "Name" of "Name, Company". */
function nameIn(text: string): string | undefined {
  return text.split(',', 1)[0];
}

/** The texts that stand in a row by themselves, but for the last message. */
function ownTexts(row: Element): string[] {
  const preview = row.querySelector(hook.rowStory);
  const walker = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let count = 0; count < 40 && walker.nextNode(); count++) {
    if (!preview?.contains(walker.currentNode)) texts.push(cleanText(walker.currentNode.nodeValue, 300) ?? '');
  }
  return texts;
}
