import type { Key, PageReading, RoomSighting } from '@/lib/interview/sighting-schema';
import { isChallenge } from './challenge';
import { findJobLinks, isAction } from './job-links';
import { keyOfHref, kindOf } from './keys';
import { only } from './only';
import { headerOf, readMessages } from './open-room';
import { roomFrames } from './room-frames';
import * as hook from './room-hooks';
import { roomOf, roomRows, sightingOf } from './room-list';
import { routeOf } from './route';
import { finished } from './steps';

/** What a page shows of message rooms: who wrote when, and never what. */
export type RoomReading = PageReading & { rooms: RoomSighting[] };

/**
 * Reads Messages, or the room within the page of a proposal. Messages are told only of a room that two signs agree on,
 * because the address changes before the room is drawn. `null`: this page is none of both. Pure: nothing on the page
 * changes. Low confidence: no such page was captured (UPWORK 2, 3).
 */
export function readRooms(document: Document, url: URL, now: number): RoomReading | null {
  const page = routeOf(url);
  if ((page !== 'messages' && page !== 'proposal') || isChallenge(document)) return null;
  const read = (page === 'messages' ? readMessagesPage : readProposalPage)(document, url, now);
  const hooks = document.querySelectorAll(`${hook.roomRow},${hook.roomFrame}`).length;
  return { page, ...read, layers: { hooks, structure: read.rooms.length, taught: 0 } };
}

/**
 * The room that is open in Messages and whose messages are surely its own, with the element that holds its title; `null`
 * where two elements could be that, or none.
 */
export function openRoomOf(document: Document, url: URL, { rooms }: RoomReading): { key: Key; title: Element } | null {
  const key = keyOfHref(url.pathname);
  const isOpen = rooms.some(
    ({ keys, messages }) => keys[0] === key && messages.some(({ source }) => source === 'page'),
  );
  const title = only([...document.querySelectorAll(hook.roomClient.join())]);
  return key && isOpen && title ? { key, title } : null;
}

type Rooms = Pick<RoomReading, 'verdict' | 'rooms'>;

function readMessagesPage(document: Document, url: URL, now: number): Rooms {
  const { rows, isWhole } = roomRows(document, now);
  const rooms = rows.map((row) => sightingOf(row, now));
  const isList = rooms.length > 0 || document.querySelector(hook.list) !== null;
  const key = keyOfHref(url.pathname);
  if (!key && !document.querySelector(hook.story))
    return { verdict: !isList ? 'not-understood' : isWhole ? 'understood' : 'partly', rooms };

  const header = headerOf(document);
  const drawn = header.keys.find((other) => kindOf(other) === 'room') ?? roomOf(header, rows);
  if (!key || drawn !== key) return { verdict: isList ? 'partly' : 'not-understood', rooms };

  const { messages, newestAt, left } = readMessages(document, document, header, now);
  const lastAt = rows.find((row) => row.key === key)?.at;
  // The list says when the last message came. Other messages may be those of the room before.
  const isOther = lastAt && newestAt && (lastAt.latest < newestAt.earliest || newestAt.latest < lastAt.earliest);
  const { client, title } = header;
  const keys = [key, ...header.keys.filter((other) => other !== key)];
  return {
    verdict: left > 0 || isOther || !isWhole ? 'partly' : 'understood',
    rooms: [{ seenAt: now, keys, title, client, messages: isOther ? [] : messages }, ...rooms],
  };
}

function readProposalPage(document: Document, url: URL, now: number): Rooms {
  const [frame, ...others] = roomFrames(document);
  // A room comes when the client answers (UPWORK 2); before, there is nothing to read.
  if (!frame) return { verdict: 'understood', rooms: [] };
  if (!frame.key || !frame.document || others.length > 0) return { verdict: 'not-understood', rooms: [] };

  const header = headerOf(frame.document);
  const known = [frame.key, keyOfHref(url.pathname), jobOf(document)].filter((key) => key !== null);
  const keys = [...new Set([...known, ...header.keys])];
  // The room of another proposal, or of another job.
  if (new Set(keys.map(kindOf)).size < keys.length) return { verdict: 'partly', rooms: [] };

  const { client, title } = header;
  const { messages, left } = readMessages(frame.document, document, header, now);
  return { verdict: left > 0 ? 'partly' : 'understood', rooms: [{ seenAt: now, keys, title, client, messages }] };
}

/** The job that the page of a proposal links to as its own; it may link to similar ones. */
function jobOf(document: Document): Key | null {
  const jobs = finished(findJobLinks(document.body)).links.filter(({ key }) => kindOf(key) === 'job');
  const own = jobs.filter(({ element }) => isAction(element));
  return only((own.length > 0 ? own : jobs).map(({ key }) => key));
}
