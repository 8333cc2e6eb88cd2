import { browser } from 'wxt/browser';
import type { Database } from '@/lib/storage/db';
import type { Keeper } from '@/lib/storage/keeper';
import { takeDailySnapshot } from '@/lib/storage/snapshots';

const alarmName = 'snapshot';
const hourMs = 3_600_000;

/** Sees every hour that the snapshot of the day is made. Call it synchronously when the worker starts. */
export function startDailySnapshots(db: Database, keeper: Keeper): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name !== alarmName) return;
    void keeper
      .openToWrite()
      .then(() => takeDailySnapshot(db, Date.now()))
      .catch(async (error: unknown) => {
        if ((await keeper.failed(error)) === 'failed') console.error('[snapshot]', error);
      });
  });
  void browser.alarms.get(alarmName).then(async (alarm) => {
    // One that is further away was set while the clock was wrong.
    const isSet = alarm !== undefined && alarm.scheduledTime <= Date.now() + hourMs;
    if (!isSet) await browser.alarms.create(alarmName, { delayInMinutes: 1, periodInMinutes: 60 });
  });
}
