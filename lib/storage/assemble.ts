import type { Interview, ItemEdit, MessageEvent } from '@/lib/interview/interview-schema';
import { viewOf, type Known } from '@/lib/interview/view';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { turnOf } from '@/lib/nudge/turn';
import type { Database } from './db';

/** Puts together what the tables hold of `interviews`; in their order. */
export async function assemble(db: Database, interviews: readonly Interview[]): Promise<Known[]> {
  const ids = interviews.map(({ interviewId }) => interviewId);
  const [messages, edits] = await Promise.all([messagesOf(db, ids), db.itemEdits.toArray()]);
  const byInterview = Map.groupBy(messages, ({ interviewId }) => interviewId);
  return interviews.map((interview) => known(interview, byInterview.get(interview.interviewId) ?? [], edits));
}

function known(interview: Interview, messages: readonly MessageEvent[], edits: readonly ItemEdit[]): Known {
  return { interview, messages, edits, turn: turnOf(messages) };
}

/** How many messages are read in the time of one search for those of an interview (Chromium 156: 10 µs, 250 µs). */
const messagesPerSearch = 25;

async function messagesOf(db: Database, ids: Key[]): Promise<MessageEvent[]> {
  const readsAll = (await db.messages.count()) < ids.length * messagesPerSearch;
  return readsAll ? db.messages.toArray() : db.messages.where('interviewId').anyOf(ids).toArray();
}

/** The interviews known under `keys`, each once. */
export async function findByKeys(db: Database, keys: readonly Key[]): Promise<Interview[]> {
  const wanted = new Set(keys);
  // Most keys asked for are names. Searching the index for all of them at once takes ten times as long.
  const named = (await db.interviews.bulkGet([...wanted])).filter((interview) => interview !== undefined);
  const met = new Set(named.flatMap((interview) => interview.keys));
  const others = await Promise.all([...wanted.difference(met)].map((key) => findByKey(db, key)));
  const byId = new Map<Key, Interview>();
  for (const interview of [...named, ...others]) if (interview) byId.set(interview.interviewId, interview);
  return [...byId.values()];
}

/** The interview known under `key`, whichever of its identities that is. */
export async function findByKey(db: Database, key: Key): Promise<Interview | undefined> {
  return db.interviews.where('keys').equals(key).first();
}

/** One interview in full, with its last change to undo. */
export async function assembleView(db: Database, interview: Interview): Promise<InterviewView> {
  const [[whole], changes] = await Promise.all([
    assemble(db, [interview]),
    db.changes.where('interviewId').equals(interview.interviewId).toArray(),
  ]);
  if (!whole) throw new Error('an interview lost while it was put together');
  return viewOf(whole, changes);
}
