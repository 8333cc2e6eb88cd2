import { words } from '@/lib/words/words';
import type { DayRange } from './day';

type Props = {
  days: DayRange;
  lastLabel: string;
  invalidAt: keyof DayRange | undefined;
  describedBy: string;
  onDay: (name: keyof DayRange, day: string) => void;
};

/** A first and a last day. */
export function DayFields({ days, lastLabel, invalidAt, describedBy, onDay }: Props) {
  return (['from', 'to'] as const).map((name) => (
    <label key={name} class="labelled">
      <span>{name === 'from' ? words('options.day.first') : lastLabel}</span>
      <input
        type="date"
        max="2099-12-31"
        value={days[name]}
        aria-invalid={invalidAt === name}
        aria-describedby={describedBy}
        onInput={(event) => onDay(name, event.currentTarget.value)}
      />
    </label>
  ));
}
