import { browser } from 'wxt/browser';
import { ask } from './ask';
import type { CallCode, Response } from './protocol';

/** For our own pages: calls `next` with the settings now and after each change, until the returned function is called. */
export const watchSettings = watchStored('settings');
/** The same of the reminder settings. */
export const watchNudgeSettings = watchStored('nudgeSettings');

/** Asked for anew whenever anything changes in the browser's storage for extensions. */
function watchStored<Name extends 'settings' | 'nudgeSettings'>(name: Name) {
  return (next: (value: Response<Name>) => void, failed: (code: CallCode) => void): (() => void) => {
    const look = () =>
      void ask(name, null as never).then((answer) => {
        if (answer.ok) next(answer.value);
        else failed(answer.code);
      });
    look();
    browser.storage.local.onChanged.addListener(look);
    return () => browser.storage.local.onChanged.removeListener(look);
  };
}
