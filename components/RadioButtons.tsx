import { useId } from 'preact/hooks';
import { moveFocus } from './roving-focus';

type Props<Value extends string | number> = {
  label: string;
  /** What the label is for ears only, because the eye sees it elsewhere. */
  isLabelHidden?: boolean;
  /** Each with what its button says, and what it says to ears where that is more. */
  choices: readonly { value: Value; name: string; spoken?: string }[];
  chosen: Value | null;
  busy: boolean;
  onChoose: (value: Value) => void;
};

/**
 * One choice of a few. Buttons that are radios: native ones would look chosen before the choice is stored. Arrow keys
 * move the focus only, because each choice is written down.
 */
export function RadioButtons<Value extends string | number>(props: Props<Value>) {
  const { label, isLabelHidden = false, choices, chosen, busy, onChoose } = props;
  const labelId = useId();
  const tabStop = chosen ?? choices[0]?.value;

  return (
    <div class="radio-buttons">
      <span id={labelId} class={isLabelHidden ? 'for-ears' : 'name'}>
        {label}
      </span>
      <div class="buttons" role="radiogroup" aria-labelledby={labelId} aria-busy={busy} onKeyDown={moveFocus}>
        {choices.map(({ value, name, spoken }) => (
          <button
            key={value}
            type="button"
            role="radio"
            class="button small"
            aria-label={spoken}
            aria-checked={value === chosen}
            tabIndex={value === tabStop ? 0 : -1}
            onClick={() => value !== chosen && onChoose(value)}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
