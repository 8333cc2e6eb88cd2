import { useId, useState } from 'preact/hooks';
import { AddForm } from './AddForm';
import { rangeWords, wholeNumber } from './duration';
import { Group } from './Group';
import { RemovableList } from './RemovableList';
import type { Saving } from './use-saving';

const title = 'Offers';
const most = 10;

/** On which days of an offer to remind of it. */
export function Offers({ saving }: { saving: Saving }) {
  const { offerDays } = saving.settings;
  const change = saving.changeIn(title);
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const day = wholeNumber(text, 1, 29);
    if (day === null) setProblem(rangeWords(1, 29));
    else if (offerDays.includes(day)) setProblem('This day is there already.');
    else if (offerDays.length === most) setProblem(`There can be ${most} days at most.`);
    else {
      const stored = await change(`day ${day}`, (settings) => ({
        ...settings,
        offerDays: [...new Set([...settings.offerDays, day])].sort((a, b) => a - b),
      }));
      if (stored) setText('');
    }
  }

  return (
    <Group title={title} saving={saving} restore={(settings, { offerDays }) => ({ ...settings, offerDays })}>
      <p class="light">An offer lapses after 30 days. You are reminded of one without an answer on these days.</p>
      <RemovableList
        label="Days of an offer"
        empty="No reminder of an offer."
        items={offerDays.map((day) => ({ key: day, words: `Day ${day}` }))}
        onRemove={({ key }) =>
          void change(`day ${key} removed`, (settings) => ({
            ...settings,
            offerDays: settings.offerDays.filter((day) => day !== key),
          }))
        }
      >
        <AddForm button="Add day" problemId={id} problem={problem} onAdd={() => void add()}>
          <label class="labelled">
            <span>Day, 1 to 29</span>
            <input
              type="number"
              inputMode="numeric"
              min={1}
              max={29}
              value={text}
              aria-invalid={problem !== null}
              aria-describedby={id}
              onInput={(event) => {
                setText(event.currentTarget.value);
                setProblem(null);
              }}
            />
          </label>
        </AddForm>
      </RemovableList>
    </Group>
  );
}
