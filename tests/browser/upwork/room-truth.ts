import { inject } from 'vitest';
import type { RoomReading } from '@/lib/upwork/read-rooms';
import type { RoomsState } from '../../standin/app/rooms-store';
import { claimsOf, truthsOf } from '../../layouts/rooms';
import { judge } from '../../layouts/truth';
import { roomScenes, seenAt, type RoomScene } from './room-scenes';

/** A scene of the stand-in as its server sent it, and its address. */
export function openScene(scene: RoomScene): { document: Document; url: URL } {
  const document = new DOMParser().parseFromString(inject('roomPages')[scene] ?? '', 'text/html');
  return { document, url: new URL(roomScenes[scene], 'https://www.upwork.com') };
}

/** What is wrong in a reading, whatever the page looked like: it may be silent, but not mistaken. */
export function mistakesIn(reading: RoomReading | null, document: Document, state: RoomsState): string[] {
  const claims = claimsOf(document, reading?.rooms ?? [], seenAt);
  const { faults } = judge(document, truthsOf(state), null, claims);
  return faults.flatMap(({ about, text }) => (about === 'title' || typeof about === 'object' ? [] : [text]));
}

/** Messages of the open room whose direction is told. */
export function toldIn(reading: RoomReading | null): number {
  const messages = reading?.rooms.flatMap((room) => room.messages) ?? [];
  return messages.filter(({ source, direction }) => source === 'page' && direction !== 'unknown').length;
}
