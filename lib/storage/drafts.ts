/** What was left half written has a name that begins so. */
const prefix = 'draft ';

/**
 * Drafts in the browser's own store of Greenroom's pages: the only one that is written before a closing window is gone. Where
 * it is full or forbidden there are none; what is typed is stored by the background a moment later, or in the open form, all
 * the same.
 */
export const localDrafts = {
  load: (name: string): string | null => attempt(() => localStorage.getItem(prefix + name)),
  keep: (name: string, text: string): void => {
    attempt(() => localStorage.setItem(prefix + name, text));
  },
  forget: (name: string): void => {
    attempt(() => localStorage.removeItem(prefix + name));
  },
};

function attempt<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch (error) {
    console.warn('[drafts]', error);
    return null;
  }
}
