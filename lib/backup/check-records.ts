import { recordIds, type Records, type TableName } from './records';
import { recordSchemas } from './records-schema';

/** A record that is not taken, and why: the place in the record and what is wrong there, for diagnosis. */
export type Refusal = { table: TableName; index: number; why: string };

/** Longer ones are nothing that Greenroom writes, in characters of JSON. */
const mostCharacters = 400_000;

/** The records of one table that are what Greenroom writes; the others are refused. `first`: index of the first one. */
export function checkRecords<Name extends TableName>(
  table: Name,
  given: readonly unknown[],
  first = 0,
): { records: Records[Name]; refused: Refusal[] } {
  const records: Records[TableName][number][] = [];
  const refused: Refusal[] = [];
  for (const [at, record] of given.entries()) {
    const why = faultOf(table, record);
    if (why === null) records.push(record as Records[Name][number]);
    else refused.push({ table, index: first + at, why: why.slice(0, 200) });
  }
  return { records: records as Records[Name], refused };
}

function faultOf(table: TableName, record: unknown): string | null {
  try {
    // Deep or endless ones fail here, before they are looked at.
    if (JSON.stringify(record).length > mostCharacters) return 'too long';
  } catch {
    return 'too deep';
  }
  const checked = recordSchemas[table].safeParse(record);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    return `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`;
  }
  return isNamedAfterKey(table, record) ? null : 'interviewId: not one of its keys';
}

/** What the schema of an interview cannot say. */
function isNamedAfterKey(table: TableName, record: unknown): boolean {
  if (table !== 'interviews') return true;
  const { keys, interviewId } = record as Records['interviews'][number];
  return keys.includes(recordIds.interviews({ interviewId } as Records['interviews'][number]));
}
