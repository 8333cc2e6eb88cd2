import type { Key } from '@/lib/interview/sighting-schema';
import type { Database } from './db';
import { dropSummaries } from './summaries';

/** Interviews that were merged or got a better name: what was written under their former ones moves along. */
export async function renameInterviews(db: Database, renamed: ReadonlyMap<Key, Key>): Promise<void> {
  if (renamed.size === 0) return;
  const former = [...renamed.keys()];
  const move = (record: { interviewId: Key }) => {
    record.interviewId = renamed.get(record.interviewId) ?? record.interviewId;
  };
  await moveMessages(db, renamed);
  await db.changes.where('interviewId').anyOf(former).modify(move);
  await db.nudgeActs.where('interviewId').anyOf(former).modify(move);
  await db.noteRevisions.where('interviewId').anyOf(former).modify(move);
  await db.roomOffers.where('interviewId').anyOf(former).modify(move);
  await db.activities.where('interviewId').anyOf(former).modify(move);
  await renameNudges(db, renamed);
  await db.interviews.bulkDelete(former);
  await dropSummaries(db, former);
}

/** Of a room that was tied to an interview, too: its messages were written under its own key. */
export async function moveMessages(db: Database, renamed: ReadonlyMap<Key, Key>): Promise<void> {
  await db.messages
    .where('interviewId')
    .anyOf([...renamed.keys()])
    .modify((message) => {
      message.interviewId = renamed.get(message.interviewId) ?? message.interviewId;
    });
}

/** A reminder is named after its interview: under a new name it must not come a second time. */
async function renameNudges(db: Database, renamed: ReadonlyMap<Key, Key>): Promise<void> {
  const raised = await db.nudges
    .where('interviewId')
    .anyOf([...renamed.keys()])
    .toArray();
  await db.nudges.bulkDelete(raised.map(({ nudgeId }) => nudgeId));
  const moved = raised.map((nudge) => {
    const interviewId = renamed.get(nudge.interviewId) ?? nudge.interviewId;
    return { ...nudge, interviewId, nudgeId: interviewId + nudge.nudgeId.slice(nudge.interviewId.length) };
  });
  await db.nudges.bulkPut(moved);
}
