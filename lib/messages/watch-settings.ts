import { browser } from 'wxt/browser';
import { ask } from './ask';
import type { CallCode, Settings } from './protocol';

/** For our own pages: calls `next` with the settings now and after each change, until the returned function is called. */
export function watchSettings(next: (settings: Settings) => void, failed: (code: CallCode) => void): () => void {
  const look = () =>
    void ask('settings', null).then((answer) => {
      if (answer.ok) next(answer.value);
      else failed(answer.code);
    });
  look();
  browser.storage.local.onChanged.addListener(look);
  return () => browser.storage.local.onChanged.removeListener(look);
}
