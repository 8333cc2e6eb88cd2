import type { Interview, ItemEdit } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { assemble, type At } from './assemble';
import type { Database } from './db';
import { rulesOf } from './rules';
import {
  differOnlyInFacts,
  isListed,
  isRight,
  recordOf,
  unmade,
  withFacts,
  type Group,
  type SummaryRecord,
  type Unmade,
} from './summary';

/**
 * What was looked up: stored summaries by name (`undefined`: there is none), and what the user made of the checklists.
 * `interviews`: as they were when those summaries were made; where one is not there, that is not known.
 */
export type LookedUp = {
  interviews?: ReadonlyMap<Key, Interview>;
  summaries: ReadonlyMap<Key, SummaryRecord | Unmade | undefined>;
  edits: readonly ItemEdit[];
};

/** What is `known` is not asked for again. */
export async function lookUp(db: Database, interviewIds: readonly Key[], known?: LookedUp): Promise<LookedUp> {
  const missing = interviewIds.filter((id) => !known?.summaries.has(id));
  if (known && missing.length === 0) return known;
  const [found, edits] = await Promise.all([db.summaries.bulkGet(missing), known?.edits ?? db.itemEdits.toArray()]);
  const summaries = new Map(known?.summaries);
  for (const [index, id] of missing.entries()) summaries.set(id, found[index]);
  return { ...known, summaries, edits };
}

/**
 * Works out anew what lists show of these interviews. Whoever writes an interview, or what belongs to one (messages,
 * acts, offered rooms), calls it at the end of the same transaction.
 */
export async function summarize(db: Database, interviewIds: readonly Key[], at: At): Promise<void> {
  if (interviewIds.length === 0) return;
  const ids = [...new Set(interviewIds)];
  const found = await db.interviews.bulkGet(ids);
  const gone = ids.filter((_, index) => !found[index]);
  if (gone.length > 0) await dropSummaries(db, gone);
  const interviews = found.filter((interview) => interview !== undefined);
  await summarizeThese(db, interviews, at);
}

/**
 * The same for interviews at hand, as they are written. `ahead`: what was looked up before; the answer is that, with what
 * was worked out.
 */
export async function summarizeThese(
  db: Database,
  interviews: readonly Interview[],
  at: At,
  ahead?: LookedUp,
): Promise<LookedUp> {
  const ids = interviews.map(({ interviewId }) => interviewId);
  if (ids.length === 0) return lookUp(db, ids, ahead);
  const standing = ahead ? standingAmong(interviews, at, ahead) : new Map<Key, SummaryRecord>();
  const others = interviews.filter(({ interviewId }) => !standing.has(interviewId));
  const [known, { summaries: former, edits }] = await Promise.all([assemble(db, others, at), lookUp(db, ids, ahead)]);
  const rules = rulesOf(at.settings, edits);
  const records = [...standing.values(), ...known.map((one) => recordOf(one, rules, at.now))];
  const replaced = records.map(({ interviewId }) => former.get(interviewId));
  await Promise.all([db.summaries.bulkPut(records), tally(db, replaced, records)]);
  const summaries = new Map(former);
  for (const record of records) summaries.set(record.interviewId, record);
  return { summaries, edits };
}

/** Of those whose stored summaries are right but for the facts, the new ones, by name: nothing has to be read for them. */
function standingAmong(
  interviews: readonly Interview[],
  { now, settings }: At,
  { interviews: before, summaries, edits }: LookedUp,
): Map<Key, SummaryRecord> {
  const rules = rulesOf(settings, edits);
  const standing = new Map<Key, SummaryRecord>();
  for (const interview of interviews) {
    const { interviewId } = interview;
    const [summary, former] = [summaries.get(interviewId), before?.get(interviewId)];
    if (summary && former && isRight(summary, rules, now) && differOnlyInFacts(former, interview))
      standing.set(interviewId, withFacts(summary, interview, now));
  }
  return standing;
}

/** For writes of many at once: `settle` makes these anew, and until then lists show them as they were. */
export async function outdate(db: Database, interviewIds: readonly Key[]): Promise<void> {
  const ids = [...new Set(interviewIds)];
  const former = await db.summaries.bulkGet(ids);
  // One that is still to be made has no more than this; the type of the table is that of the others.
  const outdated = ids.map((id, index) => ({ ...former[index], ...unmade(id) }) as SummaryRecord);
  await db.summaries.bulkPut(outdated);
}

/** Of interviews that are no more. */
export async function dropSummaries(db: Database, interviewIds: readonly Key[]): Promise<void> {
  const former = await db.summaries.bulkGet([...interviewIds]);
  await db.summaries.bulkDelete([...interviewIds]);
  await tally(db, former, []);
}

/** Counting an index takes as long as it is; these counts are kept with what they count. */
async function tally(
  db: Database,
  former: readonly (SummaryRecord | Unmade | undefined)[],
  present: readonly SummaryRecord[],
): Promise<void> {
  const difference = new Map<Group, number>();
  const add = ({ group }: SummaryRecord | Unmade, by: number) => {
    if (group) difference.set(group, (difference.get(group) ?? 0) + by);
  };
  for (const one of former) if (one) add(one, -1);
  for (const one of present) add(one, 1);
  const moved = [...difference].filter(([, by]) => by !== 0);
  if (moved.length === 0) return;
  const counted = await db.tallies.bulkGet(moved.map(([group]) => group));
  await db.tallies.bulkPut(moved.map(([group, by], index) => ({ group, count: (counted[index]?.count ?? 0) + by })));
}

/** Every interview that the user has not removed, as lists show it; those that changed last come first. */
export async function summariesIn(db: Database): Promise<InterviewSummary[]> {
  const summaries = await db.summaries.toArray();
  return summaries.filter(isListed).sort((a, b) => b.updatedAt - a.updatedAt);
}
