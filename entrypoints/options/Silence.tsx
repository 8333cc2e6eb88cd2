import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { countWords, numberWords, words } from '@/lib/words/words';
import { rangeWords, wholeNumber } from './duration';
import { Group } from './Group';
import { NumberField } from './NumberField';
import { StoredNumber } from './StoredNumber';
import { useDraft, type Problem, type Texts } from './use-draft';
import type { Saving } from './use-saving';

type Silent = Pick<NudgeSettings, 'silentDays' | 'dormantDays'>;
type Name = 'silent' | 'dormant';

const most = 365;

/** What becomes of interviews in which nothing happens. */
export function Silence({ saving }: { saving: Saving }) {
  const title = words('options.silence.title');
  const { silentDays, dormantDays, stuckDays } = saving.settings;
  const change = saving.changeIn(title);
  const draft = useDraft({
    stored: { silent: String(silentDays), dormant: String(dormantDays) },
    read: (texts) => readSilent(texts, dormantDays),
    store: (silent) =>
      change(
        countWords('options.silence.changed', silent.dormantDays, { silent: numberWords(silent.silentDays) }),
        (settings) => ({ ...settings, ...silent }),
      ),
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
          label={words('options.silence.silent')}
          unit={words('options.days')}
          hint={words('options.silence.silentHint')}
        />
      </div>
      <div {...draft.leaving}>
        <NumberField
          {...field('dormant')}
          label={words('options.silence.dormant')}
          unit={words('options.days')}
          hint={words('options.silence.dormantHint')}
        />
      </div>
      <StoredNumber
        label={words('options.silence.stuck')}
        unit={words('options.workingDays')}
        hint={words('options.silence.stuckHint')}
        min={1}
        max={60}
        value={stuckDays}
        onStore={(stuckDays) =>
          change(countWords('options.silence.stuckChanged', stuckDays), (settings) => ({ ...settings, stuckDays }))
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
    ? { problem: { at: 'silent', words: countWords('options.silence.tooLate', dormant) } }
    : { problem: { at: 'dormant', words: countWords('options.silence.tooEarly', silent) } };
}
