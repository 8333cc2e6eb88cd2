import { useId } from 'preact/hooks';
import { words } from '@/lib/words/words';

export type ChosenMode = 'page' | 'click' | 'hand';

const modes = ['page', 'click', 'hand'] as const;

type Props = { legend: string; mode: ChosenMode | 'not-chosen'; onMode: (mode: ChosenMode) => void };

/** When Greenroom may read. */
export function ModeChoice({ legend, mode, onMode }: Props) {
  const name = useId();
  return (
    <fieldset>
      <legend>{legend}</legend>
      {modes.map((choice) => (
        <label key={choice} class="choice">
          <input type="radio" name={name} checked={choice === mode} onChange={() => onMode(choice)} />
          <span>
            {words(`mode.${choice}`)}
            <small>{words(`mode.about.${choice}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
