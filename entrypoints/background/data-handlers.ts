import { interviewOf } from '@/lib/backup/differences';
import type { Key } from '@/lib/interview/sighting-schema';
import type { StorageCondition } from '@/lib/interview/storage-schema';
import type { Handlers } from '@/lib/messages/answer';
import type { dataCalls } from '@/lib/messages/data-calls';
import { succeed } from '@/lib/result';
import type { Moment } from '@/lib/storage/change';
import type { Database } from '@/lib/storage/db';
import { eraseAll } from '@/lib/storage/erase';
import { applyImport, cancelImport, previewImport, stageImport, undoImport } from '@/lib/storage/import';
import type { Keeper } from '@/lib/storage/keeper';
import { loadSettings, saveNudgeSettings } from '@/lib/storage/settings';
import { restoreSnapshot } from '@/lib/storage/snapshots';
import { addTaughtRule } from '@/lib/storage/taught-rules';
import { tellToLookAgain, toldSettings } from './tell';

type DataServices = {
  db: Database;
  keeper: Keeper;
  /** Of a command that begins; the database is open then, and can be written. */
  moment: () => Promise<Moment>;
  tellChanged: (interviewIds: readonly Key[]) => void;
  tellAllChanged: () => void;
  /** Computes anew what is due. */
  refresh: () => void;
};

/** Answers to what moves everything that is kept, or asks how it is kept. */
export function dataHandlers(services: DataServices): Pick<Handlers, keyof typeof dataCalls> {
  const { db, keeper, moment, tellChanged, tellAllChanged, refresh } = services;

  let known: Pick<StorageCondition, 'state' | 'lost'> = { state: 'ready', lost: null };
  /** Views and the toolbar button follow where it is not as it was. */
  async function toldCondition(condition: StorageCondition, asked = false) {
    const isNews = asked || condition.state !== known.state || (condition.lost === null) !== (known.lost === null);
    known = condition;
    if (isNews) {
      await tellToLookAgain();
      refresh();
    }
    return succeed(condition);
  }

  return {
    stageImport: async (part) => succeed(await stageImport(db, (await moment()).now, part)),
    previewImport: async (importId) => {
      await keeper.open();
      return succeed(await previewImport(db, importId));
    },
    applyImport: async ({ importId, settings }) => {
      const applied = await applyImport(db, (await moment()).now, importId);
      if (!applied.ok) return applied;
      if (settings?.nudgeSettings) await saveNudgeSettings(settings.nudgeSettings);
      for (const rule of settings?.taughtRules ?? []) await addTaughtRule(rule);
      tellAllChanged();
      return succeed(applied.value.counts);
    },
    cancelImport: async (importId) => {
      await keeper.openToWrite();
      await cancelImport(db, importId);
      return succeed(null);
    },
    undoImport: async (importId) => {
      const taken = await undoImport(db, (await moment()).now, importId);
      if (!taken.ok) return taken;
      // Interviews that are gone too: their badges are to go.
      tellChanged([...new Set(taken.value.differences.flatMap(interviewOf))]);
      return succeed({ undone: taken.value.undone, kept: taken.value.kept });
    },
    restoreSnapshot: async (snapshotId) => {
      const { now } = await moment();
      const before = await db.interviews.toCollection().primaryKeys();
      const restored = await restoreSnapshot(db, now, snapshotId);
      if (restored.ok) tellChanged([...new Set([...before, ...(await db.interviews.toCollection().primaryKeys())])]);
      return restored;
    },
    eraseAll: async () => {
      await keeper.openToWrite();
      const before = await db.interviews.toCollection().primaryKeys();
      await eraseAll(db);
      tellChanged(before);
      toldSettings(await loadSettings());
      return succeed(null);
    },
    storage: async () => toldCondition(await keeper.condition()),
    acceptLoss: async () => {
      await keeper.acceptLoss();
      return toldCondition(await keeper.condition(), true);
    },
    startAfresh: async () => {
      const condition = await keeper.condition();
      return condition.state === 'ready' ? toldCondition(condition) : toldCondition(await keeper.startAfresh(), true);
    },
  };
}
