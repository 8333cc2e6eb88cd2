import { browser } from 'wxt/browser';
import { aimPanel, takeAim } from './panel-target';

/** What Chrome and Firefox call what stands beside the page. */
type Beside = {
  sidePanel?: { open: (options: { windowId: number }) => Promise<void> };
  sidebarAction?: { open: () => Promise<void> };
};

/**
 * Opens the workspace at `address` ("#/…"): beside the page of this window where the browser lets us, else in a tab. Call
 * it at once when a press was heard of: browsers open their panel in answer to a press only, and have forgotten it after
 * the first `await`. Firefox knows of presses on Greenroom's own pages only, not of those that it is told of.
 */
export async function openWorkspace(address: string, windowId: number | undefined): Promise<'panel' | 'tab'> {
  const opening = windowId === undefined ? undefined : openPanel(windowId);
  if (windowId !== undefined && opening) {
    await aimPanel(windowId, address);
    if (await opening) return 'panel';
    await takeAim(windowId);
  }
  await openWorkspaceTab(address);
  return 'tab';
}

export async function openWorkspaceTab(address: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${address}` as '/sidepanel.html') });
}

/** Whether it opened; `undefined` where the browser has no such panel. */
function openPanel(windowId: number): Promise<boolean> | undefined {
  const { sidePanel, sidebarAction } = browser as Beside;
  const open = sidePanel ? () => sidePanel.open({ windowId }) : sidebarAction && (() => sidebarAction.open());
  return (
    open &&
    Promise.try(open).then(
      () => true,
      () => false,
    )
  );
}
