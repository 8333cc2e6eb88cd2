import { useId, useState } from 'preact/hooks';
import { FailureLine } from '@/components/FailureLine';
import { useWatched } from '@/components/use-watched';
import { themes, type Theme } from '@/lib/interview/theme';
import type { CallCode } from '@/lib/messages/protocol';
import { words } from '@/lib/words/words';
import { Opening } from './Opening';
import type { Services } from './services';

/** Light, dark, or as Upwork is. */
export function ThemeChoice({ services: { ask, watchSettings } }: { services: Services }) {
  const settings = useWatched(watchSettings);
  const name = useId();
  const [failure, setFailure] = useState<CallCode | null>(null);

  async function choose(theme: Theme): Promise<void> {
    const answer = await ask('setTheme', theme);
    setFailure(answer.ok ? null : answer.code);
  }

  return (
    <fieldset class="group">
      <legend>
        <h3>{words('options.theme.title')}</h3>
      </legend>
      <Opening watched={settings} />
      {settings.state === 'ready' && (
        <div class="themes">
          {themes.map((theme) => (
            <label key={theme} class="choice">
              <input
                type="radio"
                name={name}
                checked={theme === settings.value.theme}
                onChange={() => void choose(theme)}
              />
              <span>
                {words(`options.theme.${theme}`)}
                <small>{words(`options.theme.${theme}Hint`)}</small>
              </span>
            </label>
          ))}
        </div>
      )}
      <FailureLine code={failure} onForget={() => setFailure(null)} />
    </fieldset>
  );
}
