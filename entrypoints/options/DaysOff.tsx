import { useId, useState } from 'preact/hooks';
import { AddForm } from './AddForm';
import { addDays, rangesOf, rangeWords, readDays, removeDays, type DayRange } from './day';
import { DayFields } from './DayFields';
import { Group } from './Group';
import { RemovableList } from './RemovableList';
import type { Problem } from './use-draft';
import type { Saving } from './use-saving';

const title = 'Days off';
const nothing = { from: '', to: '' };

/** Days without work. */
export function DaysOff({ saving }: { saving: Saving }) {
  const { daysOff } = saving.settings.hours;
  const change = saving.changeIn(title);
  const problemId = useId();
  const [days, setDays] = useState(nothing);
  const [problem, setProblem] = useState<Problem<keyof DayRange> | null>(null);

  async function add(): Promise<void> {
    const range = readDays({ from: days.from, to: days.to || days.from });
    if ('problem' in range) {
      setProblem(range.problem);
    } else if (!addDays(daysOff, range.value)) {
      setProblem({ at: 'to', words: 'There can be 400 days off at most. Remove some that are over.' });
    } else {
      const stored = await change(`${rangeWords(range.value)} off`, (settings) => {
        const daysOff = addDays(settings.hours.daysOff, range.value);
        return daysOff && { ...settings, hours: { ...settings.hours, daysOff } };
      });
      if (stored) setDays(nothing);
    }
  }

  return (
    <Group
      title={title}
      saving={saving}
      restoreWords={{ button: 'Remove all', saved: 'no days off' }}
      restore={daysOff.length > 0 && ((settings) => ({ ...settings, hours: { ...settings.hours, daysOff: [] } }))}
    >
      <p class="light">Holidays and vacations: from midnight to midnight, nothing counts as working time.</p>
      <RemovableList
        label={title}
        empty="No days off yet."
        items={rangesOf(daysOff).map((range) => ({ key: range.from, range, words: rangeWords(range) }))}
        onRemove={({ range, words }) =>
          void change(`${words} removed`, (settings) => ({
            ...settings,
            hours: { ...settings.hours, daysOff: removeDays(settings.hours.daysOff, range) },
          }))
        }
      >
        <AddForm button="Add days off" problemId={problemId} problem={problem?.words ?? null} onAdd={() => void add()}>
          <DayFields
            days={days}
            lastLabel="Last day (if more than one)"
            invalidAt={problem?.at}
            describedBy={problemId}
            onDay={(name, day) => {
              setDays({ ...days, [name]: day });
              setProblem(null);
            }}
          />
        </AddForm>
      </RemovableList>
    </Group>
  );
}
