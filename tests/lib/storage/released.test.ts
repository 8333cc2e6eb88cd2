// @vitest-environment node
import { expect, describe, it, onTestFinished } from 'vitest';
import { checkRecords } from '@/lib/backup/check-records';
import { tableNames, type TableName } from '@/lib/backup/records';
import { Database } from '@/lib/storage/db';
import { settle } from '@/lib/storage/settle';
import { summariesIn } from '@/lib/storage/summaries';
import { aMoment } from '@/tests/fixtures/make';
import { frozenVersions, plantIn, type Frozen } from '../../faults/frozen.ts';

const frozen = frozenVersions();

it('has a record set of every version before the present one: see tests/faults/freeze.ts', () => {
  const before = Array.from({ length: new Database('never opened').verno - 1 }, (_, index) => (index + 1) * 10);
  expect(frozen.map(({ version }) => version)).toEqual(expect.arrayContaining(before));
});

describe.each(frozen)('a database as version $version left it behind', ({ version, stores }: Frozen) => {
  async function opened(): Promise<Database> {
    await plantIn({ version, stores });
    const db = new Database();
    onTestFinished(() => db.delete());
    await db.open();
    return db;
  }

  it('has something in every table that people would miss', () => {
    const filled = stores.filter(({ records }) => records.length > 0).map(({ name }) => name);
    expect(filled).toEqual(expect.arrayContaining(['changes', 'interviews', 'itemEdits', 'messages', 'readings']));
  });

  it('loses no record and no word of one', async () => {
    const db = await opened();
    for (const { name, records } of stores) {
      const now: unknown[] = await db.table(name).toArray();
      expect(now).toHaveLength(records.length);
      for (const record of records) expect(now).toContainEqual(expect.objectContaining(record));
    }
  });

  it('is as this version writes it, to the last record', async () => {
    const db = await opened();
    for (const name of tableNames)
      expect(checkRecords<TableName>(name, await db.table(name).toArray()).refused).toEqual([]);
  });

  it('shows its interviews', async () => {
    const db = await opened();
    await settle(db, () => Promise.resolve(aMoment(Date.now())));
    const shown = (await db.interviews.toArray()).filter(({ removed }) => !removed.value);
    expect((await summariesIn(db)).map(({ title }) => title).sort()).toEqual(
      shown.map(({ title }) => title.value).sort(),
    );
  });
});
