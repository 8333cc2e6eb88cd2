import { useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { ReadingSettings } from '@/components/ReadingSettings';
import { ReadingState } from '@/components/ReadingState';
import { useNow } from '@/components/use-now';
import { useWatched } from '@/components/use-watched';
import type { CallCode, Settings } from '@/lib/messages/protocol';
import type { Result } from '@/lib/result';
import { words } from '@/lib/words/words';
import { Opening } from './Opening';
import type { Services } from './services';

/** When Greenroom reads, and its pause. */
export function Reading({ services }: { services: Services }) {
  const { ask, watchSettings } = services;
  const settings = useWatched(watchSettings);
  const now = useNow(services.now);
  const [failure, setFailure] = useState<CallCode | null>(null);

  async function change(call: Promise<Result<Settings, CallCode>>): Promise<void> {
    const answer = await call;
    setFailure(answer.ok ? null : answer.code);
  }

  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{words('options.reading.title')}</h2>
      <p class="light">{words('options.reading.about')}</p>
      <div class="group">
        <Opening watched={settings} />
        {settings.state === 'ready' && (
          <div class="fields">
            <ReadingState
              settings={settings.value}
              now={now}
              onResume={() => void change(ask('setPause', { pausedUntil: null, pausedFor: null }))}
            />
            <ReadingSettings
              settings={settings.value}
              now={now}
              onMode={(mode) => void change(ask('setMode', mode))}
              onPause={(pause) => void change(ask('setPause', pause))}
            />
          </div>
        )}
        <FailureLine code={failure} onForget={() => setFailure(null)} />
      </div>
    </section>
  );
}
