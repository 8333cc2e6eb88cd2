import { browser } from 'wxt/browser';
import type { Database } from '@/lib/storage/db';
import { takeDailySnapshot } from '@/lib/storage/snapshots';

const alarmName = 'snapshot';

/** Sees every hour that the snapshot of the day is made. Call it synchronously when the worker starts. */
export function startDailySnapshots(db: Database): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarmName) return;
    takeDailySnapshot(db, Date.now()).catch((error: unknown) => console.error('[snapshot]', error));
  });
  void browser.alarms.get(alarmName).then(async (alarm) => {
    if (!alarm) await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: 60 });
  });
}
