import { useId, useRef, useState } from 'preact/hooks';
import type { NudgeSettings, WorkingHours } from '@/lib/nudge/nudge-settings';
import { AddForm } from './AddForm';
import { rangeWords, readDays, type DayRange } from './day';
import { DayFields } from './DayFields';
import { Group } from './Group';
import { TemporaryWeek } from './TemporaryWeek';
import type { Problem } from './use-draft';
import type { Saving } from './use-saving';

const title = 'Temporary hours';
const nothing = { from: '', to: '' };
const most = 20;

type Temporary = WorkingHours['temporary'];

/** Other hours for some time, as in Ramadan. */
export function TemporaryHours({ saving }: { saving: Saving }) {
  const { temporary } = saving.settings.hours;
  const change = saving.changeIn(title);
  const problemId = useId();
  const form = useRef<HTMLDivElement>(null);
  const [days, setDays] = useState(nothing);
  const [problem, setProblem] = useState<Problem<keyof DayRange> | null>(null);
  const [added, setAdded] = useState<DayRange | null>(null);

  async function add(): Promise<void> {
    const range = readDays(days);
    if ('problem' in range) {
      setProblem(range.problem);
    } else if (temporary.length === most) {
      setProblem({ at: 'to', words: `There can be ${most} of them at most. Remove one that is over.` });
    } else {
      const stored = await change(`hours of ${rangeWords(range.value)} added`, (settings) =>
        withTemporary(settings, (list) => [...list, { ...range.value, week: settings.hours.week }]),
      );
      if (!stored) return;
      setAdded(range.value);
      setDays(nothing);
    }
  }

  return (
    <Group
      title={title}
      saving={saving}
      restoreWords={{ button: 'Remove all', saved: 'no temporary hours' }}
      restore={temporary.length > 0 && ((settings) => withTemporary(settings, () => []))}
    >
      <p class="light">
        Other hours for some time, such as shorter days in Ramadan or in summer. They start as a copy of your week.
        {temporary.length > 1 && ' Where two of them overlap, the later in this list counts.'}
      </p>
      {temporary.length === 0 && <p class="light">No temporary hours yet.</p>}
      {temporary.map((each, at) => (
        <TemporaryWeek
          key={at}
          {...each}
          opened={each.from === added?.from && each.to === added.to}
          onEdit={(words, edit) =>
            change(words, (settings) => {
              const old = settings.hours.temporary[at];
              const edited = isSame(old, each) ? edit(old) : null;
              return edited ? withTemporary(settings, (list) => list.with(at, edited)) : null;
            })
          }
          onRemove={() => {
            form.current?.querySelector('input')?.focus(); // the button goes
            void change(`hours of ${rangeWords(each)} removed`, (settings) =>
              isSame(settings.hours.temporary[at], each)
                ? withTemporary(settings, (list) => list.toSpliced(at, 1))
                : null,
            );
          }}
        />
      ))}
      <div ref={form}>
        <AddForm
          button="Add temporary hours"
          problemId={problemId}
          problem={problem?.words ?? null}
          onAdd={() => void add()}
        >
          <DayFields
            days={days}
            lastLabel="Last day"
            invalidAt={problem?.at}
            describedBy={problemId}
            onDay={(name, day) => {
              setDays({ ...days, [name]: day });
              setProblem(null);
            }}
          />
        </AddForm>
      </div>
    </Group>
  );
}

function withTemporary(settings: NudgeSettings, edit: (temporary: Temporary) => Temporary): NudgeSettings {
  return { ...settings, hours: { ...settings.hours, temporary: edit(settings.hours.temporary) } };
}

/** False when the list was changed under the button that was pressed. */
function isSame(old: Temporary[number] | undefined, shown: DayRange): old is Temporary[number] {
  return old?.from === shown.from && old.to === shown.to;
}
