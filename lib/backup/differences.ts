import { isSame } from '@/lib/interview/merge';
import type { Key } from '@/lib/interview/sighting-schema';
import type { ImportCounts } from './records-schema';
import { recordIds, tableNames, type RecordIn, type Records, type TableName } from './records';

/** One record that is another after an import: `null` where there is none. */
export type Difference<Name extends TableName = TableName> = {
  table: Name;
  before: RecordIn<Name> | null;
  after: RecordIn<Name> | null;
};

/** All records that differ between two states of everything. */
export function differencesOf(before: Records, after: Records): Difference[] {
  return tableNames.flatMap((table) => {
    const idOf = recordIds[table] as (record: RecordIn<TableName>) => string;
    const old = new Map(before[table].map((record) => [idOf(record), record]));
    const now = new Map(after[table].map((record) => [idOf(record), record]));
    const written = [...now].flatMap(([id, record]): Difference[] => {
      const other = old.get(id) ?? null;
      return other && (other === record || isSame(other, record)) ? [] : [{ table, before: other, after: record }];
    });
    const gone = [...old].flatMap(([id, record]): Difference[] =>
      now.has(id) ? [] : [{ table, before: record, after: null }],
    );
    return [...written, ...gone];
  });
}

/** What an import of `incoming` makes of each interview in it. */
export function countsOf(
  before: Records,
  incoming: Records,
  after: Records,
  differences: readonly Difference[],
): ImportCounts {
  const touched = new Set(differences.flatMap(interviewOf));
  const known = new Set(before.interviews.flatMap(({ keys }) => keys));
  const names = new Map(after.interviews.flatMap(({ keys, interviewId }) => keys.map((key) => [key, interviewId])));
  const meant = new Set(incoming.interviews.map(({ interviewId }) => names.get(interviewId) ?? interviewId));
  const counts: ImportCounts = { fresh: 0, changed: 0, same: 0, others: 0 };
  for (const { interviewId, keys } of after.interviews) {
    if (!meant.has(interviewId) && !touched.has(interviewId)) continue;
    if (!keys.some((key) => known.has(key))) counts.fresh += 1;
    else counts[touched.has(interviewId) ? 'changed' : 'same'] += 1;
  }
  counts.others = differences.filter((difference) => interviewOf(difference).length === 0).length;
  return counts;
}

/** The interview that a difference belongs to, by its name after the import; none for what belongs to all. */
export function interviewOf({ after, before }: Difference): Key[] {
  const record = after ?? before;
  return record && 'interviewId' in record ? [record.interviewId] : [];
}
