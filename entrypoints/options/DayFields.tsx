import type { DayRange } from './day';

type Props = {
  days: DayRange;
  /** What the two fields are for, if it is not to be read beside them. */
  of?: string;
  lastLabel: string;
  invalid: boolean;
  describedBy: string;
  onDay: (name: keyof DayRange, day: string) => void;
};

/** A first and a last day. */
export function DayFields({ days, of = '', lastLabel, invalid, describedBy, onDay }: Props) {
  return (['from', 'to'] as const).map((name) => (
    <label key={name} class="labelled">
      <span>
        {name === 'from' ? 'First day' : lastLabel}
        {of && <span class="for-ears"> {of}</span>}
      </span>
      <input
        type="date"
        max="2099-12-31"
        value={days[name]}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        onInput={(event) => onDay(name, event.currentTarget.value)}
      />
    </label>
  ));
}
