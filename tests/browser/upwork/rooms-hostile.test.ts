import { describe, expect, it } from 'vitest';
import { readRooms } from '@/lib/upwork/read-rooms';
import { layers } from './layers';
import { seenAt } from './room-scenes';

const roomId = `room_${'ab'.repeat(16)}`;
const url = new URL(`/ab/messages/rooms/${roomId}`, 'https://www.upwork.com');

type Line = { name?: string; time?: string; text?: string; id?: string; more?: string };

/** The minute `ago` before the page is seen, as `title` says it. */
function timeOf(ago: number): string {
  const date = new Date(seenAt - ago * 60_000);
  const day = date.toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric' });
  return `${day} at ${date.toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })}`;
}

/** A room as plain as the listed facts allow. */
function page(lines: Line[], { client = 'Jane Roe, Acme', me = 'Sam Keller', list = '' } = {}): Document {
  const stories = lines.map(
    ({ name, time, text = 'Hello', id, more = '' }, index) =>
      `<div id="${id ?? `story_0000${index}`.padEnd(14, '0')}" class="up-d-story-item">${
        name === undefined
          ? ''
          : `<div data-test="story-header"><span class="user-name">${name}</span><span class="story-timestamp" title="${time}"></span></div>`
      }<div data-test="story-message"><p>${text}</p></div>${more}</div>`,
  );
  return new DOMParser().parseFromString(
    `<nav><span class="nav-user-label">${me}</span></nav><main><div class="rooms-panel"><a class="room-list-item" href="/ab/messages/rooms/${roomId}"><div class="item-title">${client}</div></a>${list}</div>
    <div class="up-d-room-header"><h2 class="room-title">${client}</h2></div>${stories.join('')}</main>`,
    'text/html',
  );
}

const opening: Line = { name: 'Jane Roe', time: timeOf(500) };

function directionsIn(document: Document): string[] {
  const [room] = readRooms(document, url, seenAt)?.rooms ?? [];
  return room?.messages.map(({ direction }) => direction) ?? [];
}

describe('what a client may write or be called, with low confidence', () => {
  it.each([
    [
      'a message that is my name',
      [opening, { name: 'Jane Roe', time: timeOf(4), text: 'Sam Keller' }],
      ['client', 'client'],
    ],
    [
      'a message that looks like a header',
      [opening, { name: 'Jane Roe', time: timeOf(4), text: '<span class="user-name">Sam Keller</span>' }],
      ['client', 'client'],
    ],
    [
      'a message that looks like a story',
      [opening, { name: 'Jane Roe', time: timeOf(4), text: '<i id="story_ffffffff"></i>' }],
      ['client', 'client'],
    ],
    [
      'two names in one header',
      [opening, { name: 'Jane Roe</span><span class="user-name">Sam Keller', time: timeOf(4) }],
      ['client', 'unknown'],
    ],
    ['somebody whose name stands nowhere else', [opening, { name: 'Bo Poe', time: timeOf(4) }], ['client', 'unknown']],
  ] as [string, Line[], string[]][])('%s', (_, lines, directions) => {
    expect(directionsIn(page(lines))).toEqual(directions);
  });

  it.each([
    ['my own name', 'Sam Keller, Acme'],
    ['"You"', 'You'],
    ['nothing', ''],
  ])('%s: then names tell nothing', (_, client) => {
    const lines = [
      { name: client.split(',')[0] ?? '', time: timeOf(9) },
      { name: 'Sam Keller', time: timeOf(4) },
    ];
    expect(directionsIn(page(lines, { client }))).toEqual([]);
  });

  it('does not throw over invisible or turned text, and keeps none of it', () => {
    const name = '\u202eJane\u200b Roe';
    const reading = readRooms(page([{ name, time: timeOf(4) }], { client: `${name}, Acme` }), url, seenAt);
    expect(reading?.rooms[0]?.client).toBe('Jane Roe, Acme');
  });
});

describe('times of messages, with low confidence', () => {
  it.each([
    ['in the future, as in another zone', [opening, { name: 'Jane Roe', time: timeOf(-60) }], 1],
    ['without a meaning', [opening, { name: 'Jane Roe', time: 'February 31, 2026 at 2:07 PM' }], 2], // after the one before
    ['that are two', [opening, { ...opening, time: timeOf(4), more: `<time title="${timeOf(2)}"></time>` }], 1],
    ['in disorder', [opening, { ...opening, time: timeOf(4) }, { ...opening, time: timeOf(90) }], 0],
  ] as [string, Line[], number][])('%s', (_, lines, count) => {
    expect(directionsIn(page(lines))).toHaveLength(count);
  });

  it('do not tell to whom one without a header belongs where all came within one minute', () => {
    const lines = [opening, { text: 'more' }, { name: 'Sam Keller', time: timeOf(500) }];
    expect(directionsIn(page(lines))).toEqual(['client', 'unknown', 'me']);
  });
});

