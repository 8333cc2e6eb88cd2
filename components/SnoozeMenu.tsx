import { useState } from 'preact/hooks';
import { snoozeChoices, snoozeNames, type SnoozeChoice } from '@/lib/nudge/snooze-choices';
import { TickIcon } from './icons';
import { PickTime } from './PickTime';

type Props = {
  now: number;
  /** Whether a moment may be typed: a page sees keys typed into it. */
  canType: boolean;
  onSnooze: (until: SnoozeChoice | number, unlessTheyWrite: boolean) => void;
};

/** For how long a reminder is put off. */
export function SnoozeMenu({ now, canType, onSnooze }: Props) {
  const [unlessTheyWrite, setUnlessTheyWrite] = useState(false);
  const [picking, setPicking] = useState(false);

  return (
    <div class="snooze" role="group" aria-label="Snooze for how long?">
      <div class="buttons">
        {snoozeChoices.map((choice) => (
          <button key={choice} type="button" class="button small" onClick={() => onSnooze(choice, unlessTheyWrite)}>
            {snoozeNames[choice]}
          </button>
        ))}
        {canType && (
          <button type="button" class="button small" aria-expanded={picking} onClick={() => setPicking(!picking)}>
            Pick a time…
          </button>
        )}
      </div>
      {picking && <PickTime now={now} onPick={(until) => onSnooze(until, unlessTheyWrite)} />}
      <button
        type="button"
        role="checkbox"
        class="tick"
        aria-checked={unlessTheyWrite}
        onClick={() => setUnlessTheyWrite(!unlessTheyWrite)}
      >
        <span class="box">{unlessTheyWrite && <TickIcon />}</span>
        <span>Unless they write</span>
      </button>
    </div>
  );
}
