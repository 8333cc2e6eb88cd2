import { browser } from 'wxt/browser';

const cutOff = new AbortController();

/**
 * Aborts when it turns out that this script has been cut off: Greenroom was updated, switched off or removed under its
 * page. Nothing tells; it is noticed by whoever asks `isConnected`.
 */
export const cutOffSignal: AbortSignal = cutOff.signal;

/** False in a script that has been cut off: nobody will ever answer it, and most of what browsers give it throws. */
export function isConnected(): boolean {
  // Cut-off scripts have no id, whatever the types say.
  const isHeard = Boolean((browser.runtime as { id?: string } | undefined)?.id);
  if (!isHeard) cutOff.abort();
  return isHeard;
}
