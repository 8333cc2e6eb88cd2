import { checkRecords, type Refusal } from '@/lib/backup/check-records';
import { countsOf, differencesOf, interviewOf, type Difference } from '@/lib/backup/differences';
import { mergeRecords } from '@/lib/backup/merge-records';
import { noRecords, type TableName } from '@/lib/backup/records';
import type { ImportCounts } from '@/lib/backup/records-schema';
import { isSame } from '@/lib/interview/merge';
import { fail, succeed, type Result } from '@/lib/result';
import type { AppliedImport, Database } from './db';
import { outdate } from './summaries';
import { primaryKeyOf, readRecords, recordTables } from './tables';

/** Pieces of an import that was never finished are dropped after a day; imports can be undone for thirty. */
const stagedForMs = 86_400_000;
const undoableForMs = 30 * 86_400_000;
const mostUndoable = 3;

/** Keeps one piece of a file. Answers with what is refused in it. */
export async function stageImport(
  db: Database,
  now: number,
  { importId, table, records: given }: { importId: string; table: TableName; records: readonly unknown[] },
): Promise<Refusal[]> {
  const { records, refused } = checkRecords(table, given);
  await db.transaction('rw', db.importParts, async () => {
    await db.importParts
      .where('stagedAt')
      .below(now - stagedForMs)
      .delete();
    if (records.length > 0) await db.importParts.add({ importId, stagedAt: now, table, records });
  });
  return refused;
}

export async function cancelImport(db: Database, importId: string): Promise<void> {
  await db.importParts.where({ importId }).delete();
}

/** What applying would do; nothing changes. */
export async function previewImport(db: Database, importId: string): Promise<ImportCounts> {
  return db.transaction('r', [...recordTables(db), db.importParts], async () => (await plan(db, importId)).counts);
}

/** All of it or, where anything fails, nothing. `superseded`: its pieces are gone. */
export async function applyImport(
  db: Database,
  now: number,
  importId: string,
): Promise<Result<AppliedImport, 'superseded'>> {
  return db.transaction('rw', [...recordTables(db), db.summaries, db.importParts, db.imports], async () => {
    if ((await db.importParts.where({ importId }).count()) === 0) {
      // Asked again, because the first answer was lost.
      const applied = await db.imports.get(importId);
      return applied ? succeed(applied) : fail('superseded', importId);
    }
    const { counts, differences } = await plan(db, importId);
    await write(db, differences, 'after');
    await outdate(db, differences.flatMap(interviewOf));
    await db.importParts.where({ importId }).delete();
    const applied: AppliedImport = { importId, at: now, counts, differences, undoneAt: null };
    await db.imports.put(applied);
    await forgetOldImports(db, now);
    return succeed(applied);
  });
}

/**
 * Takes an import back. What was changed since stays as it is: `kept` interviews (and everything of theirs), and single
 * records that belong to none.
 */
export async function undoImport(
  db: Database,
  now: number,
  importId: string,
): Promise<Result<{ undone: number; kept: number; differences: Difference[] }, 'superseded'>> {
  return db.transaction('rw', [...recordTables(db), db.summaries, db.imports], async () => {
    const applied = await db.imports.get(importId);
    if (!applied || applied.undoneAt !== null) return fail('superseded', importId);
    const isAsLeft = new Map<Difference, boolean>();
    for (const difference of applied.differences) {
      const { table, before, after } = difference;
      const stored: unknown = await db.table(table).get(primaryKeyOf(table, after ?? (before as never)));
      isAsLeft.set(difference, isSame(stored ?? null, after));
    }
    const changedSince = new Set(applied.differences.filter((one) => !isAsLeft.get(one)).flatMap(interviewOf));
    const goesBack = applied.differences.filter(
      (one) => isAsLeft.get(one) && !interviewOf(one).some((interviewId) => changedSince.has(interviewId)),
    );
    await write(db, goesBack, 'before');
    await outdate(db, goesBack.flatMap(interviewOf));
    await db.imports.put({ ...applied, differences: [], undoneAt: now });
    return succeed({
      undone: new Set(goesBack.flatMap(interviewOf)).size,
      kept: changedSince.size,
      differences: goesBack,
    });
  });
}

async function plan(db: Database, importId: string): Promise<{ counts: ImportCounts; differences: Difference[] }> {
  const parts = await db.importParts.where({ importId }).toArray();
  const incoming = noRecords();
  for (const { table, records } of parts) (incoming[table] as object[]).push(...records);
  const before = await readRecords(db);
  // A file may hold a record twice; a database may not.
  const after = mergeRecords(before, mergeRecords(incoming, noRecords()));
  const differences = differencesOf(before, after);
  return { counts: countsOf(before, incoming, after, differences), differences };
}

/** Makes the records what they are `after` or were `before`, a table at a time: there may be hundreds of thousands. */
async function write(db: Database, differences: readonly Difference[], side: 'before' | 'after'): Promise<void> {
  for (const [table, ofTable] of Map.groupBy(differences, ({ table }) => table)) {
    const gone = ofTable.filter((difference) => difference[side] === null);
    await db.table(table).bulkPut(ofTable.flatMap((difference) => difference[side] ?? []));
    await db.table(table).bulkDelete(gone.map(({ before, after }) => primaryKeyOf(table, (after ?? before) as never)));
  }
}

async function forgetOldImports(db: Database, now: number): Promise<void> {
  await db.imports
    .where('at')
    .below(now - undoableForMs)
    .delete();
  const newest = await db.imports.orderBy('at').reverse().primaryKeys();
  await db.imports.bulkDelete(newest.slice(mostUndoable));
}
