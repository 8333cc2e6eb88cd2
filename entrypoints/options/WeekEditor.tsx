import type { Week } from '@/lib/nudge/nudge-settings';
import { DayEditor } from './DayEditor';
import { isSound, joinWeek, splitWeek, weekdays, type EditShifts } from './shifts';

type Props = {
  week: Week;
  /** Answers whether it was stored; `edit` answers `null` when it is no longer possible. */
  onEdit: (words: string, edit: (week: Week) => Week | null) => Promise<boolean>;
};

/** The hours of each weekday. */
export function WeekEditor({ week, onEdit }: Props) {
  const shifts = joinWeek(week);
  const editShifts: EditShifts = (words, edit) =>
    onEdit(words, (week) => {
      const edited = edit(joinWeek(week));
      return edited && isSound(edited) ? splitWeek(edited) : null;
    });

  return (
    <div class="week">
      {weekdays.map((weekday) => (
        <DayEditor key={weekday} weekday={weekday} shifts={shifts} onEdit={editShifts} />
      ))}
    </div>
  );
}