describe('a header that belongs to no message that is known, with low confidence', () => {
  const stray = `<div><div data-test="story-header"><span class="user-name">Sam Keller</span></div><p>Hello</p></div>`;
  const document = page([opening, { text: 'mine' }, { text: 'mine, too' }, { name: 'Jane Roe', time: timeOf(3) }]);
  document.getElementById('story_00001000')?.insertAdjacentHTML('beforebegin', stray);

  it('may be that of what goes on after it', () => {
    expect(directionsIn(document)).toEqual(['client', 'unknown', 'unknown', 'client']);
    expect(readRooms(document, url, seenAt)?.verdict).toBe('partly');
  });
});

it('never takes for a name what holds messages, or is as long as one, with low confidence', () => {
  const document = page([opening]);
  const header = document.querySelector('.room-title') as Element;
  header.append(document.getElementById('story_00000000') as Element);
  const [row] = document.querySelectorAll('.item-title');
  row?.append(' and so on'.repeat(20));
  const rooms = readRooms(document, url, seenAt)?.rooms ?? [];
  expect(rooms.map(({ client }) => client)).toEqual([null]);
});

describe('what does not say when, with low confidence', () => {
  it('is no message, and the page is understood in part', () => {
    const document = page([
      { name: 'Jane Roe', time: '' },
      { name: 'Sam Keller', time: '' },
    ]);
    expect(directionsIn(document)).toEqual([]);
    expect(readRooms(document, url, seenAt)?.verdict).toBe('partly');
  });

  it.each([
    ['2:07 PM', 'understood'],
    ['Yesterday', 'understood'],
    ['a while back', 'partly'],
  ])('in a row of the list makes the page understood in part: %s', (time, verdict) => {
    const list = `<a class="room-list-item" href="/ab/messages/rooms/room_${'cd'.repeat(16)}"><div class="item-title">Bo Poe</div><span class="timestamp">${time}</span></a>`;
    const document = page([opening], { list });
    document
      .querySelector('.room-list-item')
      ?.insertAdjacentHTML('beforeend', '<span class="timestamp">7:10 AM</span>');
    expect(readRooms(document, url, seenAt)?.verdict).toBe(verdict);
  });
});

describe('ids and links of a page, with low confidence', () => {
  it.each(['story_', `story_${'x'.repeat(200)}`, 'story_ab cd ef gh', 'story_menu"'])(
    'a story named %s is none',
    (id) => {
      expect(directionsIn(page([opening, { ...opening, id }]))).toEqual(['client']);
    },
  );

  it('a story that is there twice is told once', () => {
    expect(
      directionsIn(
        page([
          { ...opening, id: 'story_00000000' },
          { ...opening, id: 'story_00000000' },
        ]),
      ),
    ).toHaveLength(1);
  });

  it.each([
    'http://[',
    `https://evil.example/ab/messages/rooms/${roomId}`,
    '/ab/messages/rooms/room_1',
    'javascript:void(0)',
  ])('a row that leads to %s is none', (href) => {
    const list = `<a href="${href}/rooms/"><div class="item-title">Bo Poe</div></a>`;
    expect(readRooms(page([opening], { list }), url, seenAt)?.rooms).toHaveLength(2);
  });

  it('a link to a room in a message is no row', () => {
    const text = `<a href="/ab/messages/rooms/room_${'cd'.repeat(16)}">there</a>`;
    expect(readRooms(page([{ ...opening, text }]), url, seenAt)?.rooms).toHaveLength(2);
  });
});

it('reads the newest 500 of 20,000 messages, and no more', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => ({
    ...opening,
    time: timeOf(20_000 - index),
    id: `story_${index + 100_000}`,
  }));
  const [room] = readRooms(page(lines), url, seenAt)?.rooms ?? [];
  expect(room?.messages).toHaveLength(500);
  expect(room?.messages.at(-1)?.messageId).toBe('story_119999');
});

it.each([
  ['an endless message', { ...opening, text: 'schedule a '.repeat(50_000) }],
  ['an endless name', { name: 'x'.repeat(500_000), time: timeOf(3) }],
  ['an endless time', { name: 'Jane Roe', time: `${'1'.repeat(200_000)}:00 PM` }],
])('comes to the end of %s', (_, line) => {
  const document = page(Array.from({ length: 20 }, (__, index) => ({ ...line, id: `story_${index + 100_000}` })));
  expect(readRooms(document, url, seenAt)).not.toBeNull();
});

it.each([
  ['the challenge page', '<title>Just a moment...</title>', '/ab/messages/rooms/'],
  [
    'a challenge inside',
    '<script src="/cdn-cgi/challenge-platform/x.js"></script>',
    '/nx/proposals/2027690148254932482',
  ],
  ['the list of proposals', '<h1>My proposals</h1>', '/nx/proposals/'],
  ['the form to apply', '<h1>Submit a proposal</h1>', '/nx/proposals/job/~022027690148254932482/apply/'],
  ['an invitation', '<h1>Invitation</h1>', '/nx/proposals/interview/uid/2027690148254932482'],
])('does not read %s', (_, html, path) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  expect(readRooms(document, new URL(path, url), seenAt)).toBeNull();
});

it('does not understand a page of Messages on which nothing is known', () => {
  const document = new DOMParser().parseFromString('<main><p>Moved</p></main>', 'text/html');
  expect(readRooms(document, url, seenAt)).toEqual({
    page: 'messages',
    verdict: 'not-understood',
    layers: layers(0, 0),
    rooms: [],
  });
});
