import { browser } from 'wxt/browser';

/**
 * Where the side panel of a window shall go next: an address within the workspace, "#/…". Kept by the browser until the
 * panel has taken it, because the panel may still have to be opened; forgotten with the browser.
 */
export async function aimPanel(windowId: number, address: string): Promise<void> {
  await browser.storage.session.set({ [nameOf(windowId)]: address });
}

/** Takes the address to which the panel of this window shall go; `null` when nothing was said. */
export async function takeAim(windowId: number): Promise<string | null> {
  const name = nameOf(windowId);
  const aim = (await browser.storage.session.get(name))[name];
  if (aim !== undefined) await browser.storage.session.remove(name);
  return typeof aim === 'string' ? aim : null;
}

/** Calls `go` with each address to which the panel of this window shall go, from now on. */
export function followAim(windowId: number, go: (address: string) => void): void {
  const look = () => void takeAim(windowId).then((address) => address !== null && go(address));
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[nameOf(windowId)]?.newValue !== undefined) look();
  });
  look();
}

function nameOf(windowId: number): string {
  return `panelTarget:${windowId}`;
}
