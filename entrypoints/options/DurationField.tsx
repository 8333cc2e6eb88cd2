import { useId } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { ProblemLine } from './ProblemLine';

type Props = {
  label: string;
  hint: string;
  /** "2:30" */
  text: string;
  problem: string | null;
  onText: (text: string) => void;
};

/** Hours and minutes. */
export function DurationField({ label, hint, text, problem, onText }: Props) {
  const id = useId();
  const [hours = '', minutes = ''] = text.split(':');
  const shared = {
    type: 'number',
    inputMode: 'numeric',
    min: 0,
    step: 1,
    'aria-invalid': problem !== null,
    'aria-describedby': `${id}-hint ${id}-problem`,
  } as const;

  return (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <span class="entry">
        <input
          {...shared}
          max={720}
          value={hours}
          aria-label={words('options.duration.hoursOf', { label })}
          onInput={(event) => onText(`${event.currentTarget.value}:${minutes}`)}
        />
        <span aria-hidden="true">{words('options.duration.h')}</span>
        <input
          {...shared}
          max={59}
          value={minutes}
          aria-label={words('options.duration.minutesOf', { label })}
          onInput={(event) => onText(`${hours}:${event.currentTarget.value}`)}
        />
        <span aria-hidden="true">{words('options.duration.min')}</span>
      </span>
      <p id={`${id}-hint`} class="light">
        {hint}
      </p>
      <ProblemLine id={`${id}-problem`} words={problem} />
    </div>
  );
}
