import { useId } from 'preact/hooks';
import { CloseIcon } from '@/components/icons';
import { words } from '@/lib/words/words';
import { minuteOf, timesWords, timeText } from './clock';
import { ProblemLine } from './ProblemLine';
import { problemBeside, shiftBetween, type Shift, type Shifts } from './shifts';
import { TimeField } from './TimeField';
import { useDraft, type Texts } from './use-draft';

type Props = {
  weekday: number;
  /** "Monday", or "Monday, second hours" */
  name: string;
  shift: Shift;
  /** The week without this shift. */
  others: Shifts;
  onStore: (shift: Shift) => Promise<boolean>;
  onRemove: () => void;
};

/** From when to when. */
export function ShiftRow({ weekday, name, shift, others, onStore, onRemove }: Props) {
  const problemId = useId();
  const draft = useDraft({
    stored: { from: timeText(shift.from), to: timeText(shift.to) },
    read: (texts) => readShift(texts, others, weekday),
    store: onStore,
  });
  const shared = { describedBy: problemId, invalid: draft.problem !== null };

  return (
    <div class="shift" {...draft.leaving}>
      <TimeField
        {...shared}
        label={words('options.hours.from', { day: name })}
        text={draft.texts.from}
        onText={(text) => draft.type('from', text)}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        {...shared}
        label={words('options.hours.until', { day: name })}
        text={draft.texts.to}
        onText={(text) => draft.type('to', text)}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={words('options.hours.remove', { day: name, times: timesWords(shift) })}
        onClick={() => {
          draft.forget();
          onRemove();
        }}
      >
        <CloseIcon />
      </button>
      {shift.to > 1440 && <span class="light">{words('options.hours.nextDay')}</span>}
      <ProblemLine id={problemId} words={draft.problem?.words ?? null} />
    </div>
  );
}

function readShift({ from, to }: Texts<'from' | 'to'>, others: Shifts, weekday: number) {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  if (start === null || end === null) return problem(words('options.fillInTimes'));
  const shift = shiftBetween(start, end);
  if ('problem' in shift) return problem(shift.problem);
  const taken = problemBeside(others, weekday, shift.value);
  return taken === null ? shift : problem(taken);
}

function problem(words: string) {
  return { problem: { at: 'to' as const, words } };
}
