import { describe, expect, it } from 'vitest';
import type { Cue, MessageSighting, RoomSighting } from '@/lib/interview/sighting-schema';
import { readRooms, type RoomReading } from '@/lib/upwork/read-rooms';
import { layers } from './layers';
import { proposals, roomIds, seenAt, type RoomScene } from './room-scenes';
import { openScene, toldIn } from './room-truth';

const minute = 60_000;
const jobIds = proposals.map(({ id }) => String(BigInt(id) - 4_000_000_000_000_000n));
const clients = ['Lena Falk, Kite Charity', 'Jane Roe, Northwind Press', 'Tomás Vidal, Museo Claro'];

function read(scene: RoomScene, change?: (document: Document) => void): RoomReading | null {
  const { document, url } = openScene(scene);
  change?.(document);
  return readRooms(document, url, seenAt);
}

/** The minute that is `ago` minutes before the one in which the page is seen; a later message of it takes `steps` ms. */
function minuteOf(ago: number, steps = 0): { earliest: number; latest: number } {
  const earliest = seenAt - (seenAt % minute) - ago * minute;
  return { earliest, latest: Math.min(earliest + minute - 1, seenAt) - steps };
}

type Line = [
  number: number,
  ago: number,
  direction: MessageSighting['direction'],
  more?: { steps?: number; cues?: Cue[]; from?: number },
];

/** Messages of the first room. `from`: one without a header was written after that many minutes ago. */
function messages(lines: Line[], confidence: MessageSighting['confidence'] = 'sure'): MessageSighting[] {
  return lines.map(([number, ago, direction, { steps = 0, cues = [], from = ago } = {}]) => ({
    messageId: `story_${roomIds[0]?.slice(-8)}${(0x10_0000 + number).toString(16).padStart(8, '0')}`,
    direction,
    confidence: direction === 'unknown' ? 'likely' : confidence,
    ...minuteOf(ago, steps),
    earliest: minuteOf(from).earliest,
    source: 'page',
    cues,
  }));
}

const talk: Line[] = [
  [0, 3000, 'client'],
  [1, 2900, 'me'],
  [3, 61, 'client', { cues: ['portfolio'] }],
  // No header, so some time between its neighbours; then three more, each after the one before it.
  [4, 1, 'client', { steps: 2, from: 61 }],
  [5, 1, 'me', { steps: 1 }],
  [6, 1, 'client', { cues: ['meeting'] }],
  [7, 0, 'client', { from: 1 }],
];

function row(index: number, direction: MessageSighting['direction'], ago: number): RoomSighting {
  return {
    seenAt,
    keys: [`room:${roomIds[index]}`],
    title: proposals[index]?.title ?? '',
    client: clients[index] ?? '',
    messages: [
      {
        messageId: `list:room:${roomIds[index]}`,
        direction,
        confidence: 'likely',
        ...minuteOf(ago),
        source: 'list',
        cues: [],
      },
    ],
  };
}
const rows = [row(0, 'unknown', 0), row(2, 'unknown', 600), row(1, 'me', 1500)];

function room(read: MessageSighting[], more: RoomSighting['keys'] = []): RoomSighting {
  const { title, client } = row(0, 'unknown', 0);
  return { seenAt, keys: [`room:${roomIds[0]}`, ...more], title, client, messages: read };
}

describe('Messages, with low confidence, as none were captured', () => {
  it('tell of each room in the list when the last message came, and who wrote it where the row says so', () => {
    expect(read('list')).toEqual({
      page: 'messages',
      verdict: 'understood',
      layers: layers(rows.length, rows.length),
      rooms: [row(0, 'client', 0), row(2, 'client', 600), row(1, 'me', 1500)],
    });
  });

  it('tell who wrote when in the open room, system lines left out', () => {
    expect(read('room')).toEqual({
      page: 'messages',
      verdict: 'understood',
      layers: layers(rows.length, rows.length + 1),
      rooms: [room(messages(talk)), ...rows],
    });
  });

  it('tie the room to the proposal and the job that its header links to', () => {
    const keys = [`proposal:${proposals[0]?.id}`, `job:02${jobIds[0]}`];
    expect(read('room with links')?.rooms[0]).toEqual(room(messages(talk), keys));
  });

  it('are told as likely where names are the only sign', () => {
    expect(read('room with names only')?.rooms[0]).toEqual(room(messages(talk, 'likely')));
  });

  it('tell the user’s own messages by what only their author may do', () => {
    expect(read('room with a menu on own messages')?.rooms[0]).toEqual(room(messages(talk, 'likely')));
  });

  it('leave unknown who wrote what is not the client’s where the user’s name stands nowhere', () => {
    const lines = talk.map(([number, ago, side, more]): Line => [number, ago, side === 'me' ? 'unknown' : side, more]);
    const reading = read('room without own name');
    expect(reading?.verdict).toBe('partly');
    expect(reading?.rooms[0]).toEqual(room(messages(lines, 'likely')));
  });

  it('tell times of day below the day that they are of', () => {
    expect(read('room without titles of times')?.rooms[0]).toEqual(room(messages(talk)));
  });

  it('are read in the order of their times, whichever way they stand', () => {
    expect(read('room with the newest first')).toEqual(read('room'));
  });

  it('tell a third person as the client’s side', () => {
    const lines: Line[] = [
      [0, 300, 'client'],
      [1, 290, 'me'],
      [3, 100, 'me'],
    ];
    const [opened] = read('room of three')?.rooms ?? [];
    expect(opened?.messages.filter(({ confidence }) => confidence === 'sure')).toEqual(messages(lines));
    expect(opened?.messages.filter(({ confidence }) => confidence === 'likely')).toEqual(
      messages(
        [
          [2, 200, 'client'],
          [4, 50, 'client'],
        ],
        'likely',
      ),
    );
  });

  it('are never taken for those of somebody who is quoted in them', () => {
    const lines: Line[] = [
      [0, 300, 'client'],
      [1, 290, 'me'],
      [2, 20, 'me', { from: 290 }],
      [3, 20, 'client'],
    ];
    expect(read('room with a quote')?.rooms[0]?.messages.map(({ direction }) => direction)).toEqual(
      lines.map(([, , direction]) => direction),
    );
  });

  it('give away no word of any message', () => {
    const { document } = openScene('room with a marker');
    expect(document.body.textContent).toContain('xyzzy-marker');
    const reading = read('room with a marker');
    expect(toldIn(reading)).toBe(7);
    expect(JSON.stringify(reading)).not.toMatch(/xyzzy|Line \d/);
  });
});
