// @vitest-environment node
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeRecords } from '@/lib/backup/merge-records';
import { noRecords, recordIds, tableNames, type Records } from '@/lib/backup/records';
import type { Database } from '@/lib/storage/db';
import { applyImport, cancelImport, previewImport, stageImport, undoImport } from '@/lib/storage/import';
import { setTick } from '@/lib/storage/commands';
import { readRecords, recordTables, replaceRecords } from '@/lib/storage/tables';
import { arbitraryRecords } from '@/tests/fixtures/arbitrary-records';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aChange, aMessage, aMoment, anInterview } from '@/tests/fixtures/make';

let db: Database;
beforeEach(() => {
  db = freshDatabase();
});

const importId = 'one';
const stage = async (records: Partial<Records>, id = importId) => {
  const pieces = Object.entries({ ...noRecords(), ...records });
  const refused = [];
  for (const [table, rows] of pieces) {
    refused.push(
      ...(await stageImport(db, 0, { importId: id, table: table as (typeof tableNames)[number], records: rows })),
    );
  }
  return refused;
};
const fill = (records: Records) => db.transaction('rw', recordTables(db), () => replaceRecords(db, records));
const stored = async () => inOrder(await db.transaction('r', recordTables(db), () => readRecords(db)));
function inOrder(records: Records): Records {
  const sorted = tableNames.map((table) => {
    const idOf = recordIds[table] as (record: unknown) => string;
    return [table, records[table].toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1))];
  });
  return Object.fromEntries(sorted) as Records;
}

const here = anInterview({ keys: ['proposal:1'] });
const there = anInterview({ keys: ['proposal:2'] });

describe('importing', () => {
  it('says beforehand what it will do, and then does it', async () => {
    await fill({ ...noRecords(), interviews: [here] });
    await stage({ interviews: [here, there], messages: [aMessage(1)], changes: [aChange(1)] });
    const counts = { fresh: 1, changed: 1, same: 0, others: 0 };
    expect(await previewImport(db, importId)).toEqual(counts);
    expect(await db.interviews.count()).toBe(1);
    expect(await applyImport(db, 9, importId)).toMatchObject({ ok: true, value: { counts } });
    expect(await stored()).toMatchObject({ interviews: [here, there], messages: [aMessage(1)], changes: [aChange(1)] });
    expect(await db.importParts.count()).toBe(0);
  });

  it('gives back the whole database after it was erased, and changes nothing a second time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, async (all) => {
        await fill(noRecords());
        await stage(all);
        await applyImport(db, 1, importId).then(() => db.imports.clear());
        expect(await stored()).toEqual(inOrder(all));
        await stage(all, 'again');
        const { fresh, changed, others } = await previewImport(db, 'again');
        expect({ fresh, changed, others }).toEqual({ fresh: 0, changed: 0, others: 0 });
        await cancelImport(db, 'again');
      }),
      { numRuns: 25 },
    );
  });

  it('comes to the same in another order', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, arbitraryRecords, async (a, b) => {
        const results = [];
        for (const order of [
          [a, b],
          [b, a],
        ]) {
          await fill(noRecords());
          for (const [at, one] of order.entries()) {
            await stage(one, `import ${at}`);
            await applyImport(db, at, `import ${at}`);
          }
          results.push(await stored());
        }
        expect(results[0]).toEqual(results[1]);
        expect(results[0]).toEqual(inOrder(mergeRecords(a, b)));
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what is no record of ours, and says where', async () => {
    const refused = await stage({
      interviews: [here, { ...there, stage: 'x' } as never, { ...there, interviewId: 'job:other' }, null as never],
    });
    expect(refused).toEqual([
      { table: 'interviews', index: 1, why: expect.stringMatching(/^stage/) as string },
      { table: 'interviews', index: 2, why: 'interviewId: not one of its keys' },
      { table: 'interviews', index: 3, why: expect.any(String) as string },
    ]);
    await applyImport(db, 1, importId);
    expect(await db.interviews.toArray()).toEqual([here]);
  });

  it('is not hurt by hostile names or depth', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    const hostile = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as never;
    const refused = await stage({ interviews: [hostile], changes: [aChange(1, { from: deep as never })] });
    expect(refused.length).toBeGreaterThan(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('is done once, also when it is asked for again because the answer was lost', async () => {
    await stage({ interviews: [here] });
    const first = await applyImport(db, 1, importId);
    expect(await applyImport(db, 2, importId)).toEqual(first);
    expect(await db.imports.count()).toBe(1);
  });

  it('does nothing when its pieces are gone', async () => {
    expect(await applyImport(db, 1, 'never staged')).toMatchObject({ code: 'superseded' });
  });

  it('writes all or nothing', async () => {
    await stage({ interviews: [here], messages: [aMessage(1)] });
    const failing = () => {
      throw new Error('the disk is full');
    };
    db.messages.hook('creating', failing);
    await expect(applyImport(db, 1, importId)).rejects.toThrow('the disk is full');
    db.messages.hook('creating').unsubscribe(failing);
    expect(await db.interviews.count()).toBe(0);
    expect(await db.imports.count()).toBe(0);
    expect(await applyImport(db, 1, importId)).toMatchObject({ ok: true });
  });
});

describe('taking an import back', () => {
  it('leaves everything as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRecords, arbitraryRecords, async (before, incoming) => {
        await fill(before);
        await stage(incoming);
        const applied = await applyImport(db, 1, importId);
        if (!applied.ok) return; // an empty file
        expect(await undoImport(db, 2, importId)).toMatchObject({ ok: true, value: { kept: 0 } });
        expect(await stored()).toEqual(inOrder(before));
      }),
      { numRuns: 25 },
    );
  });

  it('leaves what was changed since, with all that belongs to it', async () => {
    await stage({ interviews: [here, there], messages: [aMessage(1), aMessage(2, { interviewId: 'proposal:2' })] });
    await applyImport(db, 1, importId);
    await setTick(db, aMoment(5), 'proposal:1', 'interviewing/answer', true);
    expect(await undoImport(db, 9, importId)).toMatchObject({ value: { undone: 1, kept: 1 } });
    expect((await db.interviews.toArray()).map(({ interviewId }) => interviewId)).toEqual(['proposal:1']);
    expect(await db.messages.count()).toBe(1);
  });

  it('happens once', async () => {
    await stage({ interviews: [here] });
    await applyImport(db, 1, importId);
    await undoImport(db, 2, importId);
    expect(await undoImport(db, 3, importId)).toMatchObject({ code: 'superseded' });
  });
});
