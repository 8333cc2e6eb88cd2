import { browser } from 'wxt/browser';
import { hashOf } from '@/entrypoints/sidepanel/route';
import type { Key } from '@/lib/interview/sighting-schema';
import { aimPanel, takeAim } from '@/lib/messages/panel-target';

/** Where an interview was shown. */
type Place = 'panel' | 'tab';

/**
 * Shows an interview in full: in the side panel of this window where the browser lets us open it, else in a tab. Call it
 * at once when a press was heard of: Chrome opens the panel in answer to a press only, and has forgotten it after the first
 * `await`. Firefox knows of no presses that it was told of, so there it is always a tab.
 */
export async function openFull(interviewId: Key, windowId: number | undefined): Promise<Place> {
  const opening = windowId === undefined ? undefined : openPanel(windowId);
  const address = hashOf({ view: 'interview', interviewId });
  if (windowId !== undefined && opening) {
    await aimPanel(windowId, address);
    if (await opening) return 'panel';
    await takeAim(windowId);
  }
  await openFullTab(interviewId);
  return 'tab';
}

export async function openFullTab(interviewId: Key): Promise<void> {
  const address = hashOf({ view: 'interview', interviewId });
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${address}`) });
}

/** Whether it opened; `undefined` where the browser has no such panel. */
function openPanel(windowId: number): Promise<boolean> | undefined {
  const { sidePanel } = browser as { sidePanel?: typeof browser.sidePanel };
  return sidePanel?.open({ windowId }).then(
    () => true,
    () => false,
  );
}
