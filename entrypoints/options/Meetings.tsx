import { useId, useState } from 'preact/hooks';
import { AddForm } from './AddForm';
import { durationWords, wholeNumber } from './duration';
import { Group } from './Group';
import { RemovableList } from './RemovableList';
import type { Saving } from './use-saving';

const title = 'Meetings';
const most = 6;
const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;

/** How long before a meeting to remind of it. */
export function Meetings({ saving }: { saving: Saving }) {
  const { meetingMinutes } = saving.settings;
  const change = saving.changeIn(title);
  const id = useId();
  const [number, setNumber] = useState('');
  const [unit, setUnit] = useState<Unit>('minutes');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const minutes = (wholeNumber(number, 1, 43_200) ?? NaN) * units[unit];
    if (!(minutes <= 43_200)) setProblem('Enter a time from 1 minute to 30 days, in whole numbers.');
    else if (meetingMinutes.includes(minutes)) setProblem('This reminder is there already.');
    else if (meetingMinutes.length === most) setProblem(`There can be ${most} reminders at most.`);
    else {
      const stored = await change(`${durationWords(minutes)} before`, (settings) => ({
        ...settings,
        meetingMinutes: [...new Set([...settings.meetingMinutes, minutes])].sort((a, b) => b - a),
      }));
      if (stored) setNumber('');
    }
  }

  return (
    <Group title={title} saving={saving} restore={(settings, { meetingMinutes }) => ({ ...settings, meetingMinutes })}>
      <p class="light">15 minutes after a meeting you are also reminded to write the summary.</p>
      <RemovableList
        label="Reminders before a meeting"
        empty="No reminder before a meeting."
        items={meetingMinutes.map((minutes) => ({ key: minutes, words: `${durationWords(minutes)} before` }))}
        onRemove={({ key, words }) =>
          void change(`${words} removed`, (settings) => ({
            ...settings,
            meetingMinutes: settings.meetingMinutes.filter((minutes) => minutes !== key),
          }))
        }
      >
        <AddForm button="Add reminder" problemId={id} problem={problem} onAdd={() => void add()}>
          <label class="labelled">
            <span>Time before</span>
            <input
              type="number"
              inputMode="numeric"
              min={1}
              value={number}
              aria-invalid={problem !== null}
              aria-describedby={id}
              onInput={(event) => {
                setNumber(event.currentTarget.value);
                setProblem(null);
              }}
            />
          </label>
          <select aria-label="Unit" value={unit} onChange={(event) => setUnit(event.currentTarget.value as Unit)}>
            {Object.keys(units).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </AddForm>
      </RemovableList>
    </Group>
  );
}
