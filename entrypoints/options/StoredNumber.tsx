import { rangeWords, wholeNumber } from './duration';
import { NumberField } from './NumberField';
import { useDraft } from './use-draft';

type Props = {
  label: string;
  unit: string;
  hint?: string;
  min: number;
  max: number;
  value: number;
  onStore: (value: number) => Promise<boolean>;
};

/** A number that is stored by itself. */
export function StoredNumber({ min, max, value, onStore, ...shown }: Props) {
  const draft = useDraft({
    stored: { number: String(value) },
    read: ({ number }) => {
      const value = wholeNumber(number, min, max);
      return value === null ? { problem: { at: 'number', words: rangeWords(min, max) } } : { value };
    },
    store: onStore,
  });
  return (
    <div {...draft.leaving}>
      <NumberField
        {...shown}
        max={max}
        text={draft.texts.number}
        problem={draft.problemAt('number')}
        onText={(text) => draft.type('number', text)}
      />
    </div>
  );
}
