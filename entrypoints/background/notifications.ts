import { browser } from 'wxt/browser';
import { hashOf } from '@/entrypoints/sidepanel/route';
import { reasonWords } from '@/components/reason-words';
import type { NudgeKind } from '@/lib/interview/stage';
import type { DueMark } from '@/lib/interview/view-schema';
import { words } from '@/lib/words/words';
import type { NotificationPlan } from '@/lib/nudge/notify';
import { isDigest } from '@/lib/nudge/nudge';
import { snoozeUntil } from '@/lib/nudge/snooze';
import { openWorkspaceTab } from '@/lib/messages/open-workspace';
import { addressOf } from '@/lib/upwork/keys';
import { sayWrote } from '@/lib/storage/commands';
import type { Database } from '@/lib/storage/db';
import { actOnNudge } from '@/lib/storage/nudge-commands';
import { noteDigest, noteNotified, readTitles, withReasons } from '@/lib/storage/reminders';
import { findByKey, type At } from '@/lib/storage/assemble';
import { buttonsOf, digestWords, maxLines, notificationTitle } from './notification-words';
import type { ReminderServices } from './services';

/**
 * Shows what is planned, each under the id of its reminder: one that was shown when the worker died is shown again in
 * its own place, not twice.
 */
export async function showNotifications(
  db: Database,
  { notify, digest, digestId }: NotificationPlan,
  at: At,
): Promise<void> {
  const named = [...notify, ...(digest ?? []).slice(0, maxLines)];
  const titles = await readTitles(
    db,
    named.map(({ interviewId }) => interviewId),
  );
  const titleOf = ({ interviewId }: DueMark) => titles.get(interviewId) ?? words('untitled');

  for (const nudge of await withReasons(db, notify, at)) {
    const buttons = buttonsOf(nudge).map((title) => ({ title }));
    await show(nudge.nudgeId, notificationTitle(nudge, titleOf(nudge)), reasonWords(nudge.reason), buttons);
    await noteNotified(db, nudge.nudgeId, at.now);
  }
  if (digest) {
    const { title, message } = digestWords(digest, titleOf);
    await show(digestId, title, message, []);
    await noteDigest(db, digestId, at.now);
  }
}

async function show(notificationId: string, title: string, message: string, buttons: { title: string }[]) {
  const basic = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message };
  try {
    await browser.notifications.create(notificationId, { ...basic, buttons, silent: true });
  } catch {
    // Firefox knows neither buttons nor silence, and refuses both.
    await browser.notifications.create(notificationId, basic);
  }
}

/** Takes away notifications of what is no longer due; a digest stays until the user has seen it. */
export async function withdrawNotifications(nudges: readonly DueMark[]): Promise<void> {
  const shown = Object.keys(await browser.notifications.getAll());
  const stillDue = new Set(nudges.map(({ nudgeId }) => nudgeId));
  const gone = shown.filter((id) => !stillDue.has(id) && !isDigest({ nudgeId: id }));
  await Promise.all(gone.map((id) => browser.notifications.clear(id)));
}

/** What a press on a notification does; the worker may be new, so all it knows is in the database. */
export function answerClicks(services: ReminderServices, refresh: () => void): void {
  const { db, moment, tellBadges } = services;
  browser.notifications.onClicked.addListener((notificationId) => void open(services, notificationId));
  // Missing where the browser shows no buttons.
  (browser.notifications.onButtonClicked as typeof browser.notifications.onButtonClicked | undefined)?.addListener(
    (notificationId, index) => void press(notificationId, index),
  );

  async function press(notificationId: string, index: number): Promise<void> {
    await browser.notifications.clear(notificationId);
    const at = await moment();
    const nudge = await db.nudges.get(notificationId);
    if (!nudge) return;
    const { interviewId, kind, anchor } = nudge;
    if (kind === 'reply' && index === 0) await sayWrote(db, at, interviewId, 'me');
    else {
      const act = index === 0 ? ('dismiss' as const) : ('snooze' as const);
      const until = act === 'snooze' ? snoozeUntil('1h', at.settings, at.now) : null;
      await actOnNudge(db, at, { interviewId, act, kind, anchor, until, unlessTheyWrite: false });
    }
    tellBadges([interviewId]);
    refresh();
  }
}

/** Reminders of these are answered by the user's own decision, not by writing to the client. */
const ownDecisions: readonly NudgeKind[] = ['silent', 'stuck'];

/**
 * Opens what the reminder asks for: the interview's room on Upwork, or the interview in full where that is not known or
 * there is nothing to write; for a digest the list of what is due, and where nothing can be looked up, what says why.
 */
async function open({ db, keeper }: ReminderServices, notificationId: string): Promise<void> {
  await browser.notifications.clear(notificationId);
  const { state } = await keeper.condition();
  const nudge = state === 'ready' ? await db.nudges.get(notificationId) : undefined;
  const interview = nudge && (await findByKey(db, nudge.interviewId));
  if (!interview) {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
    return;
  }
  const address = ownDecisions.includes(nudge.kind) ? null : addressOf(interview.keys);
  if (address) await browser.tabs.create({ url: address });
  else await openWorkspaceTab(hashOf({ view: 'interview', interviewId: interview.interviewId }));
}
