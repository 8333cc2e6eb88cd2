import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CopyDay } from './CopyDay';
import { timesWords } from './clock';
import { ShiftRow } from './ShiftRow';
import { freeShift, weekdays, withDay, without, type Shift, type EditShifts, type Shifts } from './shifts';

type Props = { weekday: number; shifts: Shifts; onEdit: EditShifts };

const places = ['', ', second hours', ', third hours'];

/** The hours of one weekday. */
export function DayEditor({ weekday, shifts, onEdit }: Props) {
  const nameId = useId();
  const rows = useRef<HTMLDivElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  const copier = useRef<HTMLButtonElement>(null);
  const [copying, setCopying] = useState(false);
  const [added, setAdded] = useState<Shift | null>(null);
  const name = weekdays[weekday] ?? '';
  const today = shifts[weekday] ?? [];

  // Once for each, and not when undo brings it back.
  useEffect(() => {
    const at = today.findIndex(({ from }) => from === added?.from);
    rows.current?.querySelectorAll('.shift')[at]?.querySelector('input')?.focus();
  }, [added]);

  async function add(): Promise<void> {
    const found: Shift[] = [];
    const stored = await onEdit(`${name}, hours added`, (shifts) => {
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
        {today.length === 0 && <p class="light">Day off</p>}
        {today.map((shift, at) => (
          <ShiftRow
            key={at}
            weekday={weekday}
            name={name + (places[at] ?? `, hours ${at + 1}`)}
            shift={shift}
            others={withDay(shifts, weekday, without(shift))}
            onStore={(changed) =>
              onEdit(`${name}, ${timesWords(changed)}`, (shifts) =>
                withDay(shifts, weekday, (today) => [...without(shift)(today), changed]),
              )
            }
            onRemove={() => {
              adding.current?.focus(); // this row goes
              void onEdit(`${name}, ${timesWords(shift)} removed`, (shifts) =>
                withDay(shifts, weekday, without(shift)),
              );
            }}
          />
        ))}
      </div>
      <div class="tools">
        <button ref={adding} type="button" class="link" aria-label={`Add hours: ${name}`} onClick={() => void add()}>
          Add hours
        </button>
        <button
          ref={copier}
          type="button"
          class="link"
          aria-label={`Copy to other days: ${name}`}
          aria-expanded={copying}
          onClick={() => setCopying(!copying)}
        >
          Copy to other days
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
