import { DurationField } from './DurationField';
import { durationOf, durationRange, durationText } from './duration';
import { useDraft } from './use-draft';

type Props = { label: string; hint: string; minutes: number; onStore: (minutes: number) => Promise<boolean> };

/** Hours and minutes that are stored by themselves. */
export function StoredDuration({ label, hint, minutes, onStore }: Props) {
  const draft = useDraft({
    stored: { duration: durationText(minutes) },
    read: ({ duration }) => {
      const value = durationOf(duration);
      return value === null ? { problem: { at: 'duration', words: durationRange() } } : { value };
    },
    store: onStore,
  });
  return (
    <div {...draft.leaving}>
      <DurationField
        label={label}
        hint={hint}
        text={draft.texts.duration}
        problem={draft.problemAt('duration')}
        onText={(text) => draft.type('duration', text)}
      />
    </div>
  );
}
