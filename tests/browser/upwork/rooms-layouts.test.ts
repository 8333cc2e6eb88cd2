import { describe, expect, it } from 'vitest';
import { readRooms } from '@/lib/upwork/read-rooms';
import { roomChanges } from './room-changes';
import { seenAt, type RoomScene } from './room-scenes';
import { roomsStateOf } from '../../layouts/rooms';
import { mistakesIn, openScene, toldIn } from './room-truth';

const scenes: RoomScene[] = [
  'room with links',
  'room with a menu on own messages',
  'room with the newest first',
  'room of three',
  'room with a quote',
];
const names = Object.keys(roomChanges);
const pairs = names.flatMap((first, index) => names.slice(index + 1).map((second) => [first, second]));

/** After these, something is still told; after the others nothing has to be. */
const harmless = [
  'titles removed',
  'labels removed',
  'user ids removed',
  'class user-name removed',
  'class story-timestamp removed',
  'class with-header removed',
  'class story-day-header removed',
  'class end-of-message removed',
  'class room-title removed',
  'class room-subtitle removed',
  'class up-d-room-header removed',
  'class item-title removed',
  'class item-subtitle removed',
  'class timestamp removed',
  'class composer removed',
  'id of the client’s avatar removed',
  'days removed',
  'links absolute',
  'rows in list items',
  'stories turned around',
];

describe.each(scenes)('with low confidence, as none was captured: %s', (scene) => {
  it.each([...names.map((name) => [name])])('is never mistaken: %s', (...changes) => {
    expect(mistakesAfter(scene, changes)).toEqual([]);
  });

  it('is never mistaken after any two changes, in both orders', { timeout: 120_000 }, () => {
    const mistakes = pairs.flatMap(([a = '', b = '']) =>
      [
        [a, b],
        [b, a],
      ].map((changes) => ({ changes, mistakes: mistakesAfter(scene, changes) })),
    );
    expect(mistakes.filter((found) => found.mistakes.length > 0)).toEqual([]);
  });
});

it.each(harmless)('still tells who wrote every message of an open room, with low confidence: %s', (change) => {
  expect(readAfter('room with links', [change]).told).toBe(7);
});

it('would notice a mistake', () => {
  const { document, url } = openScene('room with links');
  const reading = readRooms(document, url, seenAt);
  const [client, own] = reading?.rooms[0]?.messages ?? [];
  if (!client || !own) throw new Error('nothing was read');
  client.direction = 'me';
  own.messageId = 'story_0123456789abcdef';
  expect(mistakesIn(reading, document, roomsStateOf(document))).toHaveLength(2);
});

function mistakesAfter(scene: RoomScene, changes: string[]): string[] {
  return readAfter(scene, changes).mistakes;
}

function readAfter(scene: RoomScene, changes: string[]): { mistakes: string[]; told: number } {
  const { document, url } = openScene(scene);
  const state = roomsStateOf(document);
  for (const change of changes) roomChanges[change]?.(document);
  const reading = readRooms(document, url, seenAt);
  return { mistakes: mistakesIn(reading, document, state), told: toldIn(reading) };
}
