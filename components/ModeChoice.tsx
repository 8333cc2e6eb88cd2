import { useId } from 'preact/hooks';

export type ChosenMode = 'page' | 'click' | 'hand';

const modes = ['page', 'click', 'hand'] as const;
export const modeNames: Record<ChosenMode, string> = { page: 'On the page', click: 'On click', hand: 'By hand' };
const modeWords: Record<ChosenMode, string> = {
  page: 'Reads your proposals, Messages and jobs on Upwork whenever you look at them, and shows badges there.',
  click: 'Reads the page only when you press Greenroom’s toolbar button.',
  hand: 'Reads nothing. You add interviews yourself.',
};

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
            {modeNames[choice]}
            <small>{modeWords[choice]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
