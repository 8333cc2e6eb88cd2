import { useId, useState } from 'preact/hooks';
import { words } from '@/lib/words/words';
import { ProblemLine } from './ProblemLine';
import type { Services } from './services';
import { useDraft, type Problem } from './use-draft';

type Props = {
  zone: string | null;
  zones: Services['zones'];
  onStore: (zone: string | null) => Promise<boolean>;
};

/** Whose midnight begins a day. */
export function ZoneField({ zone, zones, onStore }: Props) {
  const id = useId();
  const [choosing, setChoosing] = useState(false);
  const draft = useDraft({
    stored: { zone: zone ?? '' },
    read: ({ zone }): { value: string } | { problem: Problem<'zone'> } => {
      const found = zoneNamed(zone.trim(), zones.all);
      return found === null ? { problem: { at: 'zone', words: words('options.zone.unknown') } } : { value: found };
    },
    store: async (zone) => {
      const stored = await onStore(zone);
      if (stored) setChoosing(false); // what is stored says it now
      return stored;
    },
  });
  const other = choosing || zone !== null;

  return (
    <div class="zone" role="radiogroup" aria-labelledby={`${id}-name`}>
      <h4 id={`${id}-name`}>{words('options.zone.title')}</h4>
      <label class="check">
        <input
          type="radio"
          name={id}
          checked={!other}
          onChange={() => {
            setChoosing(false);
            draft.forget();
            if (zone !== null) void onStore(null);
          }}
        />
        {words('options.zone.own', { zone: zones.own })}
      </label>
      <label class="check">
        <input type="radio" name={id} checked={other} onChange={() => setChoosing(true)} />
        {words('options.zone.other')}
      </label>
      {other && (
        <div class="other" {...draft.leaving}>
          <input
            type="text"
            list={`${id}-zones`}
            autocomplete="off"
            spellcheck={false}
            aria-label={words('options.zone.name')}
            placeholder="Asia/Dhaka"
            value={draft.texts.zone}
            aria-invalid={draft.problem !== null}
            aria-describedby={`${id}-problem`}
            onInput={(event) => draft.type('zone', event.currentTarget.value)}
          />
          <datalist id={`${id}-zones`}>
            {zones.all.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <ProblemLine id={`${id}-problem`} words={draft.problem?.words ?? null} />
        </div>
      )}
    </div>
  );
}

/** A zone by its name, however it is cased. Browsers know more names than they list, such as Asia/Kolkata. */
function zoneNamed(name: string, listed: readonly string[]): string | null {
  return listed.find((each) => each.toLowerCase() === name.toLowerCase()) ?? (isZone(name) ? name : null);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false; // how Intl says that there is none
  }
  return /^[A-Za-z]/.test(name); // it also takes offsets, which know nothing of summer time
}
