import { momentWords } from '@/components/moment-words';
import type { WorkingHours } from '@/lib/nudge/nudge-settings';
import { countedBetween, nextOpening } from '@/lib/nudge/working-hours';
import { words } from '@/lib/words/words';
import { durationWords } from './duration';
import { minutesOfWeek } from './shifts';

const minute = 60_000;
const week = 10_080 * minute;

/** What the working hours mean at this moment. */
export function NowLine({ hours, now }: { hours: WorkingHours; now: number }) {
  return (
    <p class="now">
      <strong>{nowWords(hours, now)}</strong>
      <span class="light">
        {words('options.duration.aWeek', { duration: durationWords(minutesOfWeek(hours.week)) })}
      </span>
    </p>
  );
}

/** "Now: working until 18:00", "Now: free until Mon 09:00"; on the clock of the chosen zone. */
export function nowWords(hours: WorkingHours, now: number): string {
  const opening = nextOpening(now, hours);
  if (opening === null) return words('options.hours.now.never');
  if (opening > now) return words('options.hours.now.free', { moment: momentWords(opening, now, hours.zone) });
  const closing = closingAfter(now, hours);
  return closing === null
    ? words('options.hours.now.always')
    : words('options.hours.now.working', { moment: momentWords(closing, now, hours.zone) });
}

/** When work that is going on ends, to the minute; `null` when it goes on for a week. */
function closingAfter(now: number, hours: WorkingHours): number | null {
  const isOpenUntil = (moment: number) => countedBetween(now, moment, hours) === moment - now;
  if (isOpenUntil(now + week)) return null;
  let [open, closed] = [Math.floor(now / minute), Math.ceil((now + week) / minute)];
  while (closed - open > 1) {
    const middle = Math.floor((open + closed) / 2);
    if (isOpenUntil(Math.max(now, middle * minute))) open = middle;
    else closed = middle;
  }
  return open * minute;
}
