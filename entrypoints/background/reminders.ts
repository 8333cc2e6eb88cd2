import { browser } from 'wxt/browser';
import { planNotifications } from '@/lib/nudge/notify';
import { nextDueAt, raise, readDue } from '@/lib/storage/reminders';
import { settle } from '@/lib/storage/settle';
import { answerClicks, showNotifications, withdrawNotifications } from './notifications';
import type { ReminderServices } from './services';
import { showNumber, showTrouble } from './toolbar';

const alarmName = 'reminders';
/** However far the next moment is: so that another time zone or a clock that was set is noticed within the hour. */
const atLeastEveryMs = 3_600_000;
/** So long after a failure it is tried again, also where nobody asks for anything. */
const againAfterMs = 300_000;

/**
 * Reminds of what is due. All of it lies in the database, with the moment at which it has to be looked at again, so an
 * alarm that was lost, a worker that died or a computer that slept costs nothing but the delay. Call it synchronously when the worker starts.
 */
export function startReminders(services: ReminderServices): { refresh: () => void } {
  let running: Promise<void> | undefined;
  let again = false;

  /** One run at a time; what changes meanwhile is a reason for one more. Settles when that is done too. */
  function run(): Promise<void> {
    again = true;
    return (running ??= runAll());
  }
  async function runAll(): Promise<void> {
    try {
      while (again) {
        again = false;
        await remind(services);
      }
    } catch (error) {
      await waitForBetterTimes(services, error);
    } finally {
      running = undefined;
    }
  }
  const refresh = () => void run();

  browser.alarms.onAlarm.addListener(({ name }) => {
    // Time has moved on: clocks on the pages show it.
    if (name === alarmName) void run().then(services.tellAllBadges);
  });
  // Alarms do not outlive an update, nor always the browser; the worker is woken for both.
  browser.runtime.onStartup.addListener(refresh);
  browser.runtime.onInstalled.addListener(refresh);
  answerClicks(services, refresh);
  refresh();
  return { refresh };
}

/** The button says that something is to be done; without an alarm nothing would ever be tried again. */
async function waitForBetterTimes({ keeper }: ReminderServices, error: unknown): Promise<void> {
  if ((await keeper.failed(error)) === 'failed') console.error('[reminders]', error);
  else await showTrouble();
  await browser.alarms.create(alarmName, { when: Date.now() + againAfterMs });
}

/** There is always an alarm: what fails is tried again then. */
async function remind({ db, keeper, moment }: ReminderServices): Promise<void> {
  if (!(await browser.alarms.get(alarmName)))
    await browser.alarms.create(alarmName, { when: Date.now() + againAfterMs });
  // First, because the rest takes a while, and what is lost in it would not be missed.
  await keeper.count();
  await settle(db, moment);
  const at = await moment();
  const due = await readDue(db);
  const told = await raise(db, due, at.now);
  const plan = planNotifications(due, told, at.settings, at.now);
  const next = [await nextDueAt(db), plan.nextAt].filter((moment) => moment !== null);
  await browser.alarms.create(alarmName, { when: Math.min(...next, at.now + atLeastEveryMs) });
  const { lost } = await keeper.condition();
  await (lost ? showTrouble() : showNumber(due.length));
  await withdrawNotifications(due);
  await showNotifications(db, plan, at);
}
