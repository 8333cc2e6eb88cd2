import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { Digest } from './Digest';
import { Group } from './Group';
import { QuietHours } from './QuietHours';
import { StoredNumber } from './StoredNumber';
import type { Saving } from './use-saving';

const title = 'Desktop notifications';

/** What the desktop is told, how often, and when not. */
export function Notifications({ saving }: { saving: Saving }) {
  const { notifications } = saving.settings;
  const store = (words: string, part: Partial<NudgeSettings['notifications']>) =>
    saving.changeIn(title)(words, (settings) => ({
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
            void store(checked ? 'notifications on' : 'notifications off', { enabled: checked })
          }
        />
        Show desktop notifications
      </label>
      <details class="why-not">
        <summary>They come without sound. What if none appears?</summary>
        <p class="light">
          Your system can mute notifications, for instance while it is set to “do not disturb”, and Greenroom is not
          told of that. The number on the toolbar button and the popup always show what is due.
        </p>
      </details>
      {notifications.enabled && (
        <>
          <StoredNumber
            label="At most"
            unit="a day"
            hint="Of replies, meetings and offers, one by one. The digest comes besides."
            min={0}
            max={20}
            value={notifications.perDay}
            onStore={(perDay) => store(`at most ${perDay} a day`, { perDay })}
          />
          <Digest notifications={notifications} onStore={store} />
          <QuietHours notifications={notifications} onStore={store} />
        </>
      )}
    </Group>
  );
}
