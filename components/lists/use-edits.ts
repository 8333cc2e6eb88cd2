import { useRef, useState } from 'preact/hooks';
import type { FailureCode } from '../failure-words';

/** Stores a change. Answers with the change that takes it back. */
export type SendEdit<Change> = (
  change: Change,
) => Promise<{ ok: true; value: Change } | { ok: false; code: FailureCode }>;

/** What was done, in words, and the change that leads back from there. */
type Act<Change> = { said: string; back: Change };
type State<Change> = {
  past: readonly Act<Change>[];
  future: readonly Act<Change>[];
  last: { said: string; takenBack: boolean } | null;
  failure: FailureCode | null;
};

export type Edits<Change> = {
  /** Answers whether it was stored. `said`: what it does, in words. */
  make: (change: Change, said: string) => Promise<boolean>;
  /** Takes back the last act that was not taken back yet; `null` where there is none. */
  undo: (() => void) | null;
  /** Does again what was taken back last. */
  redo: (() => void) | null;
  last: { said: string; takenBack: boolean } | null;
  failure: FailureCode | null;
  forgetFailure: () => void;
};

/** Changes of a list, stored one after the other, each of which can be taken back, and done again. */
export function useEdits<Change>(send: SendEdit<Change>): Edits<Change> {
  const [state, setState] = useState<State<Change>>({ past: [], future: [], last: null, failure: null });
  // Also here, because an act that waited for another must see what that one did.
  const newest = useRef(state);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  function show(next: State<Change>): void {
    newest.current = next;
    setState(next);
  }

  function enqueue(act: () => Promise<boolean>): Promise<boolean> {
    const done = queue.current.then(act);
    queue.current = done.catch(() => false);
    return done;
  }

  const make = (change: Change, said: string) =>
    enqueue(async () => {
      const answer = await send(change);
      const { past } = newest.current;
      show(
        answer.ok
          ? {
              past: [...past, { said, back: answer.value }],
              future: [],
              last: { said, takenBack: false },
              failure: null,
            }
          : { ...newest.current, failure: answer.code },
      );
      return answer.ok;
    });

  /** From the end of one of the two to the end of the other. */
  const step = (from: 'past' | 'future') =>
    void enqueue(async () => {
      const act = newest.current[from].at(-1);
      if (!act) return false;
      const answer = await send(act.back);
      const { past, future } = newest.current;
      const there: Act<Change> = { said: act.said, back: answer.ok ? answer.value : act.back };
      const last = { said: act.said, takenBack: from === 'past' };
      if (!answer.ok) show({ ...newest.current, failure: answer.code });
      else if (from === 'past') show({ past: past.slice(0, -1), future: [...future, there], last, failure: null });
      else show({ past: [...past, there], future: future.slice(0, -1), last, failure: null });
      return answer.ok;
    });

  return {
    make,
    undo: state.past.length > 0 ? () => step('past') : null,
    redo: state.future.length > 0 ? () => step('future') : null,
    last: state.last,
    failure: state.failure,
    forgetFailure: () => show({ ...newest.current, failure: null }),
  };
}
