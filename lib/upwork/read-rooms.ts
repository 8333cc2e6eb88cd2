import type { Key, RoomSighting, Verdict } from '@/lib/interview/sighting-schema';
import { isChallenge } from './challenge';
import { findJobLinks, isAction } from './job-links';
import { keyOfHref, kindOf } from './keys';
import { headerOf, readMessages, type RoomHeader } from './open-room';
import { roomHooks } from './room-hooks';
import { roomFrames } from './room-frames';
import { roomOf, roomRows, sightingOf, type RoomRow } from './room-list';
import { routeOf } from './route';

/** What a page shows of message rooms: who wrote when, and never what. */
export type RoomReading = { page: 'messages' | 'proposal'; verdict: Verdict; rooms: RoomSighting[] };

/**
 * Reads Messages, or the room within the page of a proposal. Messages are told only of a room that two signs agree on,
 * because the address changes before the room is drawn. `null`: this page is none of both. Pure: nothing on the page
 * changes. Low confidence: no such page was captured (UPWORK 2, 3).
 */
export function readRooms(document: Document, url: URL, now: number): RoomReading | null {
  const page = routeOf(url);
  if ((page !== 'messages' && page !== 'proposal') || isChallenge(document)) return null;
  return page === 'messages' ? readMessagesPage(document, url, now) : readProposalPage(document, url, now);
}

function readMessagesPage(document: Document, url: URL, now: number): RoomReading {
  const rows = roomRows(document, now);
  const rooms = rows.map((row) => sightingOf(row, now));
  const key = keyOfHref(url.pathname);
  const isDrawn = document.querySelector(roomHooks.story) !== null;
  if (!key && !isDrawn) {
    const isList = rows.length > 0 || document.querySelector(roomHooks.list) !== null;
    return { page: 'messages', verdict: isList ? 'understood' : 'not-understood', rooms };
  }

  const header = headerOf(document);
  const shown = header.keys.find((other) => kindOf(other) === 'room') ?? roomOf(header, rows);
  if (!key || shown !== key) return { page: 'messages', verdict: rows.length > 0 ? 'partly' : 'not-understood', rooms };
  const row = rows.find((candidate) => candidate.key === key);
  const { room, left } = readRoom([key], document, document, header, now, row?.at ?? null);
  return { page: 'messages', verdict: left > 0 ? 'partly' : 'understood', rooms: [room, ...rooms] };
}

function readProposalPage(document: Document, url: URL, now: number): RoomReading {
  const frames = roomFrames(document);
  // A room comes when the client answers (UPWORK 2); without one there is nothing to read.
  if (frames.length === 0) return { page: 'proposal', verdict: 'understood', rooms: [] };
  const [frame] = frames;
  if (!frame?.key || !frame.document || frames.length > 1)
    return { page: 'proposal', verdict: 'not-understood', rooms: [] };

  const keys = [frame.key, keyOfHref(url.pathname), jobOf(document)].filter((key) => key !== null);
  const { room, left } = readRoom(keys, frame.document, document, headerOf(frame.document), now, null);
  return { page: 'proposal', verdict: left > 0 ? 'partly' : 'understood', rooms: [room] };
}

/** `lastAt`: when the list says that the last message came. Other stories than that are those of another room. */
function readRoom(
  keys: Key[],
  drawn: Document,
  page: Document,
  header: RoomHeader,
  now: number,
  lastAt: RoomRow['at'],
): { room: RoomSighting; left: number } {
  const { client, title } = header;
  const more = header.keys.filter((key) => keys.every((own) => kindOf(own) !== kindOf(key)));
  const { messages, newestAt, left } = readMessages(drawn, page, header, now);
  const isOther = lastAt && newestAt && (lastAt.latest < newestAt.earliest || newestAt.latest < lastAt.earliest);
  return {
    room: { seenAt: now, keys: [...keys, ...more].slice(0, 8), title, client, messages: isOther ? [] : messages },
    left: isOther ? 1 : left,
  };
}

/** The job that the page of a proposal links to as its own; it may link to similar ones. */
function jobOf(document: Document): Key | null {
  const jobs = findJobLinks(document.body).links.filter(({ key }) => kindOf(key) === 'job');
  const own = jobs.filter(({ element }) => isAction(element) && element.textContent.trim());
  const keys = new Set((own.length > 0 ? own : jobs).map(({ key }) => key));
  return keys.size === 1 ? ([...keys][0] ?? null) : null;
}
