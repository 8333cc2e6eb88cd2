import { describe, expect, it } from 'vitest';
import { readRooms } from '@/lib/upwork/read-rooms';
import { layers } from './layers';
import { proposals, roomIds, seenAt } from './room-scenes';
import { roomsStateOf } from '../../layouts/rooms';
import { mistakesIn, openScene, toldIn } from './room-truth';

const clients = ['Lena Falk, Kite Charity', 'Jane Roe, Northwind Press'];

describe('a room that the address names before it is drawn, with low confidence', () => {
  const other = `/ab/messages/rooms/${roomIds[1]}`;
  const readAt = (path: string, change?: (document: Document) => void) => {
    const { document } = openScene('room with links');
    change?.(document);
    const reading = readRooms(document, new URL(path, 'https://www.upwork.com'), seenAt);
    expect(mistakesIn(reading, document, roomsStateOf(document))).toEqual([]);
    return reading;
  };
  /** What the header and the row of the other room say. */
  const [name, title] = [clients[1] ?? '', proposals[1]?.title ?? ''];
  const drawHeader = (document: Document, client = name, job = title) => {
    for (const [css, text] of [
      ['.room-title', client],
      ['.room-subtitle', job],
    ] as const)
      for (const element of document.querySelectorAll(css)) element.textContent = text;
    document.querySelector('.up-d-room-header-actions')?.remove();
  };

  it('is told of by nothing that the room before it shows', () => {
    const { document, url } = openScene('room with links');
    const [, ...rows] = readRooms(document, url, seenAt)?.rooms ?? [];
    expect(readAt(other)).toEqual({
      page: 'messages',
      verdict: 'partly',
      layers: layers(rows.length, rows.length),
      rooms: rows,
    });
  });

  it('has no messages while those of the room before stand below its header', () => {
    const [opened] = readAt(other, (document) => drawHeader(document))?.rooms ?? [];
    expect(opened).toEqual({ seenAt, keys: [`room:${roomIds[1]}`], title, client: name, messages: [] });
  });

  it('has none of them either where both rooms are the same client’s', () => {
    const lena = clients[0] ?? '';
    const reading = readAt(other, (document) => {
      drawHeader(document, lena);
      for (const element of document.querySelectorAll('.item-title')) element.textContent = lena;
    });
    expect(toldIn(reading)).toBe(0);
  });

  it('is not told from another of the same client and the same title', () => {
    const reading = readAt(other, (document) => {
      drawHeader(document, clients[0], proposals[0]?.title);
      for (const element of document.querySelectorAll('.item-title')) element.textContent = clients[0] ?? '';
      for (const element of document.querySelectorAll('.item-subtitle'))
        element.textContent = proposals[0]?.title ?? '';
    });
    expect(reading?.rooms.every(({ messages: read }) => read.every(({ source }) => source === 'list'))).toBe(true);
  });

  it('has none of those of somebody with the client’s name in another room', () => {
    const reading = readAt(`/ab/messages/rooms/${roomIds[0]}`, (document) => {
      document.getElementById('room-header-avatar')?.setAttribute('data-user-id', '1');
    });
    expect(toldIn(reading)).toBe(0);
  });

  it('is none where the address names none', () => {
    expect(toldIn(readAt('/ab/messages/rooms/'))).toBe(0);
  });

  it('is not told of where no list shows whose room it is', () => {
    const { document, url } = openScene('room without list');
    expect(readRooms(document, url, seenAt)).toEqual({
      page: 'messages',
      verdict: 'not-understood',
      layers: layers(0, 0),
      rooms: [],
    });
  });
});
