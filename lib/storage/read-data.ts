import type { Records } from '@/lib/backup/records';
import type { ImportCounts } from '@/lib/backup/records-schema';
import { falseAlarmsOf, type FalseAlarms } from '@/lib/nudge/false-alarms';
import type { DayReading } from './db';
import { pageDatabase } from './page-database';
import { listSnapshots, type SnapshotLine } from './snapshots';
import { readRecords, recordTables } from './tables';

export type { DayReading } from './db';
export type { SnapshotLine } from './snapshots';

/** The privacy ledger: what was read on each day from each kind of page; the newest day first. */
export async function readLedger(): Promise<DayReading[]> {
  const readings = await pageDatabase().readings.toArray();
  return readings.sort((a, b) => b.day.localeCompare(a.day) || b.lastAt - a.lastAt);
}

/** The snapshots on this device, the newest first. */
export async function readSnapshots(): Promise<SnapshotLine[]> {
  return listSnapshots(pageDatabase());
}

/** An import that can still be taken back. */
export type ImportLine = { importId: string; at: number; counts: ImportCounts };

/** The imports that can still be taken back, the newest first. */
export async function readImports(): Promise<ImportLine[]> {
  const imports = await pageDatabase().imports.orderBy('at').reverse().toArray();
  return imports
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ importId, at, counts }) => ({ importId, at, counts }));
}

/** Everything that is kept of interviews, for a backup. */
export async function readEverything(): Promise<Records> {
  const db = pageDatabase();
  return db.transaction('r', recordTables(db), async () => readRecords(db));
}

/** How many of the reminders of late the user called wrong. */
export async function readFalseAlarms(): Promise<FalseAlarms> {
  const db = pageDatabase();
  return db.transaction('r', db.nudges, db.nudgeActs, async () =>
    falseAlarmsOf(await db.nudges.toArray(), await db.nudgeActs.where({ act: 'wrong' }).toArray(), Date.now()),
  );
}
