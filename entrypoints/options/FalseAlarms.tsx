import { useEffect, useState } from 'preact/hooks';
import { BulbIcon } from '@/components/icons';
import { tooManyFalseAlarms, widerLevels, type FalseAlarms as Counted } from '@/lib/nudge/false-alarms';
import { numberWords, words } from '@/lib/words/words';
import { Group } from './Group';
import { levelsWords } from './levels-words';
import type { Services } from './services';
import type { Saving } from './use-saving';

type Props = { saving: Saving; watch: Services['watchFalseAlarms'] };
type Watched = { state: 'waiting' } | { state: 'failed'; detail: string } | { state: 'ready'; value: Counted };

/** How often a reminder was wrong, and what could be done about it. */
export function FalseAlarms({ saving, watch }: Props) {
  const title = words('options.falseAlarms.title');
  const [counted, setCounted] = useState<Watched>({ state: 'waiting' });
  const [taken, setTaken] = useState('');
  useEffect(
    () =>
      watch(
        (value) => setCounted({ state: 'ready', value }),
        (error) => setCounted({ state: 'failed', detail: String(error).slice(0, 200) }),
      ),
    [watch],
  );

  const { levels } = saving.settings;
  const wider = widerLevels(levels);
  const share = counted.state === 'ready' ? (counted.value.share ?? 0) : 0;
  const now = levelsWords(levels);
  const proposed = levelsWords(wider);

  async function take(): Promise<void> {
    if (await saving.changeIn(title)(proposed, (settings) => ({ ...settings, levels: wider }))) setTaken(proposed);
  }

  return (
    <Group title={title} saving={saving}>
      {counted.state === 'waiting' && (
        <p class="light" aria-busy="true">
          {words('options.falseAlarms.counting')}
        </p>
      )}
      {counted.state === 'failed' && (
        <p class="note failure" role="alert">
          <span>
            {words('options.falseAlarms.unreadable')} <code>{counted.detail}</code>
          </span>
        </p>
      )}
      {counted.state === 'ready' && <p>{countedWords(counted.value)}</p>}
      {share > tooManyFalseAlarms && now === taken && <p class="light">{words('options.falseAlarms.taken')}</p>}
      {share > tooManyFalseAlarms && now !== taken && now !== proposed && (
        <div class="note suggestion">
          <BulbIcon />
          <p>{words('options.falseAlarms.proposal', { levels: proposed })}</p>
          <div class="buttons">
            <button type="button" class="button small" onClick={() => void take()}>
              {words('options.falseAlarms.take')}
            </button>
          </div>
        </div>
      )}
    </Group>
  );
}

function countedWords({ raised, wrong, share }: Counted): string {
  if (share === null) return words('options.falseAlarms.tooFew', { raised: numberWords(raised) });
  return words('options.falseAlarms.share', {
    wrong: numberWords(wrong),
    raised: numberWords(raised),
    share: numberWords(share, { style: 'percent' }),
  });
}
