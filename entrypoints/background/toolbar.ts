import { browser } from 'wxt/browser';
import { countWords, numberWords, words } from '@/lib/words/words';

/** The number on the toolbar button: how many reminders are due now. */
export async function showNumber(count: number): Promise<void> {
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
