// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeRecords } from '@/lib/backup/merge-records';
import { noRecords, recordIds, tableNames, type Records } from '@/lib/backup/records';
import { aMessage, anInterview } from '@/tests/fixtures/make';
import { arbitraryRecords } from '@/tests/fixtures/arbitrary-records';

/** The same records in one order. */
function inOrder(records: Records): Records {
  const sorted = tableNames.map((table) => {
    const idOf = recordIds[table] as (record: unknown) => string;
    return [table, records[table].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))];
  });
  return Object.fromEntries(sorted) as Records;
}

const all = arbitraryRecords;

it('does not depend on which copy comes first', () => {
  fc.assert(
    fc.property(all, all, (a, b) => {
      expect(inOrder(mergeRecords(a, b))).toEqual(inOrder(mergeRecords(b, a)));
    }),
  );
});

it('does not depend on the order in which three copies meet', () => {
  fc.assert(
    fc.property(all, all, all, (a, b, c) => {
      expect(inOrder(mergeRecords(mergeRecords(a, b), c))).toEqual(inOrder(mergeRecords(a, mergeRecords(b, c))));
    }),
  );
});

it('changes nothing when a copy comes a second time, or into nothing', () => {
  fc.assert(
    fc.property(all, all, (a, b) => {
      const once = mergeRecords(a, b);
      expect(inOrder(mergeRecords(once, b))).toEqual(inOrder(once));
      expect(inOrder(mergeRecords(noRecords(), a))).toEqual(inOrder(a));
    }),
  );
});

it('moves what was written under a former name', () => {
  const here = { ...noRecords(), messages: [aMessage(1, { interviewId: 'job:a' })] };
  const there = { ...noRecords(), interviews: [anInterview({ keys: ['proposal:1', 'job:a'] })] };
  expect(mergeRecords(here, there).messages).toMatchObject([{ interviewId: 'proposal:1' }]);
});
