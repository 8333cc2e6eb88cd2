import type { Drafts } from '@/components/drafts';

export type Written = { name: string; text: string };

/** What was typed into the form of one reply text and is not saved. */
export type ReplyDraft = {
  /** `null`: nothing was. */
  load: () => Written | null;
  keep: (written: Written) => void;
  forget: () => void;
};

/** The draft of the text with this id; `old` is how it is stored. */
export function replyDraft(drafts: Drafts, replyId: string, old: Written): ReplyDraft {
  const [name, text] = [`reply name ${replyId}`, `reply text ${replyId}`];
  const forget = () => [name, text].forEach(drafts.forget);
  return {
    load: () => {
      const kept = { name: drafts.load(name), text: drafts.load(text) };
      return kept.name === null && kept.text === null
        ? null
        : { name: kept.name ?? old.name, text: kept.text ?? old.text };
    },
    keep: (written) => {
      forget();
      if (written.name !== old.name) drafts.keep(name, written.name);
      if (written.text !== old.text) drafts.keep(text, written.text);
    },
    forget,
  };
}
