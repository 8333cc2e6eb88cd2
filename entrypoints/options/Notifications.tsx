import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { numberWords, words } from '@/lib/words/words';
import { Digest } from './Digest';
import { Group } from './Group';
import { QuietHours } from './QuietHours';
import { StoredNumber } from './StoredNumber';
import type { Saving } from './use-saving';

/** What the desktop is told, how often, and when not. */
export function Notifications({ saving }: { saving: Saving }) {
  const title = words('options.notifications.title');
  const { notifications } = saving.settings;
  const store = (change: string, part: Partial<NudgeSettings['notifications']>) =>
    saving.changeIn(title)(change, (settings) => ({
      ...settings,
      notifications: { ...settings.notifications, ...part },
    }));

  return (
    <Group title={title} saving={saving} restore={(settings, { notifications }) => ({ ...settings, notifications })}>
      <label class="check">
        <input
          type="checkbox"
          checked={notifications.enabled}
          onChange={({ currentTarget: { checked } }) =>
            void store(words(checked ? 'options.notifications.turnedOn' : 'options.notifications.turnedOff'), {
              enabled: checked,
            })
          }
        />
        {words('options.notifications.show')}
      </label>
      <details class="why-not">
        <summary>{words('options.notifications.whyNot')}</summary>
        <p class="light">{words('options.notifications.whyNotText')}</p>
      </details>
      {notifications.enabled && (
        <>
          <StoredNumber
            label={words('options.notifications.atMost')}
            unit={words('options.notifications.aDay')}
            hint={words('options.notifications.atMostHint')}
            min={0}
            max={20}
            value={notifications.perDay}
            onStore={(perDay) =>
              store(words('options.notifications.atMostChanged', { count: numberWords(perDay) }), { perDay })
            }
          />
          <Digest notifications={notifications} onStore={store} />
          <QuietHours notifications={notifications} onStore={store} />
        </>
      )}
    </Group>
  );
}
