import type { Settings } from '@/lib/interview/settings-schema';
import { words } from '@/lib/words/words';
import { ModeChoice, type ChosenMode } from './ModeChoice';
import { forever, isPaused, tomorrow } from './reading-words';

type Pause = Pick<Settings, 'pausedUntil' | 'pausedFor'>;
type Props = {
  settings: Settings;
  now: number;
  onMode: (mode: ChosenMode) => void;
  onPause: (pause: Pause) => void;
};

const hour = 3_600_000;

/** When Greenroom may read, and the ways to pause it. */
export function ReadingSettings({ settings, now, onMode, onPause }: Props) {
  const { mode } = settings;
  const pause = (pausedUntil: number, pausedFor: Pause['pausedFor'] = null) => onPause({ pausedUntil, pausedFor });

  return (
    <div class="settings">
      <ModeChoice legend={words('welcome.modeLegend')} mode={mode} onMode={onMode} />
      {mode !== 'hand' && mode !== 'not-chosen' && !isPaused(settings, now) && (
        <div class="buttons" role="group" aria-label={words('popup.mode.pauseLabel')}>
          <span>{words('popup.mode.pause')}</span>
          <button type="button" class="button small" onClick={() => pause(now + hour)}>
            {words('popup.mode.anHour')}
          </button>
          <button type="button" class="button small" onClick={() => pause(tomorrow(now))}>
            {words('popup.mode.tomorrow')}
          </button>
          <button type="button" class="button small" onClick={() => pause(forever, 'tracking-time')}>
            {words('popup.mode.trackingTime')}
          </button>
          <button type="button" class="button small" onClick={() => pause(forever)}>
            {words('popup.mode.forever')}
          </button>
        </div>
      )}
    </div>
  );
}
