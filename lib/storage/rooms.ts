import { seeRoom } from '@/lib/interview/see-room';
import type { Writing, Written } from '@/lib/interview/history';
import type { Interview, MessageEvent } from '@/lib/interview/interview-schema';
import { mergeInterviews, mergeMessages } from '@/lib/interview/merge';
import { sortKeys, strongestKey } from '@/lib/interview/identity';
import { asOf, isToCome } from '@/lib/interview/set-back';
import type { Key, PageReading, RoomSighting } from '@/lib/interview/sighting-schema';
import { roomSuggestionId } from '@/lib/interview/suggest';
import { findByKey, findByKeys } from './assemble';
import type { Moment } from './change';
import type { Database } from './db';
import { noteReading } from './ledger';
import { moveMessages, renameInterviews } from './rename';
import { summarize } from './summaries';

/** What one look at Messages, or at the room on a proposal's page, gave. */
export type RoomLook = PageReading & { rooms: readonly RoomSighting[] };

/**
 * Remembers who wrote when, in one transaction. A room belongs to the interview with which a page showed it by a link;
 * one that only has its title is offered to the user; of any other room nothing is kept. Answers with the interviews
 * that look different now, by their former names too.
 */
export async function rememberRooms(db: Database, moment: Moment, look: RoomLook): Promise<{ changedIds: Key[] }> {
  return db.transaction('rw', db.tables, async () => {
    await noteReading(db, moment.now, look, look.rooms.length);
    const changed: Key[] = [];
    const written: Key[] = [];
    for (const room of look.rooms) {
      const met = (await findByKeys(db, room.keys)).map((interview) => asOf(interview, moment.now));
      const told = met.length > 0 ? await tell(db, moment, met, room) : await offer(db, moment.now, room);
      changed.push(...told.changed);
      written.push(...told.written);
    }
    await summarize(db, written, moment);
    return { changedIds: [...new Set(changed)] };
  });
}

/** Interviews that look different now, by their former names too, and those of which anything was written. */
type Told = { changed: Key[]; written: Key[] };
const nothing: Told = { changed: [], written: [] };

/** Writes what a room says into its interview. `met`: all that are known under its keys; they are one. */
async function tell(
  db: Database,
  { deviceId, now }: Moment,
  met: readonly Interview[],
  room: RoomSighting,
): Promise<Told> {
  const known = met.reduce(mergeInterviews);
  const { interview, isNews } = seeRoom(known, room, deviceId);
  const former = met.map(({ interviewId }) => interviewId).filter((id) => id !== interview.interviewId);
  if (interview !== met[0]) await db.interviews.put(interview);
  await renameInterviews(db, new Map(former.map((id) => [id, interview.interviewId])));
  const offered = await settleOffers(db, room.keys, interview.interviewId);
  const hasWritten = await putMessages(db, now, interview.interviewId, room);
  const isChanged = isNews || hasWritten || former.length > 0;
  return {
    changed: isChanged ? [interview.interviewId, ...former] : [],
    written: isChanged || interview !== met[0] ? [interview.interviewId, ...offered] : offered,
  };
}

/** An open interview of exactly this title, and no other, may be the room's. */
async function offer(db: Database, now: number, room: RoomSighting): Promise<Told> {
  const [roomId] = room.keys;
  if (!roomId?.startsWith('room:') || room.title === null) return nothing;
  const named = await db.interviews.bulkGet(await db.summaries.where('readTitle').equals(room.title).primaryKeys());
  const titled = named.filter((one) => one?.outcome.value === 'open' && !one.removed.value);
  const [interview] = titled;
  if (!interview || titled.length > 1 || Object.hasOwn(interview.refused, roomSuggestionId({ roomId }))) return nothing;
  const isAnother = interview.client.value !== null && room.client !== null && interview.client.value !== room.client;
  if (isAnother || interview.keys.some((key) => key.startsWith('room:'))) return nothing;

  const { interviewId } = interview;
  const before = await db.roomOffers.get(roomId);
  await db.roomOffers.put({ roomId, interviewId, client: room.client, seenAt: room.seenAt });
  await putMessages(db, now, roomId, room);
  return { changed: before ? [] : [interviewId], written: before ? [interviewId, before.interviewId] : [interviewId] };
}

/**
 * The room turned out to be this interview's: what was kept under its own key becomes the interview's. Answers with the
 * interviews to which it was offered.
 */
async function settleOffers(db: Database, keys: readonly Key[], interviewId: Key): Promise<Key[]> {
  const rooms = keys.filter((key) => key.startsWith('room:') && key !== interviewId);
  const offers = await db.roomOffers.bulkGet(rooms);
  await db.roomOffers.bulkDelete(rooms);
  await moveMessages(db, new Map(rooms.map((room) => [room, interviewId])));
  return offers.flatMap((offer) => (offer ? [offer.interviewId] : []));
}

/** Whether any of them tells something that was not known. */
async function putMessages(
  db: Database,
  now: number,
  interviewId: Key,
  { messages, seenAt }: RoomSighting,
): Promise<boolean> {
  const stored = await db.messages.bulkGet(messages.map(({ messageId }) => messageId));
  const news = messages.flatMap((said, index) => {
    const message: MessageEvent = { ...said, interviewId, seenAt, retracted: false };
    const before = stored[index];
    if (!before) return [message];
    // Seen when the clock was wrong: at a time that has not come yet, or at one that contradicts what is seen now.
    const known = isToCome(before.seenAt, now) ? { ...before, ...timesOf(message) } : before;
    const joined = { ...mergeMessages(known, message), interviewId };
    const merged = joined.earliest > joined.latest ? { ...joined, ...timesOf(message) } : joined;
    return JSON.stringify(merged) === JSON.stringify(before) ? [] : [merged];
  });
  if (news.length > 0) await db.messages.bulkPut(news);
  return news.length > 0;
}

function timesOf({ earliest, latest, seenAt }: MessageEvent): Pick<MessageEvent, 'earliest' | 'latest' | 'seenAt'> {
  return { earliest, latest, seenAt };
}

/** The user says that an offered room is this interview's. Runs in the transaction of the command. */
export async function tieRoom(db: Database, interview: Interview, roomId: Key, writing: Writing): Promise<Written> {
  const other = await findByKey(db, roomId);
  const whole = other && other.interviewId !== interview.interviewId ? mergeInterviews(interview, other) : interview;
  const keys = sortKeys([...whole.keys, roomId]);
  const interviewId = strongestKey(keys);
  const former = [interview, other].flatMap((one) => (one && one.interviewId !== interviewId ? [one.interviewId] : []));
  await renameInterviews(db, new Map(former.map((id) => [id, interviewId])));
  await settleOffers(db, [roomId], interviewId);
  const { changeId, at, by } = writing;
  return {
    interview: { ...whole, keys, interviewId, updatedAt: Math.max(whole.updatedAt, at) },
    change: { changeId, interviewId, at, by, what: 'room', from: null, to: roomId, undoes: null },
  };
}

/** An offered room is not the interview's: nothing of it is kept. Runs in the transaction of the command. */
export async function forgetRoom(db: Database, roomId: Key): Promise<void> {
  await db.roomOffers.delete(roomId);
  await db.messages.where('interviewId').equals(roomId).delete();
}
