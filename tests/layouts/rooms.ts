import type { MessageSighting, RoomSighting } from '@/lib/interview/sighting-schema';
import { readRooms } from '@/lib/upwork/read-rooms';
import type { RoomsState } from '../standin/app/rooms-store';
import type { Room, Story } from '../standin/rooms';
import { mark } from './mark';
import type { Reading } from './labs';
import type { Claim, Truth } from './truth';

/** What the stand-in itself knows of a page of Messages; no such page was captured. */
export function roomsStateOf(document: Document): RoomsState {
  return JSON.parse(document.getElementById('state')?.textContent ?? '') as RoomsState;
}

/** Each room and who wrote each message of it when, also the last one as the list tells of it. */
export function truthsOf({ rooms }: RoomsState): Truth[] {
  return rooms.flatMap((room) => {
    const { id, proposalId, jobId, title, client, stories } = room;
    const roomKey = `room:${id}`;
    const keys = [roomKey, `proposal:${proposalId}`, `job:02${jobId}`];
    const last = stories.at(-1);
    return [
      { place: 'room', keys, title, facts: { client: `${client.name}, ${client.company}` } },
      ...(last ? [messageTruth(last, [listKey(room), roomKey])] : []),
      ...stories.map((story) => ({
        ...messageTruth(story, [`message:${story.id}`, roomKey]),
        isPrivate: story.speaker === 'system',
      })),
    ];
  });
}

/** A printed time is that of its minute. */
function messageTruth({ speaker, at }: Story, keys: string[]): Truth {
  const place = speaker === 'system' ? 'unknown' : speaker === 'me' ? 'me' : 'client';
  return { place, keys, title: null, at: { earliest: at - (at % 60_000), latest: at } };
}

function listKey({ id }: Pick<Room, 'id'>): string {
  return `message:list:room:${id}`;
}

/** The truths of a page, whose names, messages, days and rows of the list are marked. */
export function roomTruths(document: Document): Truth[] {
  const { rooms } = roomsStateOf(document);
  const marks = rooms.flatMap(({ id, stories }): [key: string, css: string][] => [
    [`room:${id}`, `[href*="${id}"] :is(.item-title,.item-subtitle)`],
    [listKey({ id }), `a[href*="${id}"]`],
    ...stories.map(({ id }): [string, string] => [`message:${id}`, `#${id}`]),
  ]);
  const open = rooms.find(({ stories }) => document.getElementById(stories[0]?.id ?? ''));
  marks.push([`room:${open?.id}`, '.room-title,.room-title-wrapper h4,.room-subtitle,.room-subtitle-container']);
  for (const [key, css] of marks) for (const one of document.querySelectorAll(css)) one.setAttribute(mark, key);
  return truthsOf(roomsStateOf(document));
}

export function readRoomClaims(document: Document, url: URL, now: number): Reading {
  const reading = readRooms(document, url, now);
  return reading && { verdict: reading.verdict, claims: claimsOf(document, reading.rooms, now) };
}

/** Every room that is told of, and every message. */
export function claimsOf(document: Document, rooms: readonly RoomSighting[], now: number): Claim[] {
  const body = document.body;
  return rooms.flatMap(({ keys, title, client, messages }): Claim[] => [
    { place: 'room', keys, title, facts: { client }, row: body, cell: null },
    ...messages.map(({ messageId, direction, earliest, latest, source }, index): Claim => {
      const row = source === 'list' ? rowOf(document, keys[0] ?? '') : document.getElementById(messageId);
      const at = isOrdered(messages, index, now) ? { earliest, latest } : nowhere;
      const place = direction === 'unknown' ? null : direction;
      return { place, keys: [`message:${messageId}`, keys[0] ?? ''], title: null, at, row: row ?? body, cell: null };
    }),
  ]);
}

/** No message was written then. */
const nowhere = { earliest: Infinity, latest: -Infinity };

/** Each is told to be before the next one, and before now. */
function isOrdered(messages: readonly MessageSighting[], index: number, now: number): boolean {
  const [{ earliest, latest } = nowhere, next] = messages.slice(index, index + 2);
  return earliest <= latest && latest <= now && (!next || latest < next.latest);
}

function rowOf(document: Document, key: string): Element | null {
  return document.querySelector(`a[href*="${key.slice('room:'.length)}"]`);
}
