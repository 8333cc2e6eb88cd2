import type { Interview } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { assemble, type At } from './assemble';
import type { Database } from './db';
import { rulesOf } from './rules';
import { isListed, recordOf, unmade, type Group, type SummaryRecord, type Unmade } from './summary';

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

/** The same for interviews at hand, as they are written; answers with what was worked out, in their order. */
export async function summarizeThese(db: Database, interviews: readonly Interview[], at: At): Promise<SummaryRecord[]> {
  const [known, former] = await Promise.all([
    assemble(db, interviews, at),
    db.summaries.bulkGet(interviews.map(({ interviewId }) => interviewId)),
  ]);
  const [first] = known;
  if (!first) return [];
  const rules = rulesOf(at.settings, first.edits);
  const records = known.map((one) => recordOf(one, rules, at.now));
  await Promise.all([db.summaries.bulkPut(records), tally(db, former, records)]);
  return records;
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
  const counted = await db.tallies.bulkGet(moved.map(([group]) => group));
  await db.tallies.bulkPut(moved.map(([group, by], index) => ({ group, count: (counted[index]?.count ?? 0) + by })));
}

/** Every interview that the user has not removed, as lists show it; those that changed last come first. */
export async function summariesIn(db: Database): Promise<InterviewSummary[]> {
  const summaries = await db.summaries.toArray();
  return summaries.filter(isListed).sort((a, b) => b.updatedAt - a.updatedAt);
}
