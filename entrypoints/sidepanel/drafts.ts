import type { Drafts } from '@/components/drafts';

/** What was left half written has a name that begins so. */
const prefix = 'draft ';

/**
 * Drafts in the browser's own store of this page: the only one that is written before a closing window is gone. Where it
 * is full or forbidden there are none; what is typed is stored by the background a moment later all the same.
 */
export const localDrafts: Drafts = {
  load: (name) => attempt(() => localStorage.getItem(prefix + name)),
  keep: (name, text) => {
    attempt(() => localStorage.setItem(prefix + name, text));
  },
  forget: (name) => {
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
