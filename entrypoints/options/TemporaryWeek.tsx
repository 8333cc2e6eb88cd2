import { useId } from 'preact/hooks';
import type { Week } from '@/lib/nudge/nudge-settings';
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
  const problemId = useId();
  const name = rangeWords({ from, to });
  const draft = useDraft({
    stored: { from, to },
    read: (texts) => {
      const days = readDays(texts);
      return 'problem' in days ? { problem: { at: 'to', words: days.problem } } : days;
    },
    store: (days) => onEdit(`hours of ${rangeWords(days)}`, (some) => ({ ...some, ...days })),
  });

  return (
    <div class="temporary" role="group" aria-label={name}>
      <div class="add" {...draft.leaving}>
        <DayFields
          days={draft.texts}
          of={`(hours of ${name})`}
          lastLabel="Last day"
          invalid={draft.problem !== null}
          describedBy={problemId}
          onDay={draft.type}
        />
        <button type="button" class="button quiet" aria-label={`Remove hours of ${name}`} onClick={onRemove}>
          Remove
        </button>
      </div>
      <ProblemLine id={problemId} words={draft.problem?.words ?? null} />
      <details open={opened}>
        <summary>{durationWords(minutesOfWeek(week))} a week in this time</summary>
        <WeekEditor
          week={week}
          onEdit={(words, edit) =>
            onEdit(`${words} (${name})`, (some) => {
              const week = edit(some.week);
              return week && { ...some, week };
            })
          }
        />
      </details>
    </div>
  );
}
