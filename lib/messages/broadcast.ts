import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/interview/settings-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { isConnected } from './connection';

/** What the background tells all Upwork tabs, and what our popup tells the tab in front. */
export type Broadcast =
  /** These interviews look different now. `all`: time has moved on, or what holds for all has changed. */
  | { type: 'changed'; interviewIds: Key[] | 'all' }
  | { type: 'settings'; settings: Settings }
  /** The toolbar button was pressed on this tab: read once, in the mode `click`. */
  | { type: 'read-now' }
  /** The user wants to point at their interviewing list on this tab. */
  | { type: 'teach' }
  /** The user wants a report on how this tab is read. */
  | { type: 'take-skeleton' };

/**
 * Tells every tab; only our scripts on Upwork listen. Which tabs those are is not known without a permission to see
 * addresses, so tabs where nobody listens are asked in vain, and that is no failure.
 */
export async function tellTabs(broadcast: Broadcast): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : browser.tabs.sendMessage(id, broadcast))));
}

/** Tells the tab in front, for which the toolbar button was pressed. Answers whether a script of ours heard it there. */
export async function tellFrontTab(broadcast: Broadcast): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return false;
  return browser.tabs.sendMessage(tab.id, broadcast).then(
    () => true,
    () => false,
  );
}

/** Hears broadcasts in a content script until `signal` aborts. Only Greenroom itself can send to it. */
export function listen(hear: (broadcast: Broadcast) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: { id?: string }) => {
    if (sender.id === browser.runtime.id && isBroadcast(message)) hear(message);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (isConnected()) browser.runtime.onMessage.removeListener(listener);
  });
}

const broadcasts: ReadonlySet<unknown> = new Set<Broadcast['type']>([
  'changed',
  'settings',
  'read-now',
  'teach',
  'take-skeleton',
]);

/** By its shape only: the sender is ourselves, and Zod is too heavy for the page. */
function isBroadcast(message: unknown): message is Broadcast {
  const { type } = (message ?? {}) as { type?: unknown };
  return broadcasts.has(type);
}
