import { browser } from 'wxt/browser';
import { due, nextMoment } from '@/lib/nudge/due';
import { planNotifications } from '@/lib/nudge/notify';
import { raise, readCases } from '@/lib/storage/reminders';
import { answerClicks, showNotifications, withdrawNotifications } from './notifications';
import type { ReminderServices } from './services';
import { showNumber, showTrouble } from './toolbar';

const alarmName = 'reminders';
/** However far the next moment is: so that another time zone or a clock that was set is noticed within the hour. */
const atLeastEveryMs = 3_600_000;
/** So long after a failure it is tried again, also where nobody asks for anything. */
const againAfterMs = 300_000;

/**
 * Reminds of what is due. Everything is computed from the database each time, so an alarm that was lost, a worker that
 * died or a computer that slept costs nothing but the delay. Call it synchronously when the worker starts.
 */
export function startReminders(services: ReminderServices): { refresh: () => void } {
  let running = false;
  let again = false;

  /** One run at a time; what changes meanwhile is a reason for one more. */
  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    try {
      do {
        again = false;
        await remind(services);
      } while (again as boolean);
    } catch (error) {
      await waitForBetterTimes(services, error);
    } finally {
      running = false;
    }
  }
  const refresh = () => void run();

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) void run().then(() => tellAllBadges(services));
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

/** The alarm first: what fails after it is tried again then. */
async function remind({ db, keeper, moment }: ReminderServices): Promise<void> {
  const { now, settings } = await moment();
  const cases = await readCases(db);
  const nudges = due(cases, settings, now);
  const raised = await raise(db, nudges, now);
  const plan = planNotifications(nudges, raised, settings, now);
  const next = [nextMoment(cases, settings, now), plan.nextAt].filter((at) => at !== null);
  await browser.alarms.create(alarmName, { when: Math.min(...next, now + atLeastEveryMs) });
  const { lost } = await keeper.condition();
  await (lost ? showTrouble() : showNumber(nudges));
  await withdrawNotifications(nudges);
  await showNotifications(db, plan, now);
  await keeper.count();
}

/** Time has moved on: clocks on the pages show it. */
async function tellAllBadges({ db, tellBadges }: ReminderServices): Promise<void> {
  tellBadges((await readCases(db)).map(({ interview }) => interview.interviewId));
}
