import { useId, useState } from 'preact/hooks';
import { numberWords, words } from '@/lib/words/words';
import { AddForm } from './AddForm';
import { rangeWords, wholeNumber } from './duration';
import { Group } from './Group';
import { RemovableList } from './RemovableList';
import type { Saving } from './use-saving';

const most = 10;

/** On which days of an offer to remind of it. */
export function Offers({ saving }: { saving: Saving }) {
  const title = words('options.offers.title');
  const { offerDays } = saving.settings;
  const change = saving.changeIn(title);
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(): Promise<void> {
    const day = wholeNumber(text, 1, 29);
    if (day === null) setProblem(rangeWords(1, 29));
    else if (offerDays.includes(day)) setProblem(words('options.offers.known'));
    else if (offerDays.length === most) setProblem(words('options.offers.tooMany', { most: numberWords(most) }));
    else {
      const stored = await change(words('options.offers.dayChanged', { day: numberWords(day) }), (settings) => ({
        ...settings,
        offerDays: [...new Set([...settings.offerDays, day])].sort((a, b) => a - b),
      }));
      if (stored) setText('');
    }
  }

  return (
    <Group title={title} saving={saving} restore={(settings, { offerDays }) => ({ ...settings, offerDays })}>
      <p class="light">{words('options.offers.about')}</p>
      <RemovableList
        label={words('options.offers.list')}
        empty={words('options.offers.none')}
        items={offerDays.map((day) => ({ key: day, words: words('options.offers.day', { day: numberWords(day) }) }))}
        onRemove={({ key }) =>
          void change(words('options.offers.dayRemoved', { day: numberWords(key) }), (settings) => ({
            ...settings,
            offerDays: settings.offerDays.filter((day) => day !== key),
          }))
        }
      >
        <AddForm button={words('options.offers.add')} problemId={id} problem={problem} onAdd={() => void add()}>
          <label class="labelled">
            <span>{words('options.offers.field')}</span>
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
