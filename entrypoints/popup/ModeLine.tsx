import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { ModeChoice, type ChosenMode } from '@/components/ModeChoice';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import type { Ask } from './services';
import { momentWords } from '@/components/moment-words';
import { words } from '@/lib/words/words';

type Props = {
  settings: Settings & { mode: ChosenMode };
  ask: Ask;
  now: number;
  onSettings: (settings: Settings) => void;
};

const hour = 3_600_000;
/** The last moment that a date can name. */
const forever = 8.64e15;

/** When Greenroom reads, with the ways to change it and to pause it. */
export function ModeLine({ settings, ask, now, onSettings }: Props) {
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<CallCode | null>(null);
  const { mode, pausedUntil, pausedFor } = settings;
  const paused = mode !== 'hand' && pausedUntil !== null && pausedUntil > now;

  async function change(call: Promise<Result<Settings, CallCode>>): Promise<void> {
    const answer = await call;
    setFailure(answer.ok ? null : answer.code);
    if (answer.ok) onSettings(answer.value);
  }
  const pause = (pausedUntil: number | null, pausedFor: Settings['pausedFor'] = null) =>
    void change(ask('setPause', { pausedUntil, pausedFor }));

  return (
    <section class="mode" aria-label={words('popup.mode.title')}>
      <div class="line">
        <p>{paused ? pausedWords(pausedUntil, pausedFor, now) : words(`popup.mode.${mode}`)}</p>
        {paused && (
          <button type="button" class="link" onClick={() => pause(null)}>
            {words('popup.mode.resume')}
          </button>
        )}
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words('pages.done') : words('popup.mode.change')}
        </button>
      </div>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      {open && (
        <div class="settings">
          <ModeChoice
            legend={words('welcome.modeLegend')}
            mode={mode}
            onMode={(mode) => void change(ask('setMode', mode))}
          />
          {mode !== 'hand' && !paused && (
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
      )}
    </section>
  );
}

function pausedWords(until: number, pausedFor: Settings['pausedFor'], now: number): string {
  if (pausedFor === 'tracking-time') return words('popup.mode.pausedTracking');
  if (until >= forever) return words('popup.mode.pausedForever');
  return until === tomorrow(now)
    ? words('popup.mode.pausedMidnight')
    : words('popup.mode.pausedUntil', { moment: momentWords(until, now) });
}

/** The next midnight on the user's clock. */
function tomorrow(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
