import { useId } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { countWords, words } from '@/lib/words/words';
import { Group } from './Group';
import { StoredNumber } from './StoredNumber';
import type { Saving } from './use-saving';

const times = ['never', 'once', 'twice'] as const;

/** How often a client who is silent is written to again, and when. */
export function FollowUps({ saving }: { saving: Saving }) {
  const id = useId();
  const title = words('options.followUps.title');
  const { followUps } = saving.settings;
  const store = (change: string, part: Partial<NudgeSettings['followUps']>) =>
    saving.changeIn(title)(change, (settings) => ({ ...settings, followUps: { ...settings.followUps, ...part } }));

  return (
    <Group title={title} saving={saving} restore={(settings, { followUps }) => ({ ...settings, followUps })}>
      <div class="field">
        <label for={id}>{words('options.followUps.remind')}</label>
        <span class="entry">
          <select
            id={id}
            value={String(followUps.atMost)}
            onChange={({ currentTarget: { selectedIndex } }) =>
              void store(words(`options.followUps.${times[selectedIndex] ?? 'never'}Changed`), {
                atMost: selectedIndex,
              })
            }
          >
            {times.map((name, atMost) => (
              <option key={name} value={String(atMost)}>
                {words(`options.followUps.${name}`)}
              </option>
            ))}
          </select>
        </span>
        <p class="light">{words('options.followUps.hint')}</p>
      </div>
      {followUps.atMost > 0 && (
        <StoredNumber
          label={words('options.followUps.first')}
          unit={words('options.workingDays')}
          hint={words('options.followUps.firstHint')}
          min={1}
          max={60}
          value={followUps.firstDays}
          onStore={(firstDays) => store(countWords('options.followUps.firstChanged', firstDays), { firstDays })}
        />
      )}
      {followUps.atMost > 1 && (
        <StoredNumber
          label={words('options.followUps.second')}
          unit={words('options.workingDays')}
          hint={words('options.followUps.secondHint')}
          min={1}
          max={60}
          value={followUps.secondDays}
          onStore={(secondDays) => store(countWords('options.followUps.secondChanged', secondDays), { secondDays })}
        />
      )}
    </Group>
  );
}
