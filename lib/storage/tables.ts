import { recordIds, tableNames, type RecordIn, type Records, type TableName } from '@/lib/backup/records';
import type { Database } from './db';

/** Everything that is kept of interviews. Call it in a transaction over these tables. */
export async function readRecords(db: Database): Promise<Records> {
  const tables = tableNames.map(async (table) => [table, await db.table(table).toArray()] as const);
  return Object.fromEntries(await Promise.all(tables)) as Records;
}

/** The tables that a backup holds. */
export function recordTables(db: Database) {
  return tableNames.map((table) => db.table(table));
}

/** The primary key of a record. */
export function primaryKeyOf<Name extends TableName>(table: Name, record: RecordIn<Name>): string | string[] {
  if (table === 'itemEdits') {
    const { stage, itemId } = record as RecordIn<'itemEdits'>;
    return [stage, itemId];
  }
  if (table === 'readings') {
    const { day, page } = record as RecordIn<'readings'>;
    return [day, page];
  }
  return recordIds[table](record);
}

/** In place of all that is there. Call it in a transaction over these tables. */
export async function replaceRecords(db: Database, records: Records): Promise<void> {
  for (const table of tableNames) {
    await db.table(table).clear();
    await db.table(table).bulkPut(records[table]);
  }
}
