import { useId } from 'preact/hooks';
import type { Week } from '@/lib/nudge/nudge-settings';
import { words } from '@/lib/words/words';
import { rangeWords, readDays, type DayRange } from './day';
import { DayFields } from './DayFields';
import { durationWords } from './duration';
import { ProblemLine } from './ProblemLine';
import { minutesOfWeek } from './shifts';
import { useDraft } from './use-draft';
import { WeekEditor } from './WeekEditor';

type Some = DayRange & { week: Week };
type Props = Some & {
  /** Whether the hours are to be seen at first. */
  opened: boolean;
  /** Answers whether it was stored; `edit` answers `null` when it is no longer possible. */
  onEdit: (words: string, edit: (some: Some) => Some | null) => Promise<boolean>;
  onRemove: () => void;
};

/** The hours of some time, and when that is. */
export function TemporaryWeek({ from, to, week, opened, onEdit, onRemove }: Props) {
  const id = useId();
  const name = rangeWords({ from, to });
  const draft = useDraft({
    stored: { from, to },
    read: readDays,
    store: (days) =>
      onEdit(words('options.temporary.changed', { days: rangeWords(days) }), (some) => ({ ...some, ...days })),
  });

  return (
    <div class="temporary" role="group" aria-labelledby={`${id}-name`}>
      <h4 id={`${id}-name`}>{name}</h4>
      <div class="add" {...draft.leaving}>
        <DayFields
          days={draft.texts}
          lastLabel={words('options.day.last')}
          invalidAt={draft.problem?.at}
          describedBy={`${id}-problem`}
          onDay={draft.type}
        />
        <button
          type="button"
          class="button quiet"
          aria-label={words('options.temporary.remove', { days: name })}
          onClick={() => {
            draft.forget();
            onRemove();
          }}
        >
          {words('options.remove')}
        </button>
      </div>
      <ProblemLine id={`${id}-problem`} words={draft.problem?.words ?? null} />
      <details open={opened}>
        <summary>{words('options.temporary.week', { duration: durationWords(minutesOfWeek(week)) })}</summary>
        <WeekEditor
          week={week}
          onEdit={(what, edit) =>
            onEdit(words('options.temporary.within', { change: what, days: name }), (some) => {
              const week = edit(some.week);
              return week && { ...some, week };
            })
          }
        />
      </details>
    </div>
  );
}
