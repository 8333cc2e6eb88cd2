import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { rangeWords, wholeNumber } from './duration';
import { Group } from './Group';
import { NumberField } from './NumberField';
import { StoredNumber } from './StoredNumber';
import { useDraft, type Problem, type Texts } from './use-draft';
import type { Saving } from './use-saving';

type Silent = Pick<NudgeSettings, 'silentDays' | 'dormantDays'>;
type Name = 'silent' | 'dormant';

const title = 'Silent and stuck';
const most = 365;

/** What becomes of interviews in which nothing happens. */
export function Silence({ saving }: { saving: Saving }) {
  const { silentDays, dormantDays, stuckDays } = saving.settings;
  const change = saving.changeIn(title);
  const draft = useDraft({
    stored: { silent: String(silentDays), dormant: String(dormantDays) },
    read: (texts) => readSilent(texts, dormantDays),
    store: (silent) =>
      change(`silent after ${silent.silentDays} days, out of the counts after ${silent.dormantDays}`, (settings) => ({
        ...settings,
        ...silent,
      })),
  });
  const field = (name: Name) => ({
    max: most,
    text: draft.texts[name],
    problem: draft.problemAt(name),
    onText: (text: string) => draft.type(name, text),
  });

  return (
    <Group
      title={title}
      saving={saving}
      restore={(settings, { silentDays, dormantDays, stuckDays }) => ({
        ...settings,
        silentDays,
        dormantDays,
        stuckDays,
      })}
    >
      <div {...draft.leaving}>
        <NumberField
          {...field('silent')}
          label="Propose “gone silent” after"
          unit="days"
          hint="Days without a word from the client. Nothing ends by itself: you decide."
        />
      </div>
      <div {...draft.leaving}>
        <NumberField
          {...field('dormant')}
          label="Leave it out of the counts after"
          unit="days"
          hint="It stays in your list and comes back with the client’s next message."
        />
      </div>
      <StoredNumber
        label="Call an interview stuck after"
        unit="working days"
        hint="Working days in one stage without any change."
        min={1}
        max={60}
        value={stuckDays}
        onStore={(stuckDays) =>
          change(`stuck after ${stuckDays} working days`, (settings) => ({ ...settings, stuckDays }))
        }
      />
    </Group>
  );
}

function readSilent(texts: Texts<Name>, storedDormant: number): { value: Silent } | { problem: Problem<Name> } {
  const [silent, dormant] = [wholeNumber(texts.silent, 1, most), wholeNumber(texts.dormant, 1, most)];
  if (silent === null) return { problem: { at: 'silent', words: rangeWords(1, most) } };
  if (dormant === null) return { problem: { at: 'dormant', words: rangeWords(1, most) } };
  if (silent <= dormant) return { value: { silentDays: silent, dormantDays: dormant } };
  // Said where it was changed.
  return dormant === storedDormant
    ? { problem: { at: 'silent', words: `This cannot be later than leaving the counts, after ${dormant} days.` } }
    : { problem: { at: 'dormant', words: `This cannot be earlier than the proposal, after ${silent} days.` } };
}
