import { useState } from 'preact/hooks';
import { snoozeChoices, type SnoozeChoice } from '@/lib/nudge/snooze-choices';
import { words } from '@/lib/words/words';
import { TickIcon } from './icons';
import { snoozeWords } from './nudge-words';
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
    <div class="snooze" role="group" aria-label={words('snooze.title')}>
      <div class="buttons">
        {snoozeChoices.map((choice) => (
          <button key={choice} type="button" class="button small" onClick={() => onSnooze(choice, unlessTheyWrite)}>
            {snoozeWords(choice)}
          </button>
        ))}
        {canType && (
          <button type="button" class="button small" aria-expanded={picking} onClick={() => setPicking(!picking)}>
            {words('snooze.pick')}
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
        <span>{words('snooze.unless')}</span>
      </button>
    </div>
  );
}
