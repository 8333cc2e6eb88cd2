import { browser } from 'wxt/browser';
import type { Key } from '@/lib/interview/sighting-schema';

/**
 * Which interview the side panel of a window shall show next. Kept by the browser until the panel has taken it, because
 * the panel may still have to be opened; forgotten with the browser.
 */
export async function aimPanel(windowId: number, interviewId: Key): Promise<void> {
  await browser.storage.session.set({ [nameOf(windowId)]: interviewId });
}

/** Takes what the panel of this window shall show; `null` when nothing was said. */
export async function takeAim(windowId: number): Promise<Key | null> {
  const name = nameOf(windowId);
  const aim = (await browser.storage.session.get(name))[name];
  if (aim !== undefined) await browser.storage.session.remove(name);
  return typeof aim === 'string' ? aim : null;
}

/** Calls `show` with each interview that the panel of this window shall show, from now on. */
export function followAim(windowId: number, show: (interviewId: Key) => void): void {
  const look = () => void takeAim(windowId).then((interviewId) => interviewId !== null && show(interviewId));
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[nameOf(windowId)]?.newValue !== undefined) look();
  });
  look();
}

function nameOf(windowId: number): string {
  return `panelTarget:${windowId}`;
}
