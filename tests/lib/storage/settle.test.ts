// @vitest-environment node
import { expect, it } from 'vitest';
import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import type { Moment } from '@/lib/storage/change';
import * as commands from '@/lib/storage/commands';
import { applyImport, stageImport, undoImport } from '@/lib/storage/import';
import { editItems } from '@/lib/storage/item-edits';
import { nextDueAt, readDue } from '@/lib/storage/reminders';
import { settle } from '@/lib/storage/settle';
import { listSnapshots, restoreSnapshot, takeDailySnapshot } from '@/lib/storage/snapshots';
import { freshDatabase } from '@/tests/fixtures/fresh-database';
import { aMessage, aMoment, anInterview, said } from '@/tests/fixtures/make';
import { expectSummariesAsAnew } from '@/tests/fixtures/summaries-anew';
import { writePast } from '@/tests/fixtures/written-past';

const hour = 3_600_000;
/** A Monday, ten in the morning where every hour is a working hour. */
const monday = Date.UTC(2026, 10, 23, 10);
const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
const settings = { ...defaultNudgeSettings, hours: { zone: 'UTC', week, daysOff: [], temporary: [] } };

function at(now: number, changed: Partial<Moment> = {}): Moment {
  return { ...aMoment(now), settings, ...changed };
}

/** The client of an interview wrote on Monday at ten; nobody has made its summary. */
async function waiting(count = 1) {
  const db = freshDatabase();
  for (let number = 1; number <= count; number += 1) {
    const interviewId = `proposal:${number}`;
    const talk = { keys: [interviewId], stage: said('deep-dive' as const, monday), firstSeenAt: monday };
    await writePast(db, anInterview(talk), [aMessage(monday, { messageId: `m${number}`, interviewId })]);
  }
  return db;
}

it('makes what an older release left none of, however many there are', async () => {
  const db = await waiting(250);
  expect(await db.tallies.count()).toBe(0);
  await settle(db, () => Promise.resolve(at(monday)));
  await expectSummariesAsAnew(db, settings);
  expect(await db.tallies.get('deep-dive')).toEqual({ group: 'deep-dive', count: 250 });
});

it('follows the clock, from one moment at which something changes to the next', async () => {
  const db = await waiting();
  const levels = [];
  let now = monday;
  for (let step = 0; step < 6; step += 1) {
    await settle(db, () => Promise.resolve(at(now)));
    levels.push([
      (now - monday) / hour,
      (await db.summaries.get('proposal:1'))?.clock?.level,
      (await readDue(db)).length,
    ]);
    now = (await nextDueAt(db))!;
  }
  expect(levels).toEqual([
    [0, 'fresh', 0],
    [expect.closeTo(1, 3), 'fresh', 0], // the look grows old
    [1.5, 'fresh', 0], // three quarters of the way
    [2, 'watch', 1],
    [4.5, 'watch', 1],
    [6, 'late', 1],
  ]);
});

it('makes anew what was worked out before the clock was set back', async () => {
  const db = await waiting();
  await settle(db, () => Promise.resolve(at(monday + 7 * hour)));
  expect(await readDue(db)).toMatchObject([{ kind: 'reply', level: 'late' }]);
  await settle(db, () => Promise.resolve(at(monday + hour / 2)));
  expect(await readDue(db)).toEqual([]);
});

it('follows settings and checklists', async () => {
  const db = await waiting();
  await settle(db, () => Promise.resolve(at(monday + hour)));
  expect(await db.summaries.get('proposal:1')).toMatchObject({ clock: { level: 'fresh' }, total: 13 });

  const hasty = { ...settings, levels: { ...settings.levels, watchMinutes: 30 } };
  await settle(db, () => Promise.resolve(at(monday + hour, { settings: hasty })));
  expect(await db.summaries.get('proposal:1')).toMatchObject({ clock: { level: 'watch' } });

  const hidden = { itemId: 'deep-dive/red-flags', hidden: true };
  await editItems(db, at(monday + hour), 'deep-dive', [hidden]);
  await settle(db, () => Promise.resolve(at(monday + hour, { settings: hasty })));
  expect(await db.summaries.get('proposal:1')).toMatchObject({ total: 12 });
  await expectSummariesAsAnew(db, hasty);
});

it('writes nothing where all is right', async () => {
  const db = await waiting(3);
  await settle(db, () => Promise.resolve(at(monday)));
  const before = await db.summaries.toArray();
  await settle(db, () => Promise.resolve(at(monday + 60_000)));
  expect(await db.summaries.toArray()).toEqual(before);
});

it('lets a command through between two slices', async () => {
  const db = await waiting(250);
  const order: string[] = [];
  const settled = settle(db, () => Promise.resolve(at(monday))).then(() => order.push('settled'));
  await Promise.resolve(); // it has begun
  const answer = await commands.setStage(db, at(monday + 1), 'proposal:250', 'offer');
  order.push(`command: ${answer.ok}`);
  await settled;
  expect(order).toEqual(['command: true', 'settled']);
  await expectSummariesAsAnew(db, settings);
});

it('follows imports, their undoing, and snapshots that are put back', async () => {
  const db = await waiting(2);
  const follow = async () => {
    await settle(db, () => Promise.resolve(at(monday)));
    await expectSummariesAsAnew(db, settings);
    return db.summaries.count();
  };
  await follow();
  await takeDailySnapshot(db, monday);
  const imported = [anInterview({ keys: ['proposal:3'] }), anInterview({ keys: ['proposal:2', 'invite:2'] })];
  await stageImport(db, monday, { importId: 'one', table: 'interviews', records: imported });
  await stageImport(db, monday, { importId: 'one', table: 'messages', records: [aMessage(monday + 1)] });
  await applyImport(db, monday, 'one');
  expect(await follow()).toBe(3);
  await undoImport(db, monday, 'one');
  expect(await follow()).toBe(2);

  await commands.addByHand(db, at(monday), 'Referral', null);
  const [snapshot] = await listSnapshots(db);
  await restoreSnapshot(db, monday, snapshot!.snapshotId);
  expect(await follow()).toBe(2);
});
