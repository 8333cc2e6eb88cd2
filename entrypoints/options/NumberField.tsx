import { useId } from 'preact/hooks';
import { ProblemLine } from './ProblemLine';

type Props = {
  label: string;
  unit: string;
  hint?: string;
  max: number;
  text: string;
  problem: string | null;
  onText: (text: string) => void;
};

/** A number with its unit. */
export function NumberField({ label, unit, hint, max, text, problem, onText }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="entry">
        <input
          id={id}
          type="number"
          inputMode="numeric"
          min={0}
          max={max}
          step={1}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-unit ${id}-hint ${id}-problem`}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
      {hint && (
        <p id={`${id}-hint`} class="light">
          {hint}
        </p>
      )}
      <ProblemLine id={`${id}-problem`} words={problem} />
    </div>
  );
}
