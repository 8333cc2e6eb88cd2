import { openBackup, writeBackup } from '@/lib/backup/backup-file';
import { checkRecords } from '@/lib/backup/check-records';
import { mergeRecords } from '@/lib/backup/merge-records';
import { noRecords, tableNames, type Records } from '@/lib/backup/records';
import { fail, succeed, type Result } from '@/lib/result';
import type { Database, Snapshot } from './db';
import { outdate } from './summaries';
import { readRecords, recordTables, replaceRecords } from './tables';

/** A snapshot without what is in it. */
export type SnapshotLine = Pick<Snapshot, 'snapshotId' | 'at' | 'reason' | 'interviews'> & { size: number };

const kept = 7;
const dayMs = 86_400_000;

/** One a day, if there is anything and the last one is a day old. */
export async function takeDailySnapshot(db: Database, now: number): Promise<boolean> {
  if (!(await isDue(db, now)) || (await db.interviews.count()) === 0) return false;
  const snapshot = await packed(db, now, 'daily');
  return db.transaction('rw', db.snapshots, async () => {
    // While it was packed, another alarm may have rung and had the same idea.
    if (!(await isDue(db, now))) return false;
    await keep(db, snapshot);
    return true;
  });
}

async function isDue(db: Database, now: number): Promise<boolean> {
  const last = await db.snapshots
    .orderBy('at')
    .reverse()
    .filter(({ reason }) => reason === 'daily')
    .first();
  // A clock that was set back must not stop them for long.
  return !last || Math.abs(now - last.at) >= dayMs;
}

async function packed(db: Database, now: number, reason: Snapshot['reason']): Promise<Snapshot> {
  const records = await db.transaction('r', recordTables(db), async () => readRecords(db));
  const settings = { nudgeSettings: null, taughtRules: null };
  const bytes = await writeBackup({ madeAt: now, records, settings }, { packed: true, passphrase: null });
  return { snapshotId: crypto.randomUUID(), at: now, reason, interviews: records.interviews.length, bytes };
}

/** In place of the oldest one. Call it in a transaction. */
async function keep(db: Database, snapshot: Snapshot): Promise<void> {
  await db.snapshots.put(snapshot);
  const old = await db.snapshots.orderBy('at').reverse().offset(kept).primaryKeys();
  await db.snapshots.bulkDelete(old);
}

/** The newest first. */
export async function listSnapshots(db: Database): Promise<SnapshotLine[]> {
  const snapshots = await db.snapshots.orderBy('at').reverse().toArray();
  return snapshots.map(({ snapshotId, at, reason, interviews, bytes }) => ({
    snapshotId,
    at,
    reason,
    interviews,
    size: bytes.length,
  }));
}

/**
 * Everything as it was then, in place of what is there now, of which a snapshot is made first. `superseded`: that snapshot
 * is gone; `failed`: it cannot be read any more.
 */
export async function restoreSnapshot(
  db: Database,
  now: number,
  snapshotId: string,
): Promise<Result<{ interviews: number }, 'superseded' | 'failed'>> {
  const snapshot = await db.snapshots.get(snapshotId);
  if (!snapshot) return fail('superseded', snapshotId);
  const records = await recordsIn(snapshot);
  if (!records) return fail('failed', snapshotId);
  const present = await packed(db, now, 'before-restore');
  await db.transaction('rw', db.snapshots, async () => keep(db, present));
  await db.transaction('rw', [...recordTables(db), db.summaries], async () => {
    await outdate(db, await db.summaries.toCollection().primaryKeys());
    await replaceRecords(db, records);
    await outdate(
      db,
      records.interviews.map(({ interviewId }) => interviewId),
    );
  });
  return succeed({ interviews: records.interviews.length });
}

async function recordsIn({ bytes }: Snapshot): Promise<Records | null> {
  const opened = await openBackup(bytes, null);
  if (!opened.ok) return null;
  const records = noRecords();
  for (const table of tableNames) {
    const checked = checkRecords(table, opened.value.records[table]);
    if (checked.refused.length > 0) return null;
    (records[table] as object[]) = checked.records;
  }
  return mergeRecords(records, noRecords());
}
