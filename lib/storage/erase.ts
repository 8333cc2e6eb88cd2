import { browser } from 'wxt/browser';
import type { Database } from './db';

/** Everything that was ever stored: all tables, settings, consent. What is open then is as on the first day. */
export async function eraseAll(db: Database): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear();
  });
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
