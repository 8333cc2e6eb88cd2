import { browser } from 'wxt/browser';
import type { Nudge } from '@/lib/interview/view-schema';

/** The number on the toolbar button: how many reminders are due now. */
export async function showNumber(nudges: readonly Nudge[]): Promise<void> {
  const count = nudges.length;
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setTitle({ title: count === 0 ? 'Greenroom' : `Greenroom: ${count} due` });
}
