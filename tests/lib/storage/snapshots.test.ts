// @vitest-environment node
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '@/lib/storage/db';
import { listSnapshots, restoreSnapshot, takeDailySnapshot } from '@/lib/storage/snapshots';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMessage, anInterview } from '@/tests/fixtures/make';

const day = 86_400_000;
let db: Database;
beforeEach(async () => {
  db = freshDatabase();
  await db.interviews.add(anInterview());
});

it('makes one a day and keeps seven', async () => {
  for (let hour = 0; hour < 24 * 10; hour += 6) await takeDailySnapshot(db, hour * 3_600_000);
  expect((await listSnapshots(db)).map(({ at }) => at / day)).toEqual([9, 8, 7, 6, 5, 4, 3]);
});

it('makes one where two alarms ring at once', async () => {
  const made = await Promise.all([takeDailySnapshot(db, day), takeDailySnapshot(db, day + 1)]);
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await listSnapshots(db)).toHaveLength(1);
});

it('goes on when the clock was set back', async () => {
  await takeDailySnapshot(db, 100 * day);
  expect(await takeDailySnapshot(db, 2 * day)).toBe(true);
});

it('makes none of nothing', async () => {
  await db.interviews.clear();
  expect(await takeDailySnapshot(db, 0)).toBe(false);
});

it('puts everything back as it was, and can be taken back', async () => {
  await takeDailySnapshot(db, 0);
  await db.interviews.clear();
  await db.messages.add(aMessage(1));
  const [daily] = await listSnapshots(db);
  expect(await restoreSnapshot(db, 5, daily?.snapshotId ?? '')).toEqual({ ok: true, value: { interviews: 1 } });
  expect(await db.interviews.toArray()).toEqual([anInterview()]);
  expect(await db.messages.count()).toBe(0);

  const before = (await listSnapshots(db)).find(({ reason }) => reason === 'before-restore');
  await restoreSnapshot(db, 6, before?.snapshotId ?? '');
  expect(await db.messages.toArray()).toEqual([aMessage(1)]);
});

it('changes nothing when a snapshot is gone or damaged', async () => {
  await takeDailySnapshot(db, 0);
  const [daily] = await listSnapshots(db);
  await db.snapshots.update(daily?.snapshotId ?? '', { bytes: new Uint8Array([1, 2, 3]) });
  expect(await restoreSnapshot(db, 5, daily?.snapshotId ?? '')).toMatchObject({ code: 'failed' });
  expect(await restoreSnapshot(db, 5, 'none')).toMatchObject({ code: 'superseded' });
  expect(await db.interviews.count()).toBe(1);
});
