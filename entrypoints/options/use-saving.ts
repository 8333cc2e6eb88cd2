import { useRef, useState } from 'preact/hooks';
import type { CallCode } from '@/lib/messages/protocol';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import type { Ask } from './services';

/** The settings as they shall be; `null` when they have changed so that this is no longer possible. */
export type Edit = (settings: NudgeSettings) => NudgeSettings | null;
/** Answers whether it was stored. `words` say what was changed. */
export type Change = (words: string, edit: Edit) => Promise<boolean>;

/** `words` and `before` are of the change, also after it was taken back. */
type Saved = { group: string; words: string; before: NudgeSettings; takenBack: boolean };
type State = {
  /** As they are stored. */
  settings: NudgeSettings;
  last: Saved | null;
  failure: { group: string; code: CallCode } | null;
};

export type Saving = State & {
  /** Changes are made in one group of the page, which says that they were saved. */
  changeIn: (group: string) => Change;
  /** Takes the last change back. That is a change too, so the next press makes it again. */
  undo: () => void;
  forgetFailure: () => void;
};

/** Stores settings, one change after the other, so that two at once do not undo each other. */
export function useSaving(stored: NudgeSettings, ask: Ask): Saving {
  const [state, setState] = useState<State>({ settings: stored, last: null, failure: null });
  // Also here, because a change that waited for another must see what that one did.
  const newest = useRef(state);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  function show(next: State): void {
    newest.current = next;
    setState(next);
  }

  function change(group: string, words: string, edit: Edit, takenBack = false): Promise<boolean> {
    const done = queue.current.then(async () => {
      const before = newest.current.settings;
      const wanted = edit(before);
      if (!wanted) return false;
      // As when Enter was pressed and the field then left: undo is still to take the first back.
      if (JSON.stringify(wanted) === JSON.stringify(before)) return true;
      const answer = await ask('setNudgeSettings', wanted);
      show(
        answer.ok
          ? { settings: answer.value, last: { group, words, before, takenBack }, failure: null }
          : { ...newest.current, failure: { group, code: answer.code } },
      );
      return answer.ok;
    });
    // A bug in one change is reported there, and does not stop those after it.
    queue.current = done.catch(() => false);
    return done;
  }

  function undo(): void {
    const { last } = newest.current;
    if (!last) return;
    // Nothing is taken back if another change was still on its way.
    const edit = () => (newest.current.last === last ? last.before : null);
    void change(last.group, last.words, edit, !last.takenBack);
  }

  return {
    ...state,
    changeIn: (group) => (words, edit) => change(group, words, edit),
    undo,
    forgetFailure: () => show({ ...newest.current, failure: null }),
  };
}
