import { useId, useState } from 'preact/hooks';
import { ProblemLine } from './ProblemLine';
import { copyDay, isSound, weekdays, type EditShifts, type Shifts } from './shifts';

type Props = { weekday: number; shifts: Shifts; onEdit: EditShifts; onDone: () => void };

const workdays = [0, 1, 2, 3, 4];

/** Puts the hours of one weekday on others too. */
export function CopyDay({ weekday, shifts, onEdit, onDone }: Props) {
  const problemId = useId();
  const [chosen, setChosen] = useState<readonly number[]>(workdays.filter((each) => each !== weekday));
  const [problem, setProblem] = useState<string | null>(null);
  const name = weekdays[weekday] ?? '';

  async function copy(event: Event): Promise<void> {
    event.preventDefault();
    if (chosen.length === 0) {
      setProblem('Choose a day.');
    } else if (!isSound(copyDay(shifts, weekday, chosen))) {
      setProblem('On these days the hours would overlap those of the day before or after.');
    } else if (await onEdit(copiedWords(name, chosen), (shifts) => copyDay(shifts, weekday, chosen))) {
      onDone();
    }
  }

  return (
    <form class="copy" onSubmit={(event) => void copy(event)}>
      <fieldset aria-describedby={problemId}>
        <legend>Copy the hours of {name} to</legend>
        <div class="choices">
          {weekdays.map(
            (other, each) =>
              each !== weekday && (
                <label key={other} class="check">
                  <input
                    type="checkbox"
                    checked={chosen.includes(each)}
                    onChange={({ currentTarget: { checked } }) => {
                      setChosen(checked ? [...chosen, each] : chosen.filter((day) => day !== each));
                      setProblem(null);
                    }}
                  />
                  {other}
                </label>
              ),
          )}
        </div>
      </fieldset>
      <ProblemLine id={problemId} words={problem} />
      <div class="buttons">
        <button type="submit" class="button small">
          Copy
        </button>
        <button type="button" class="button small quiet" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function copiedWords(name: string, days: readonly number[]): string {
  const [only] = days;
  return `${name} copied to ${days.length === 1 && only !== undefined ? weekdays[only] : `${days.length} days`}`;
}
