import { useId, useState } from 'preact/hooks';
import { failureWords, type FailureCode } from '@/components/failure-words';
import { useLeaving } from '@/components/use-leaving';
import { zoneName } from '@/components/zone-words';
import { zoneNamed } from '@/lib/calendar/wall-clock';
import type { Dossier } from '@/lib/interview/dossier';
import { clockStyle, timeWords } from '@/lib/words/times';
import { words } from '@/lib/words/words';
import type { Services } from '../../services';
import { storeDetail } from '../store-detail';
import { useLikelyZone } from './use-likely-zone';

type Props = { dossier: Dossier; services: Services; now: number };

/** The time zone of the client; one that was written down for them elsewhere is offered. */
export function ClientZone({ dossier: { view, clientZone }, services, now }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnknown, setUnknown] = useState(false);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const likelyZone = useLikelyZone(clientZone === null ? view.client : null, services);

  async function store(text: string): Promise<void> {
    const zone = text.trim() ? zoneNamed(text, services.zones.all) : null;
    setUnknown(zone === null && text.trim() !== '');
    if (zone === null && text.trim() !== '') return;
    const code =
      zone === clientZone
        ? null
        : await storeDetail(services.ask, view.interviewId, { name: 'client-zone', value: zone });
    setFailure(code);
    if (!code) setTyped(null);
  }

  useLeaving(() => {
    if (typed !== null) void store(typed);
  });

  return (
    <div class="client-zone">
      <label for={id} class="name">
        {words('meeting.clientZone')}
      </label>
      <input
        id={id}
        type="text"
        dir="ltr"
        list={`${id}-zones`}
        autocomplete="off"
        spellcheck={false}
        placeholder="America/New York"
        value={typed ?? zoneName(clientZone ?? '')}
        aria-invalid={isUnknown}
        aria-describedby={`${id}-note`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setUnknown(false);
        }}
        onChange={(event) => void store(event.currentTarget.value)}
      />
      <datalist id={`${id}-zones`}>
        {services.zones.all.map((zone) => (
          <option key={zone} value={zoneName(zone)} />
        ))}
      </datalist>
      <div id={`${id}-note`}>
        {isUnknown && (
          <p class="problem" role="alert">
            {words('options.zone.unknown')}
          </p>
        )}
        {failure && (
          <p class="problem" role="alert">
            {failureWords(failure)} <code>{failure}</code>
          </p>
        )}
        {clientZone !== null && <p class="light">{words('meeting.theirTime', { time: timeThere(now, clientZone) })}</p>}
      </div>
      {likelyZone !== null && (
        <button
          type="button"
          class="link"
          onClick={() => {
            document.getElementById(id)?.focus(); // the pressed button vanishes
            void store(likelyZone);
          }}
        >
          {words('meeting.takeZone', { zone: zoneName(likelyZone), client: view.client ?? '' })}
        </button>
      )}
    </div>
  );
}

function timeThere(now: number, zone: string): string {
  return timeWords(now, { weekday: 'short', ...clockStyle(), timeZone: zone });
}
