import { forMeWords, forThemWords, type Zones } from '@/components/zone-words';
import { words } from '@/lib/words/words';

/** A moment (ms since 1970) on the clocks of both who talk. */
export function BothZones({ at, zones: { mine, theirs } }: { at: number; zones: Zones }) {
  return (
    <ul class="both-zones">
      <li>{forMeWords(at, mine)}</li>
      <li>{theirs === null ? <span class="light">{words('meeting.zoneUnknown')}</span> : forThemWords(at, theirs)}</li>
    </ul>
  );
}
