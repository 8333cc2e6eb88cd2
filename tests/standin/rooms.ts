import { clientOf, colleagueOf, type Person } from './people.ts';
import { numberOf, originOf, rowsOf, valuesOf, type Scenario } from './scenario.ts';
import { titleOf } from './titles.ts';

/** What Messages show and how they behave. Every property is a query parameter of the same name. */
export type RoomScenario = typeof standard;

const standard = {
  /** Rooms in the list: of the first active proposals. */
  rooms: 6,
  /**
   * Who wrote when, oldest first, room after room: "c90,m30.meeting;c5". `c` client, `m` I, `o` a colleague of the
   * client's, `s` a system line; then minutes before `now`, or ms since 1970; then what the words hold: `.meeting`,
   * `.portfolio`, `.test`, `.reply` (quotes somebody else), `.file` (no words).
   */
  messages: '',
  /** Older messages above those, which come when one scrolls up. */
  history: 0,
  /** So many of the first rooms in which the client wrote last are marked as unread. */
  unread: 0,
  /** A system line after every so many messages of the history. */
  system: 0,
  /** Stands in the text of every message. */
  marker: '',
  /** How stories stand in the markup; the eye sees the same. */
  order: 'forward',
  /** 0: no `title` with the whole time, only the time of day below a day. */
  titles: 1,
  /** What tells who wrote: `name` of the author, `id` of the author's avatar, `menu` on one's own. */
  signs: 'name,id',
  /** 0: the user's name stands nowhere on the page. */
  own: 1,
  /** 0: the room alone, as in a narrow window. */
  list: 1,
  /** 1: the room's header links to the proposal and the job. */
  links: 0,
  /** 1: as in the frame of a proposal's page, with other marks and no navigation. */
  embedded: 0,
  /** How long after the address the header is drawn, and again after it the stories, ms. */
  lag: 0,
};

export function roomScenarioOf(query: URLSearchParams): RoomScenario {
  return valuesOf(standard, query);
}

export type Speaker = 'client' | 'me' | 'other' | 'system';
export type Story = { id: string; speaker: Speaker; at: number; holds: string[]; text: string };
export type Room = {
  id: string;
  proposalId: string;
  jobId: string;
  title: string;
  client: Person & { company: string };
  colleague: Person;
  stories: Story[];
  isUnread: boolean;
};

const speakers: Record<string, Speaker> = { c: 'client', m: 'me', o: 'other', s: 'system' };
const usual = [
  'c3000,m2910,c2900,c300',
  'c9000.portfolio,m8800',
  'c700.meeting',
  'c20000,m19000,s18990,c50.test',
  'c4000,m45',
];
const minute = 60_000;
/** Ids count on from here; those of history count back. */
const firstNumber = 0x10_0000;

/** The rooms of the list: the same for the same scenario, one for each of the first active proposals. */
export function roomsOf(scenario: Scenario, shown: RoomScenario): Room[] {
  const proposals = rowsOf({ ...scenario, size: scenario.active }, 'active').slice(0, shown.rooms);
  let unread = shown.unread;
  return proposals.flatMap(({ id }) => {
    const room = roomOf(id, scenario, shown);
    if (!room) return [];
    room.isUnread = unread > 0 && room.stories.at(-1)?.speaker === 'client';
    if (room.isUnread) unread -= 1;
    return [room];
  });
}

/** The room of a proposal; `undefined` for those of which none was made here. */
export function roomOf(proposalId: string, scenario: Scenario, shown: RoomScenario): Room | undefined {
  const origin = originOf(proposalId);
  if (!origin) return undefined;
  const number = numberOf(origin);
  const script = shown.messages.split(';')[origin.index] || usual[origin.index % usual.length] || '';
  const room: Room = {
    id: roomIdOf(proposalId),
    proposalId,
    jobId: jobIdOf(proposalId),
    title: titleOf(number),
    client: clientOf(number),
    colleague: colleagueOf(number),
    stories: [],
    isUnread: false,
  };
  room.stories = script.split(',').map((part, index) => storyOf(room, part, index, scenario.now, shown.marker));
  return room;
}

const jobIsOlderBy = 4_000_000_000_000_000n;

/** The job of a proposal: 19 digits. `proposalOf` finds back. */
export function jobIdOf(proposalId: string): string {
  return String(BigInt(proposalId) - jobIsOlderBy);
}

/** The proposal that was made for a job; `undefined` for jobs of others. */
export function proposalOf(jobId: string): string | undefined {
  const id = String(BigInt(jobId) + jobIsOlderBy);
  return originOf(id) ? id : undefined;
}

/** In the manner of Upwork's: 32 hex digits. They hold the proposal's id, so that `proposalIn` finds it. */
export function roomIdOf(proposalId: string): string {
  const hex = (number: bigint) => BigInt.asUintN(64, number).toString(16).padStart(16, '0');
  const id = BigInt(proposalId);
  return `room_${hex(id)}${hex(id * 6_364_136_223_846_793_005n)}`;
}

export function proposalIn(roomId: string): string {
  return String(BigInt(`0x${roomId.slice(5, 21)}`));
}

function storyOf(room: Room, part: string, index: number, now: number, marker: string): Story {
  const [, letter = 'c', number = '0', more = ''] = /^([cmos])(\d+)((?:\.\w+)*)$/.exec(part) ?? [];
  const at = Number(number) > 1e9 ? Number(number) : now - Number(number) * minute;
  return newStory(room, speakers[letter] ?? 'client', at, index, more.split('.').filter(Boolean), marker);
}

const sentences: Record<string, string> = {
  meeting: 'Could we have a video call on Thursday?',
  portfolio: 'Would you show me your portfolio?',
  test: 'There would be a paid test first.',
};

export function newStory(
  room: Room,
  speaker: Speaker,
  at: number,
  index: number,
  holds: string[],
  marker: string,
): Story {
  const words = holds.map((name) => sentences[name]).filter(Boolean);
  return {
    id: `story_${room.id.slice(-8)}${(index + firstNumber).toString(16).padStart(8, '0')}`,
    speaker,
    at,
    holds,
    text: [`Line ${index + 1} about the job.`, ...words, marker].filter(Boolean).join(' '),
  };
}

/** Messages before those of the script, newest first: an hour apart, in turns. */
export function olderStories(room: Room, from: number, count: number, { system, marker }: RoomScenario): Story[] {
  const first = room.stories.find(({ id }) => id.endsWith(firstNumber.toString(16)))?.at ?? 0;
  return Array.from({ length: count }, (_, step) => {
    const back = from + step + 1;
    const isSystem = system > 0 && back % system === 0;
    return newStory(
      room,
      isSystem ? 'system' : back % 2 ? 'me' : 'client',
      first - back * 60 * minute,
      -back,
      [],
      marker,
    );
  });
}
