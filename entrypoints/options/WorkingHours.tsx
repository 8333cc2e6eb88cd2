import { Group } from './Group';
import { NowLine } from './NowLine';
import type { Services } from './services';
import type { Saving } from './use-saving';
import { WeekEditor } from './WeekEditor';
import { ZoneField } from './ZoneField';

type Props = { saving: Saving; zones: Services['zones']; now: number };

const title = 'Working hours';

/** When the user works in a usual week, and where. */
export function WorkingHours({ saving, zones, now }: Props) {
  const { hours } = saving.settings;
  const change = saving.changeIn(title);

  return (
    <Group
      title={title}
      saving={saving}
      restore={(settings, { hours: { zone, week } }) => ({ ...settings, hours: { ...settings.hours, zone, week } })}
    >
      <p class="light">Time outside these hours is not held against you.</p>
      <NowLine hours={hours} now={now} />
      <ZoneField
        zone={hours.zone}
        zones={zones}
        onStore={(zone) =>
          change(`time zone ${zone ?? 'of this browser'}`, (settings) => ({
            ...settings,
            hours: { ...settings.hours, zone },
          }))
        }
      />
      <WeekEditor
        week={hours.week}
        onEdit={(words, edit) =>
          change(words, (settings) => {
            const week = edit(settings.hours.week);
            return week && { ...settings, hours: { ...settings.hours, week } };
          })
        }
      />
      <p class="light">Hours over midnight, such as 22:00 – 02:00, belong to the day on which they begin.</p>
    </Group>
  );
}
