import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import type { ChosenMode } from '@/components/ModeChoice';
import { ReadingSettings } from '@/components/ReadingSettings';
import { ReadingState } from '@/components/ReadingState';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { words } from '@/lib/words/words';
import type { Ask } from './services';

type Props = {
  settings: Settings & { mode: ChosenMode };
  ask: Ask;
  now: number;
  onSettings: (settings: Settings) => void;
};

/** When Greenroom reads, with the ways to change it and to pause it. */
export function ModeLine({ settings, ask, now, onSettings }: Props) {
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<CallCode | null>(null);

  async function change(call: Promise<Result<Settings, CallCode>>): Promise<void> {
    const answer = await call;
    setFailure(answer.ok ? null : answer.code);
    if (answer.ok) onSettings(answer.value);
  }

  return (
    <section class="mode" aria-label={words('popup.mode.title')}>
      <ReadingState
        settings={settings}
        now={now}
        onResume={() => void change(ask('setPause', { pausedUntil: null, pausedFor: null }))}
      >
        <button type="button" class="link" aria-keyshortcuts="P" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words('pages.done') : words('popup.mode.change')}
        </button>
      </ReadingState>
      <FailureLine code={failure} onForget={() => setFailure(null)} />
      {open && (
        <ReadingSettings
          settings={settings}
          now={now}
          onMode={(mode) => void change(ask('setMode', mode))}
          onPause={(pause) => void change(ask('setPause', pause))}
        />
      )}
    </section>
  );
}
