import { useId, useRef, useState } from 'preact/hooks';
import type { NudgeSettings, WorkingHours } from '@/lib/nudge/nudge-settings';
import { numberWords, words } from '@/lib/words/words';
import { AddForm } from './AddForm';
import { rangeWords, readDays, type DayRange } from './day';
import { DayFields } from './DayFields';
import { Group } from './Group';
import { TemporaryWeek } from './TemporaryWeek';
import type { Problem } from './use-draft';
import type { Saving } from './use-saving';

const nothing = { from: '', to: '' };
const most = 20;

type Temporary = WorkingHours['temporary'];

/** Other hours for some time, as in Ramadan. */
export function TemporaryHours({ saving }: { saving: Saving }) {
  const title = words('options.temporary.title');
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
      setProblem({ at: 'to', words: words('options.temporary.tooMany', { most: numberWords(most) }) });
    } else {
      const stored = await change(words('options.temporary.added', { days: rangeWords(range.value) }), (settings) =>
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
      restoreWords={{ button: words('options.removeAll'), saved: words('options.temporary.cleared') }}
      restore={temporary.length > 0 && ((settings) => withTemporary(settings, () => []))}
    >
      <p class="light">
        {words('options.temporary.about')}
        {temporary.length > 1 && ` ${words('options.temporary.overlap')}`}
      </p>
      {temporary.length === 0 && <p class="light">{words('options.temporary.none')}</p>}
      {temporary.map((each, at) => (
        <TemporaryWeek
          key={at}
          {...each}
          opened={each.from === added?.from && each.to === added.to}
          onEdit={(what, edit) =>
            change(what, (settings) => {
              const old = settings.hours.temporary[at];
              const edited = isSame(old, each) ? edit(old) : null;
              return edited ? withTemporary(settings, (list) => list.with(at, edited)) : null;
            })
          }
          onRemove={() => {
            form.current?.querySelector('input')?.focus(); // the button goes
            void change(words('options.temporary.removed', { days: rangeWords(each) }), (settings) =>
              isSame(settings.hours.temporary[at], each)
                ? withTemporary(settings, (list) => list.toSpliced(at, 1))
                : null,
            );
          }}
        />
      ))}
      <div ref={form}>
        <AddForm
          button={words('options.temporary.add')}
          problemId={problemId}
          problem={problem?.words ?? null}
          onAdd={() => void add()}
        >
          <DayFields
            days={days}
            lastLabel={words('options.day.last')}
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
