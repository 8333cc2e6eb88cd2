import type { EntityTable } from 'dexie';
import type { Interview } from '@/lib/interview/interview-schema';
import { viewOf, type Known } from '@/lib/interview/view';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { clockOf } from '@/lib/nudge/clock';
import { due } from '@/lib/nudge/due';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import type { Database } from './db';

/** The moment for which clocks are computed (ms since 1970), and by which rules. */
export type At = { now: number; settings: NudgeSettings };

/** Puts together what the tables hold of `interviews`; in their order. */
export async function assemble(
  db: Database,
  interviews: readonly Interview[],
  { now, settings }: At,
): Promise<Known[]> {
  const ids = interviews.map(({ interviewId }) => interviewId);
  const [messagesOf, actsOf, roomsOf, activitiesOf, edits] = await Promise.all([
    perInterview(db.messages, ids),
    perInterview(db.nudgeActs, ids),
    perInterview(db.roomOffers, ids),
    perInterview(db.activities, ids),
    db.itemEdits.toArray(),
  ]);
  return interviews.map((interview) => {
    const [messages, rooms] = [messagesOf(interview), roomsOf(interview)];
    const whole = { interview, messages, acts: actsOf(interview) };
    const timing = { ...clockOf(whole, settings, now), nudges: due([whole], settings, now) };
    return { interview, messages, rooms, activities: activitiesOf(interview), edits, timing };
  });
}

type PartOf = { interviewId: Key };

/** How many records are read in the time of one search for those of an interview (Chromium 156: 10 µs, 250 µs). */
const recordsPerSearch = 25;

/** What a table holds of each of these interviews. */
export async function perInterview<Part extends PartOf, Id extends keyof Part>(
  table: EntityTable<Part, Id>,
  ids: readonly Key[],
): Promise<(interview: PartOf) => readonly Part[]> {
  const readsAll = (await table.count()) < ids.length * recordsPerSearch;
  const parts = readsAll ? await table.toArray() : await table.where('interviewId').anyOf(ids).toArray();
  const byInterview = Map.groupBy(parts, ({ interviewId }) => interviewId);
  return ({ interviewId }) => byInterview.get(interviewId) ?? [];
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
export async function assembleView(db: Database, interview: Interview, at: At): Promise<InterviewView> {
  const [[whole], changes] = await Promise.all([
    assemble(db, [interview], at),
    db.changes.where('interviewId').equals(interview.interviewId).toArray(),
  ]);
  if (!whole) throw new Error('an interview lost while it was put together');
  return viewOf(whole, changes);
}
