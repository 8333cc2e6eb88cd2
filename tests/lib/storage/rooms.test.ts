// @vitest-environment node
import { expect, it } from 'vitest';
import type { MessageSighting, RoomSighting } from '@/lib/interview/sighting-schema';
import { messageEventSchema, roomOfferSchema } from '@/lib/interview/interview-schema';
import * as commands from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { rememberRooms } from '@/lib/storage/rooms';
import { rememberLook } from '@/lib/storage/see';
import { readView } from '@/lib/storage/read';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMoment, aSighting, layers } from '@/tests/fixtures/make';

const hour = 3_600_000;
const room = 'room:room_0123456789abcdef0123456789abcdef';

function aLine(at: number, changed: Partial<MessageSighting> = {}): MessageSighting {
  return {
    messageId: `story_${at}`,
    direction: 'client',
    confidence: 'sure',
    earliest: at,
    latest: at,
    source: 'page',
    cues: [],
    ...changed,
  };
}

function aRoom(seenAt: number, changed: Partial<RoomSighting> = {}): RoomSighting {
  return { seenAt, keys: [room], title: 'Shopify theme', client: 'Ana Ray', messages: [aLine(hour)], ...changed };
}

function look(db: Database, ...rooms: RoomSighting[]) {
  return rememberRooms(db, aMoment(10 * hour), { page: 'messages', verdict: 'understood', layers, rooms });
}

async function listed(...sightings: Parameters<typeof aSighting>[0][]): Promise<Database> {
  const db = freshDatabase();
  const look = { page: 'proposals', verdict: 'understood', layers } as const;
  await rememberLook(db, aMoment(1000), { ...look, sightings: sightings.map((changed) => aSighting(changed)) });
  return db;
}

it('keeps nothing of a room that belongs to no interview', async () => {
  const db = await listed({ title: 'Something else' });
  expect(await look(db, aRoom(2 * hour))).toEqual({ changedIds: [] });
  expect(await db.messages.count()).toBe(0);
  expect(await db.roomOffers.count()).toBe(0);
  expect(await db.interviews.toArray()).not.toContainEqual(expect.objectContaining({ keys: [room] }));
});

it('ties a room to the proposal with which a page shows it, and knows whose turn it is', async () => {
  const db = await listed({});
  expect(await look(db, aRoom(2 * hour, { keys: [room, 'proposal:1'] }))).toEqual({ changedIds: ['proposal:1'] });
  expect(await readView(db, aMoment(2 * hour), room)).toMatchObject({
    interviewId: 'proposal:1',
    client: 'Ana Ray',
    turn: 'mine',
    clock: { since: { earliest: hour, latest: hour }, seenAt: 2 * hour },
  });
  expect((await db.messages.toArray()).map((message) => messageEventSchema.parse(message))).toMatchObject([
    { interviewId: 'proposal:1', messageId: `story_${hour}`, direction: 'client' },
  ]);
});

it('tells nobody of a look that shows the same again, but remembers when it was', async () => {
  const db = await listed({});
  const keys = [room, 'proposal:1'];
  await look(db, aRoom(2 * hour, { keys }));
  expect(await look(db, aRoom(3 * hour, { keys }))).toEqual({ changedIds: [] });
  expect((await db.interviews.get('proposal:1'))?.messagesSeenAt).toBe(3 * hour);
});

it('joins what two looks say of one message', async () => {
  const db = await listed({});
  const keys = [room, 'proposal:1'];
  const coarse = aLine(hour, { direction: 'unknown', confidence: 'likely', earliest: 0, latest: 2 * hour });
  await look(db, aRoom(2 * hour, { keys, messages: [coarse] }));
  await look(db, aRoom(3 * hour, { keys, messages: [aLine(hour)] }));
  expect(await db.messages.toArray()).toMatchObject([{ direction: 'client', earliest: hour, latest: hour }]);
});

