import { words } from '@/lib/words/words';
import { Group } from './Group';
import { NowLine } from './NowLine';
import type { Services } from './services';
import type { Saving } from './use-saving';
import { WeekEditor } from './WeekEditor';
import { ZoneField } from './ZoneField';

type Props = { saving: Saving; zones: Services['zones']; now: number };

/** When the user works in a usual week, and where. */
export function WorkingHours({ saving, zones, now }: Props) {
  const title = words('options.hours.title');
  const { hours } = saving.settings;
  const change = saving.changeIn(title);

  return (
    <Group
      title={title}
      saving={saving}
      restore={(settings, { hours: { zone, week } }) => ({ ...settings, hours: { ...settings.hours, zone, week } })}
    >
      <p class="light">{words('options.hours.about')}</p>
      <NowLine hours={hours} now={now} />
      <ZoneField
        zone={hours.zone}
        zones={zones}
        onStore={(zone) =>
          change(
            zone === null ? words('options.hours.zoneOwn') : words('options.hours.zoneChanged', { zone }),
            (settings) => ({
              ...settings,
              hours: { ...settings.hours, zone },
            }),
          )
        }
      />
      <WeekEditor
        week={hours.week}
        onEdit={(what, edit) =>
          change(what, (settings) => {
            const week = edit(settings.hours.week);
            return week && { ...settings, hours: { ...settings.hours, week } };
          })
        }
      />
      <p class="light">{words('options.hours.overMidnight')}</p>
    </Group>
  );
}
