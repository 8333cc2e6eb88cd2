import type { ComponentChildren } from 'preact';
import type { Settings } from '@/lib/interview/settings-schema';
import { words } from '@/lib/words/words';
import { isPaused, pausedWords } from './reading-words';

type Props = {
  settings: Settings;
  now: number;
  onResume: () => void;
  /** What else stands in the line. */
  children?: ComponentChildren;
};

/** "Reading: on the page", or until when it is paused, with the way to go on. */
export function ReadingState({ settings, now, onResume, children }: Props) {
  const { mode } = settings;
  const paused = isPaused(settings, now);
  const reading = mode === 'not-chosen' ? words('popup.notStarted.title') : words(`popup.mode.${mode}`);
  return (
    <div class="line">
      <p>{paused ? pausedWords(settings, now) : reading}</p>
      {paused && (
        <button type="button" class="link" onClick={onResume}>
          {words('popup.mode.resume')}
        </button>
      )}
      {children}
    </div>
  );
}