it('does not bring back what the user took back', async () => {
  const db = await listed({});
  const keys = [room, 'proposal:1'];
  await look(db, aRoom(2 * hour, { keys }));
  await db.messages.toCollection().modify({ retracted: true });
  await look(db, aRoom(3 * hour, { keys }));
  expect(await db.messages.toArray()).toMatchObject([{ retracted: true }]);
});

it('makes one of two interviews that a page shows together, with what was written in both', async () => {
  const db = await listed({}, { keys: ['invite:5'], section: 'invitations' });
  await look(db, aRoom(hour, { keys: [room, 'invite:5'] }));
  const answer = await look(
    db,
    aRoom(2 * hour, { keys: [room, 'proposal:1', 'invite:5'], messages: [aLine(2 * hour)] }),
  );
  expect(answer.changedIds.toSorted()).toEqual(['invite:5', 'proposal:1']);
  expect((await db.interviews.toArray()).map(({ keys }) => keys)).toEqual([['proposal:1', 'invite:5', room]]);
  expect((await db.messages.toArray()).map(({ interviewId }) => interviewId)).toEqual(['proposal:1', 'proposal:1']);
});

it('offers a room of exactly the same title, and assumes nothing', async () => {
  const db = await listed({});
  expect(await look(db, aRoom(2 * hour))).toEqual({ changedIds: ['proposal:1'] });
  expect((await db.roomOffers.toArray()).map((offer) => roomOfferSchema.parse(offer))).toHaveLength(1);
  expect(await readView(db, aMoment(2 * hour), 'proposal:1')).toMatchObject({
    turn: 'unknown',
    client: null,
    suggestion: { move: { to: 'room', roomId: room } },
  });
});

it('has the messages of an offered room when the user says that it is the one', async () => {
  const db = await listed({});
  await look(db, aRoom(2 * hour));
  const answer = await commands.answerSuggestion(db, aMoment(3 * hour), 'proposal:1', `room-offered:${room}`, true);
  expect(answer).toMatchObject({ ok: true, value: { turn: 'mine', suggestion: null, keys: ['proposal:1', room] } });
  expect(await db.roomOffers.count()).toBe(0);
  expect(await look(db, aRoom(4 * hour, { messages: [aLine(3 * hour, { direction: 'me' })] }))).toEqual({
    changedIds: ['proposal:1'],
  });
  expect(await readView(db, aMoment(4 * hour), 'proposal:1')).toMatchObject({ turn: 'theirs' });
});

it('does not offer a room again that the user refused, and keeps nothing of it', async () => {
  const db = await listed({});
  await look(db, aRoom(2 * hour));
  await commands.answerSuggestion(db, aMoment(3 * hour), 'proposal:1', `room-offered:${room}`, false);
  expect(await look(db, aRoom(4 * hour))).toEqual({ changedIds: [] });
  expect([await db.messages.count(), await db.roomOffers.count()]).toEqual([0, 0]);
  expect(await readView(db, aMoment(4 * hour), 'proposal:1')).toMatchObject({ suggestion: null });
});

it.each([
  ['two interviews have the title', [{}, { keys: ['proposal:2'] }], {}],
  ['the client is known to be another', [{ client: 'Bo Lund' }], {}],
  ['the title differs', [{}], { title: 'Shopify themes' }],
  ['the room names no job', [{}], { title: null }],
] as const)('offers nothing when %s', async (_, sightings, changed) => {
  const db = await listed(...sightings.map((sighting) => ({ ...sighting }) as Parameters<typeof aSighting>[0]));
  expect(await look(db, aRoom(2 * hour, changed))).toEqual({ changedIds: [] });
});

it('counts the look in the ledger', async () => {
  const db = await listed({});
  await look(db, aRoom(2 * hour));
  expect(await db.readings.toArray()).toContainEqual(
    expect.objectContaining({ page: 'messages', readings: 1, rows: 1 }),
  );
});
