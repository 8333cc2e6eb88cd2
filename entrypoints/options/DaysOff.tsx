import { useId, useState } from 'preact/hooks';
import { numberWords, words } from '@/lib/words/words';
import { AddForm } from './AddForm';
import { addDays, mostDays, rangesOf, rangeWords, readDays, removeDays, type DayRange } from './day';
import { DayFields } from './DayFields';
import { Group } from './Group';
import { RemovableList } from './RemovableList';
import type { Problem } from './use-draft';
import type { Saving } from './use-saving';

const nothing = { from: '', to: '' };

/** Days without work. */
export function DaysOff({ saving }: { saving: Saving }) {
  const title = words('options.daysOff.title');
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
      setProblem({ at: 'to', words: words('options.daysOff.tooMany', { most: numberWords(mostDays) }) });
    } else {
      const stored = await change(words('options.daysOff.added', { days: rangeWords(range.value) }), (settings) => {
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
      restoreWords={{ button: words('options.removeAll'), saved: words('options.daysOff.cleared') }}
      restore={daysOff.length > 0 && ((settings) => ({ ...settings, hours: { ...settings.hours, daysOff: [] } }))}
    >
      <p class="light">{words('options.daysOff.about')}</p>
      <RemovableList
        label={title}
        empty={words('options.daysOff.none')}
        items={rangesOf(daysOff).map((range) => ({ key: range.from, range, words: rangeWords(range) }))}
        onRemove={({ range, words: what }) =>
          void change(words('options.changeRemoved', { what }), (settings) => ({
            ...settings,
            hours: { ...settings.hours, daysOff: removeDays(settings.hours.daysOff, range) },
          }))
        }
      >
        <AddForm
          button={words('options.daysOff.add')}
          problemId={problemId}
          problem={problem?.words ?? null}
          onAdd={() => void add()}
        >
          <DayFields
            days={days}
            lastLabel={words('options.day.lastIfMore')}
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
