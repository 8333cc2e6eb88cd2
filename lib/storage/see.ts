import { mergeInterviews } from '@/lib/interview/merge';
import type { Change, Interview } from '@/lib/interview/interview-schema';
import { seeSighting } from '@/lib/interview/see';
import type { Key, ReadPage, Sighting, Verdict } from '@/lib/interview/sighting-schema';
import { badgeOf } from '@/lib/interview/view';
import type { Badge } from '@/lib/interview/view-schema';
import { assemble } from './assemble';
import type { Database } from './db';

export type Look = { page: ReadPage; verdict: Verdict; sightings: readonly Sighting[]; at: number; deviceId: string };

/**
 * Remembers one look at a page, in one transaction: interviews that begin or change, identities that turn out to be one,
 * the ledger. Answers with a badge per sighting (`null` where there is no interview or the user removed it) and the
 * interviews that look different now.
 */
export async function rememberLook(db: Database, look: Look): Promise<{ badges: (Badge | null)[]; changedIds: Key[] }> {
  const tables = [db.interviews, db.messages, db.changes, db.itemEdits, db.readings];
  return db.transaction('rw', tables, async () => {
    const keys = [...new Set(look.sightings.flatMap((sighting) => sighting.keys))];
    const stored = await db.interviews.where('keys').anyOf(keys).distinct().toArray();
    const known = new Map<Key, Interview>(stored.flatMap((interview) => interview.keys.map((key) => [key, interview])));
    const written = new Map<Key, Interview>();
    const renamed = new Map<Key, Key>();
    const changes: Change[] = [];

    for (const sighting of look.sightings) {
      const meant = [...new Set(sighting.keys.flatMap((key) => known.get(key) ?? []))];
      const before = meant.length > 0 ? meant.reduce(mergeInterviews) : undefined;
      const seen = seeSighting(before, sighting, { deviceId: look.deviceId, changeId: crypto.randomUUID() });
      if (!seen) continue;
      const { interview, change } = seen;
      for (const { interviewId } of meant)
        if (interviewId !== interview.interviewId) renamed.set(interviewId, interview.interviewId);
      for (const { interviewId } of meant) written.delete(interviewId);
      for (const key of interview.keys) known.set(key, interview);
      written.set(interview.interviewId, interview);
      if (change) changes.push(change);
    }

    await rename(db, renamed);
    await db.interviews.bulkPut([...written.values()]);
    await db.changes.bulkAdd(changes);
    await noteReading(db, look);

    const shown = look.sightings.map(({ keys: [key] }) => (key === undefined ? undefined : known.get(key)));
    const distinct = [...new Set(shown.filter((interview) => interview !== undefined))];
    const badges = new Map((await assemble(db, distinct)).map((whole) => [whole.interview, badgeOf(whole)]));
    return {
      badges: shown.map((interview) =>
        !interview || interview.removed.value ? null : (badges.get(interview) ?? null),
      ),
      changedIds: [...new Set([...changes.map(({ interviewId }) => interviewId), ...renamed.keys()])],
    };
  });
}

/** Interviews that were merged into another: what was written under their former names moves along. */
async function rename(db: Database, renamed: ReadonlyMap<Key, Key>): Promise<void> {
  if (renamed.size === 0) return;
  const former = [...renamed.keys()];
  const move = (record: { interviewId: Key }) => {
    record.interviewId = renamed.get(record.interviewId) ?? record.interviewId;
  };
  await db.messages.where('interviewId').anyOf(former).modify(move);
  await db.changes.where('interviewId').anyOf(former).modify(move);
  await db.interviews.bulkDelete(former);
}

async function noteReading(db: Database, { page, verdict, sightings, at }: Look): Promise<void> {
  const day = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
  const before = await db.readings.get([day, page]);
  await db.readings.put({
    day,
    page,
    readings: (before?.readings ?? 0) + 1,
    rows: (before?.rows ?? 0) + sightings.length,
    lastAt: at,
    lastVerdict: verdict,
  });
}
