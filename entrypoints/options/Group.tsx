import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { UndoIcon } from '@/components/icons';
import { defaultNudgeSettings, type NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import type { Saving } from './use-saving';

type Restore = (settings: NudgeSettings, defaults: NudgeSettings) => NudgeSettings;
type Props = {
  title: string;
  saving: Saving;
  /** The settings with this group as in `defaults`; without it there is nothing to restore. */
  restore?: Restore | false;
  restoreWords?: { button: string; saved: string };
  children: ComponentChildren;
};

/** Settings that belong together. Says beside them that they were saved, and takes the last change back. */
export function Group({ title, saving, restore, restoreWords = atFirst(), children }: Props) {
  const [round, setRound] = useState(0);
  const foot = useRef<HTMLDivElement>(null);
  // Where there is nothing left to restore, the button that had it is gone.
  useEffect(() => {
    if (round > 0) foot.current?.querySelector('button')?.focus();
  }, [round]);

  const saved = saving.last?.group === title ? saving.last : null;
  const failure = saving.failure?.group === title ? saving.failure.code : null;

  async function restoreAll(edit: Restore): Promise<void> {
    const stored = await saving.changeIn(title)(restoreWords.saved, (settings) => edit(settings, defaultNudgeSettings));
    // What was typed and could not be stored goes too.
    if (stored) setRound(round + 1);
  }

  return (
    <fieldset class="group">
      <legend>
        <h3>{title}</h3>
      </legend>
      <div key={round} class="fields">
        {children}
      </div>
      <FailureLine code={failure} onForget={saving.forgetFailure} />
      <div ref={foot} class="foot">
        <p role="status">
          {saved && words(saved.takenBack ? 'options.takenBack' : 'options.saved', { change: saved.words })}
        </p>
        {saved && (
          <button type="button" class="link" onClick={saving.undo}>
            <UndoIcon /> {words('pages.undo')}
          </button>
        )}
        {restore && (
          <button
            type="button"
            class="link restore"
            aria-label={words('options.buttonOf', { button: restoreWords.button, group: title })}
            onClick={() => void restoreAll(restore)}
          >
            {restoreWords.button}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function atFirst() {
  return { button: words('options.restore'), saved: words('options.restored') };
}
