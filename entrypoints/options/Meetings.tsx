import { useId, useState } from 'preact/hooks';
import { numberWords, words } from '@/lib/words/words';
import { AddForm } from './AddForm';
import { durationWords, wholeNumber } from './duration';
import { Group } from './Group';
import { RemovableList } from './RemovableList';
import type { Saving } from './use-saving';

const most = 6;
const units = { minutes: 1, hours: 60, days: 1440 } as const;
type Unit = keyof typeof units;
const unitNames = Object.keys(units) as Unit[];

/** How long before a meeting to remind of it. */
export function Meetings({ saving }: { saving: Saving }) {
  const title = words('options.meetings.title');
  const { meetingMinutes } = saving.settings;
  const change = saving.changeIn(title);
  const id = useId();
  const [number, setNumber] = useState('');
  const [unit, setUnit] = useState<Unit>('minutes');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const minutes = (wholeNumber(number, 1, 43_200) ?? NaN) * units[unit];
    if (!(minutes <= 43_200)) setProblem(words('options.meetings.range'));
    else if (meetingMinutes.includes(minutes)) setProblem(words('options.meetings.known'));
    else if (meetingMinutes.length === most) setProblem(words('options.meetings.tooMany', { most: numberWords(most) }));
    else {
      const stored = await change(beforeWords(minutes), (settings) => ({
        ...settings,
        meetingMinutes: [...new Set([...settings.meetingMinutes, minutes])].sort((a, b) => b - a),
      }));
      if (stored) setNumber('');
    }
  }

  return (
    <Group title={title} saving={saving} restore={(settings, { meetingMinutes }) => ({ ...settings, meetingMinutes })}>
      <p class="light">{words('options.meetings.about')}</p>
      <RemovableList
        label={words('options.meetings.list')}
        empty={words('options.meetings.none')}
        items={meetingMinutes.map((minutes) => ({ key: minutes, words: beforeWords(minutes) }))}
        onRemove={({ key, words: what }) =>
          void change(words('options.changeRemoved', { what }), (settings) => ({
            ...settings,
            meetingMinutes: settings.meetingMinutes.filter((minutes) => minutes !== key),
          }))
        }
      >
        <AddForm button={words('options.meetings.add')} problemId={id} problem={problem} onAdd={() => void add()}>
          <label class="labelled">
            <span>{words('options.meetings.time')}</span>
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
          <select
            aria-label={words('options.meetings.unit')}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value as Unit)}
          >
            {unitNames.map((name) => (
              <option key={name} value={name}>
                {words(`options.meetings.${name}`)}
              </option>
            ))}
          </select>
        </AddForm>
      </RemovableList>
    </Group>
  );
}

function beforeWords(minutes: number): string {
  return words('options.meetings.before', { duration: durationWords(minutes) });
}
