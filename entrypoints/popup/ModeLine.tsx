import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { ModeChoice, modeNames, type ChosenMode } from '@/components/ModeChoice';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import type { Ask } from './services';
import { momentWords } from '@/components/moment-words';

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
    <section class="mode" aria-label="When Greenroom reads">
      <div class="line">
        <p>{paused ? pausedWords(pausedUntil, pausedFor, now) : <>Reading: {modeNames[mode].toLowerCase()}</>}</p>
        {paused && (
          <button type="button" class="link" onClick={() => pause(null)}>
            Resume
          </button>
        )}
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Done' : 'Change'}
        </button>
      </div>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      {open && (
        <div class="settings">
          <ModeChoice
            legend="When may Greenroom read?"
            mode={mode}
            onMode={(mode) => void change(ask('setMode', mode))}
          />
          {mode !== 'hand' && !paused && (
            <div class="buttons" role="group" aria-label="Pause reading">
              <span>Pause</span>
              <button type="button" class="button small" onClick={() => pause(now + hour)}>
                For an hour
              </button>
              <button type="button" class="button small" onClick={() => pause(tomorrow(now))}>
                Until tomorrow
              </button>
              <button type="button" class="button small" onClick={() => pause(forever, 'tracking-time')}>
                While I track time
              </button>
              <button type="button" class="button small" onClick={() => pause(forever)}>
                Until I resume
              </button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

function pausedWords(until: number, pausedFor: Settings['pausedFor'], now: number): string {
  if (pausedFor === 'tracking-time') return 'Paused while you track time';
  if (until >= forever) return 'Paused until you resume';
  return until === tomorrow(now) ? 'Paused until midnight' : `Paused until ${momentWords(until, now)}`;
}

/** The next midnight on the user's clock. */
function tomorrow(now: number): number {
  return new Date(now).setHours(24, 0, 0, 0);
}
