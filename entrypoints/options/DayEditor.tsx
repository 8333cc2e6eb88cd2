import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { numberWords, words } from '@/lib/words/words';
import { CopyDay } from './CopyDay';
import { timesWords } from './clock';
import { ShiftRow } from './ShiftRow';
import { freeShift, weekdayName, withDay, without, type Shift, type EditShifts, type Shifts } from './shifts';

type Props = { weekday: number; shifts: Shifts; onEdit: EditShifts };

/** The hours of one weekday. */
export function DayEditor({ weekday, shifts, onEdit }: Props) {
  const nameId = useId();
  const rows = useRef<HTMLDivElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const copier = useRef<HTMLButtonElement>(null);
  const [copying, setCopying] = useState(false);
  const [added, setAdded] = useState<Shift | null>(null);
  const name = weekdayName(weekday);
  const today = shifts[weekday] ?? [];

  // Once for each, and not when undo brings it back.
  useEffect(() => {
    const at = today.findIndex(({ from }) => from === added?.from);
    rows.current?.querySelectorAll('.shift')[at]?.querySelector('input')?.focus();
  }, [added]);

  async function add(): Promise<void> {
    const found: Shift[] = [];
    const stored = await onEdit(words('options.hours.added', { day: name }), (shifts) => {
      const free = freeShift(shifts, weekday);
      if (free) found.push(free);
      return free && withDay(shifts, weekday, (today) => [...today, free]);
    });
    if (stored) setAdded(found[0] ?? null);
  }

  return (
    <div class="day" role="group" aria-labelledby={nameId}>
      <h4 id={nameId}>{name}</h4>
      <div ref={rows} class="shifts">
        {today.length === 0 && <p class="light">{words('options.hours.dayOff')}</p>}
        {today.map((shift, at) => (
          <ShiftRow
            key={at}
            weekday={weekday}
            name={placeName(name, at)}
            shift={shift}
            others={withDay(shifts, weekday, without(shift))}
            onStore={(changed) =>
              onEdit(words('options.hours.changed', { day: name, times: timesWords(changed) }), (shifts) =>
                withDay(shifts, weekday, (today) => [...without(shift)(today), changed]),
              )
            }
            onRemove={() => {
              adding.current?.focus(); // this row goes
              void onEdit(words('options.hours.removed', { day: name, times: timesWords(shift) }), (shifts) =>
                withDay(shifts, weekday, without(shift)),
              );
            }}
          />
        ))}
      </div>
      <div class="tools">
        <button
          ref={adding}
          type="button"
          class="link"
          aria-label={words('options.hours.addTo', { day: name })}
          onClick={() => void add()}
        >
          {words('options.hours.add')}
        </button>
        <button
          ref={copier}
          type="button"
          class="link"
          aria-label={words('options.hours.copyFrom', { day: name })}
          aria-expanded={copying}
          onClick={() => setCopying(!copying)}
        >
          {words('options.hours.copy')}
        </button>
      </div>
      {copying && (
        <CopyDay
          weekday={weekday}
          shifts={shifts}
          onEdit={onEdit}
          onDone={() => {
            copier.current?.focus(); // what had it goes
            setCopying(false);
          }}
        />
      )}
    </div>
  );
}

/** "Monday", "Monday, second hours": which hours of a day are meant. */
function placeName(day: string, at: number): string {
  if (at === 0) return day;
  if (at === 1) return words('options.hours.second', { day });
  if (at === 2) return words('options.hours.third', { day });
  return words('options.hours.further', { day, number: numberWords(at + 1) });
}
