import type { EntityTable, WhereClause } from 'dexie';
import type { Interview, ItemEdit, NudgeAct } from '@/lib/interview/interview-schema';
import { isToCome, nextToCome } from '@/lib/interview/set-back';
import { viewOf, type Known } from '@/lib/interview/view';
import type { InterviewView } from '@/lib/interview/view-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { timingOf } from '@/lib/nudge/timing';
import type { Database } from './db';

/** The moment for which clocks are computed (ms since 1970), and by which rules. */
export type At = { now: number; settings: NudgeSettings };

/** Puts together what the tables hold of `interviews`; in their order. */
export async function assemble(db: Database, interviews: readonly Interview[], at: At): Promise<Known[]> {
  if (interviews.length === 0) return [];
  const ids = interviews.map(({ interviewId }) => interviewId);
  const [messages, acts, rooms, activities, edits] = await Promise.all([
    partsOf(db.messages, ids),
    partsOf(db.nudgeActs, ids),
    partsOf(db.roomOffers, ids),
    partsOf(db.activities, ids),
    db.itemEdits.toArray(),
  ]);
  return interviews.map((interview, index) => {
    const parts = { messages: messages[index], acts: acts[index], rooms: rooms[index], activities: activities[index] };
    return knownOf(interview, parts, edits, at);
  });
}

type Parts = Partial<Pick<Known, 'messages' | 'rooms' | 'activities'> & { acts: readonly NudgeAct[] }>;

/**
 * All that is known of an interview to which these belong. What was seen or said at a time that has not come yet tells
 * nothing of when: the clock was wrong then.
 */
function knownOf(
  interview: Interview,
  { messages: seen = [], acts: done = [], rooms = [], activities = [] }: Parts,
  edits: readonly ItemEdit[],
  { now, settings }: At,
): Known {
  const messages = seen.filter(({ seenAt }) => !isToCome(seenAt, now));
  const acts = done.filter(({ at }) => !isToCome(at, now));
  const { changesAt, ...timing } = timingOf({ interview, messages, acts }, settings, now);
  const believedAt = nextToCome([...seen.map(({ seenAt }) => seenAt), ...done.map(({ at }) => at)], now);
  const moments = [changesAt, believedAt].filter((moment) => moment !== null);
  return {
    interview,
    messages,
    rooms,
    activities,
    edits,
    timing,
    changesAt: moments.length > 0 ? Math.min(...moments) : null,
  };
}

/** What a table holds of each of these interviews. Asked for one by one, but at once: that is fastest (Chromium 156). */
async function partsOf<Part extends { interviewId: Key }, Id extends keyof Part>(
  table: EntityTable<Part, Id>,
  ids: readonly Key[],
): Promise<Part[][]> {
  if (!(await holdsAny(table.where('interviewId'), ids))) return [];
  return Promise.all(ids.map((interviewId) => table.where('interviewId').equals(interviewId).toArray()));
}

/** The interviews known under `keys`, each once. */
export async function findByKeys(db: Database, keys: readonly Key[]): Promise<Interview[]> {
  const wanted = new Set(keys);
  // Most keys asked for are names. Searching the index for all of them at once takes ten times as long.
  const named = (await db.interviews.bulkGet([...wanted])).filter((interview) => interview !== undefined);
  const met = new Set(named.flatMap((interview) => interview.keys));
  const unmet = [...wanted.difference(met)];
  const hasOthers = await holdsAny(db.interviews.where('keys'), unmet);
  const others = hasOthers ? await Promise.all(unmet.map((key) => findByKey(db, key))) : [];
  const byId = new Map<Key, Interview>();
  for (const interview of [...named, ...others]) if (interview) byId.set(interview.interviewId, interview);
  return [...byId.values()];
}

/**
 * Whether an index has any entry from the first to the last of these keys. Upwork counts up, so what is new lies behind
 * all that is known, and one question saves one for each.
 */
async function holdsAny<Row, Id, Insert>(index: WhereClause<Row, Id, Insert>, keys: readonly Key[]): Promise<boolean> {
  if (keys.length === 0) return false;
  const sorted = keys.toSorted();
  const within = index.between(sorted[0], sorted.at(-1), true, true);
  return (await within.limit(1).primaryKeys()).length > 0;
}

/** The interview known under `key`, whichever of its identities that is. */
export async function findByKey(db: Database, key: Key): Promise<Interview | undefined> {
  return db.interviews.where('keys').equals(key).first();
}

/** One interview in full, with its last change to undo. */
export async function assembleView(db: Database, interview: Interview, at: At): Promise<InterviewView> {
  const [[known], changes] = await Promise.all([
    assemble(db, [interview], at),
    db.changes.where('interviewId').equals(interview.interviewId).toArray(),
  ]);
  if (!known) throw new Error('an interview lost while it was put together');
  return viewOf(known, changes);
}
