import { Dexie } from 'dexie';
import type { Key } from '@/lib/interview/sighting-schema';
import type { At } from './assemble';
import type { Database } from './db';
import { rulesOf } from './rules';
import { summarize } from './summaries';

/** So many are made in one transaction: commands wait no longer than for one of these. */
const slice = 200;
/** A summary that was made so much later than now was made before the clock was set back; ms. */
const jumpMs = 60_000;

/**
 * Makes those summaries anew that are not right any more: because time went on, or back, because settings, checklists or
 * the zone are others, or because an older release left none. What was done is done if the worker dies meanwhile.
 */
export async function settle(db: Database, moment: () => Promise<At>): Promise<void> {
  for (;;) {
    const at = await moment();
    const found = await db.transaction('r', db.summaries, db.itemEdits, async () => outdated(db, at));
    if (found.length === 0) return;
    await db.transaction('rw', db.tables, async () => summarize(db, await outdated(db, at), at));
  }
}

/** The first of them. */
async function outdated(db: Database, { now, settings }: At): Promise<Key[]> {
  const rules = rulesOf(settings, await db.itemEdits.toArray());
  const byRules = () => db.summaries.where('[rules+asOf]');
  const some = [
    db.summaries.where('dueAt').belowOrEqual(now),
    byRules().below([rules, Dexie.minKey]),
    byRules().above([rules, Dexie.maxKey]),
    byRules().between([rules, now + jumpMs], [rules, Dexie.maxKey]),
  ];
  const found: Key[] = [];
  for (const collection of some) {
    if (found.length < slice) found.push(...(await collection.limit(slice - found.length).primaryKeys()));
  }
  return found;
}
