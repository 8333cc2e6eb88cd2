import { inject } from 'vitest';
import type { Key, MessageSighting } from '@/lib/interview/sighting-schema';
import type { RoomReading } from '@/lib/upwork/read-rooms';
import type { RoomsState } from '../../standin/app/rooms-store';
import { roomScenes, seenAt, type RoomScene } from './room-scenes';

/** A scene of the stand-in as its server sent it, and its address. */
export function openScene(scene: RoomScene): { document: Document; url: URL } {
  const document = new DOMParser().parseFromString(inject('roomPages')[scene] ?? '', 'text/html');
  return { document, url: new URL(roomScenes[scene], 'https://www.upwork.com') };
}

/** What the stand-in itself knows of a scene. */
export function stateOf(document: Document): RoomsState {
  return JSON.parse(document.getElementById('state')?.textContent ?? '') as RoomsState;
}

/** What is wrong in a reading, whatever the page looked like: it may be silent, but not mistaken. */
export function mistakesIn(reading: RoomReading | null, { rooms }: RoomsState): string[] {
  return (reading?.rooms ?? []).flatMap(({ keys, messages }) => {
    const room = rooms.find(({ id }) => `room:${id}` === keys[0]);
    if (!room) return [`no such room: ${keys[0]}`];
    const known: Key[] = [`room:${room.id}`, `proposal:${room.proposalId}`, `job:02${room.jobId}`];
    const strays = keys.filter((key) => !known.includes(key)).map((key) => `${key} is not of ${room.id}`);
    const last = room.stories.at(-1);
    const faults = messages.flatMap((message, index) => {
      const isList = message.source === 'list';
      const story = isList ? last : room.stories.find(({ id }) => id === message.messageId);
      const next = messages[index + 1];
      if (!story) return [`${message.messageId} is not of ${room.id}`];
      if (story.speaker === 'system' && !isList) return [`${story.id} is a system line`];
      return [
        message.direction !== 'unknown' &&
          message.direction !== sideOf(story.speaker) &&
          `${story.id}: ${message.direction}`,
        !isAt(message, story.at) && `${story.id}: not then`,
        message.latest > seenAt && `${story.id}: in the future`,
        next && next.latest <= message.latest && `${story.id}: not before the next`,
      ].filter((fault) => typeof fault === 'string');
    });
    return [...strays, ...faults];
  });
}

/** Messages of the open room whose direction is told. */
export function toldIn(reading: RoomReading | null): number {
  const messages = reading?.rooms.flatMap((room) => room.messages) ?? [];
  return messages.filter(({ source, direction }) => source === 'page' && direction !== 'unknown').length;
}

function sideOf(speaker: string): MessageSighting['direction'] {
  return speaker === 'me' ? 'me' : 'client';
}

/** Messages that share a minute lie some milliseconds apart at its end. */
function isAt({ earliest, latest }: MessageSighting, at: number): boolean {
  const minute = at - (at % 60_000);
  return earliest <= at && latest >= Math.min(minute, seenAt) && earliest <= latest;
}
