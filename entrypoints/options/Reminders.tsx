import { useEffect, useState } from 'preact/hooks';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import { DaysOff } from './DaysOff';
import { FalseAlarms } from './FalseAlarms';
import { FollowUps } from './FollowUps';
import { Meetings } from './Meetings';
import { Notifications } from './Notifications';
import { Offers } from './Offers';
import { ReplyClock } from './ReplyClock';
import type { Services } from './services';
import { Silence } from './Silence';
import { TemporaryHours } from './TemporaryHours';
import { useSaving } from './use-saving';
import { WorkingHours } from './WorkingHours';

type Props = { stored: NudgeSettings; services: Services };

/** The section about the reply clock and the reminders. */
export function Reminders({ stored, services: { ask, now: clock, watchFalseAlarms, zones } }: Props) {
  const saving = useSaving(stored, ask);
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), 30_000);
    return () => clearInterval(timer);
  }, [clock]);

  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{words('options.reminders.title')}</h2>
      <p class="light">{words('options.reminders.about')}</p>
      <WorkingHours saving={saving} zones={zones} now={now} />
      <DaysOff saving={saving} />
      <TemporaryHours saving={saving} />
      <ReplyClock saving={saving} />
      <FollowUps saving={saving} />
      <Silence saving={saving} />
      <Meetings saving={saving} />
      <Offers saving={saving} />
      <Notifications saving={saving} />
      <FalseAlarms saving={saving} watch={watchFalseAlarms} />
    </section>
  );
}
