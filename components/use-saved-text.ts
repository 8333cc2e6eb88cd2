import { useEffect, useRef, useState } from 'preact/hooks';
import type { Drafts } from './drafts';
import type { FailureCode } from './failure-words';
import { useLeaving } from './use-leaving';

type Options = {
  /** Names it among all texts, also when it was left half written. */
  name: string;
  stored: string;
  /** Answers why it could not be stored, or `null`. */
  store: (text: string) => Promise<FailureCode | null>;
  drafts: Drafts;
};

export type SavedTextState = {
  text: string;
  failure: FailureCode | null;
  type: (text: string) => void;
  /** Stores what was typed. */
  leave: () => void;
};

/** A short text that is stored when its field is left, and not before: each time is an entry of the history. */
export function useSavedText({ name, stored, store, drafts }: Options): SavedTextState {
  /** What stands in the field, until it is what is stored. */
  const [typed, setTyped] = useState<string | null>(() => drafts.load(name));
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const newest = useRef(typed);
  const sent = useRef<string | null>(null);

  function keep(text: string | null): void {
    newest.current = text;
    setTyped(text);
    if (text === null) drafts.forget(name);
    else drafts.keep(name, text);
  }

  async function leave(): Promise<void> {
    const text = newest.current;
    if (text === null || text === sent.current) return;
    if (text.trim() === stored) {
      keep(null);
      return;
    }
    sent.current = text;
    const code = await store(text.trim());
    setFailure(code);
    if (code) sent.current = null;
    // Also where the interview was erased: nothing that was typed about it is to stay.
    if (code === null || code === 'unknown-interview') drafts.forget(name);
  }

  // What was stored is shown from now on, and with it whatever another window makes of it.
  useEffect(() => {
    if (newest.current === sent.current && newest.current !== null) keep(null);
    sent.current = null;
  }, [stored]);
  useLeaving(() => void leave());
  // What a window that is gone could not store any more.
  useEffect(() => void leave(), []);

  return { text: typed ?? stored, failure, type: keep, leave: () => void leave() };
}
