import { browser } from 'wxt/browser';
import { countWords, numberWords, words } from '@/lib/words/words';
import type { Nudge } from '@/lib/interview/view-schema';

/** The number on the toolbar button: how many reminders are due now. */
export async function showNumber(nudges: readonly Nudge[]): Promise<void> {
  const count = nudges.length;
  await browser.action.setBadgeText({ text: count === 0 ? '' : numberWords(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setTitle({
    title: count === 0 ? words('extension.shortName') : countWords('toolbar.due', count),
  });
}

/** The sign on the toolbar button that there is trouble with what is stored; the popup says which, and what to do. */
export async function showTrouble(): Promise<void> {
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
  await browser.action.setTitle({ title: words('toolbar.trouble') });
}
