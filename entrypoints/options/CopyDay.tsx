import { useId, useState } from 'preact/hooks';
import { countWords, words } from '@/lib/words/words';
import { ProblemLine } from './ProblemLine';
import { copyDay, isSound, weekdayName, weekdays, type EditShifts, type Shifts } from './shifts';

type Props = { weekday: number; shifts: Shifts; onEdit: EditShifts; onDone: () => void };

const workdays = [0, 1, 2, 3, 4];

/** Puts the hours of one weekday on others too. */
export function CopyDay({ weekday, shifts, onEdit, onDone }: Props) {
  const problemId = useId();
  const [chosen, setChosen] = useState<readonly number[]>(workdays.filter((each) => each !== weekday));
  const [problem, setProblem] = useState<string | null>(null);
  const name = weekdayName(weekday);

  async function copy(event: Event): Promise<void> {
    event.preventDefault();
    if (chosen.length === 0) {
      setProblem(words('options.hours.chooseDay'));
    } else if (!isSound(copyDay(shifts, weekday, chosen))) {
      setProblem(words('options.hours.copyOverlaps'));
    } else if (await onEdit(copiedWords(name, chosen), (shifts) => copyDay(shifts, weekday, chosen))) {
      onDone();
    }
  }

  return (
    <form class="copy" onSubmit={(event) => void copy(event)}>
      <fieldset aria-describedby={problemId}>
        <legend>{words('options.hours.copyTo', { day: name })}</legend>
        <div class="choices">
          {weekdays.map(
            (each) =>
              each !== weekday && (
                <label key={each} class="check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(each)}
                    onChange={({ currentTarget: { checked } }) => {
                      setChosen(checked ? [...chosen, each] : chosen.filter((day) => day !== each));
                      setProblem(null);
                    }}
                  />
                  {weekdayName(each)}
                </label>
              ),
          )}
        </div>
      </fieldset>
      <ProblemLine id={problemId} words={problem} />
      <div class="buttons">
        <button type="submit" class="button small">
          {words('options.hours.copyNow')}
        </button>
        <button type="button" class="button small quiet" onClick={onDone}>
          {words('pages.cancel')}
        </button>
      </div>
    </form>
  );
}

function copiedWords(day: string, days: readonly number[]): string {
  const [only] = days;
  return days.length === 1 && only !== undefined
    ? words('options.hours.copied', { day, other: weekdayName(only) })
    : countWords('options.hours.copiedTo', days.length, { day });
}
