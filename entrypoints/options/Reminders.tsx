import { useEffect, useState } from 'preact/hooks';
import { useNow } from '@/components/use-now';
import type { Watched } from '@/components/use-watched';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import { DaysOff } from './DaysOff';
import { FalseAlarms } from './FalseAlarms';
import { FollowUps } from './FollowUps';
import { Meetings } from './Meetings';
import { Notifications } from './Notifications';
import { Offers } from './Offers';
import { Opening } from './Opening';
import { ReplyClock } from './ReplyClock';
import type { Services } from './services';
import { Silence } from './Silence';
import { TemporaryHours } from './TemporaryHours';
import { useSaving } from './use-saving';
import { WorkingHours } from './WorkingHours';

/** The reply clock and the reminders. */
export function Reminders({ services }: { services: Services }) {
  const [stored, setStored] = useState<Watched<NudgeSettings>>({ state: 'waiting' });
  useEffect(() => {
    void services.ask('nudgeSettings', null).then((answer) => {
      setStored(answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', detail: answer.code });
    });
  }, [services]);

  return (
    <section aria-labelledby="reminders">
      <h2 id="reminders">{words('options.reminders.title')}</h2>
      <p class="light">{words('options.reminders.about')}</p>
      <Opening watched={stored} />
      {stored.state === 'ready' && <Groups stored={stored.value} services={services} />}
    </section>
  );
}

function Groups({ stored, services }: { stored: NudgeSettings; services: Services }) {
  const { ask, now: clock, watchFalseAlarms, zones } = services;
  const saving = useSaving(stored, ask);
  const now = useNow(clock);

  return (
    <>
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
    </>
  );
}
