import { useId } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { Group } from './Group';
import { StoredNumber } from './StoredNumber';
import type { Saving } from './use-saving';

const title = 'Follow-ups';
const times = ['Never', 'Once', 'Twice'] as const;

/** How often a client who is silent is written to again, and when. */
export function FollowUps({ saving }: { saving: Saving }) {
  const id = useId();
  const { followUps } = saving.settings;
  const store = (words: string, part: Partial<NudgeSettings['followUps']>) =>
    saving.changeIn(title)(words, (settings) => ({ ...settings, followUps: { ...settings.followUps, ...part } }));

  return (
    <Group title={title} saving={saving} restore={(settings, { followUps }) => ({ ...settings, followUps })}>
      <div class="field">
        <label for={id}>Remind me to follow up</label>
        <span class="entry">
          <select
            id={id}
            value={String(followUps.atMost)}
            onChange={({ currentTarget: { selectedIndex } }) =>
              void store(times[selectedIndex]?.toLowerCase() ?? '', { atMost: selectedIndex })
            }
          >
            {times.map((name, atMost) => (
              <option key={name} value={String(atMost)}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <p class="light">Never more than twice, so that no client feels chased.</p>
      </div>
      {followUps.atMost > 0 && (
        <StoredNumber
          label="First follow-up after"
          unit="working days"
          hint="Counted from your last message."
          min={1}
          max={60}
          value={followUps.firstDays}
          onStore={(firstDays) => store(`first after ${firstDays} working days`, { firstDays })}
        />
      )}
      {followUps.atMost > 1 && (
        <StoredNumber
          label="Second follow-up after"
          unit="working days"
          hint="Counted from the first."
          min={1}
          max={60}
          value={followUps.secondDays}
          onStore={(secondDays) => store(`second after ${secondDays} working days`, { secondDays })}
        />
      )}
    </Group>
  );
}
