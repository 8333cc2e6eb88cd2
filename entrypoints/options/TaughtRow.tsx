import { useState } from 'preact/hooks';
import { Marked } from '@/components/Marked';
import { useWatched } from '@/components/use-watched';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import type { DayReading } from '@/lib/storage/read-data';
import { countWords, words } from '@/lib/words/words';
import { rangeWords } from './day';
import type { Services } from './services';

type Props = { rule: TaughtRule; watchLedger: Services['watchLedger']; onRemove: () => void };

/** What a person calls the list. */
export function taughtName({ heading, label }: TaughtRule): string {
  return heading ?? label ?? words('options.taught.unnamed');
}

/** One taught list: by what it is known, how to try it, and the way to remove it. */
export function TaughtRow({ rule, watchLedger, onRemove }: Props) {
  const [isTesting, setTesting] = useState(false);
  const name = taughtName(rule);
  return (
    <li>
      <div class="line">
        <div>
          <p>
            <strong dir="auto">{name}</strong>{' '}
            <span class="light">{words('options.taught.onPage', { path: rule.path })}</span>
          </p>
          <p class="light">{factsOf(rule)}</p>
        </div>
        <div class="tools">
          <button
            type="button"
            class="link"
            aria-expanded={isTesting}
            aria-label={words('options.taught.testThis', { name })}
            onClick={() => setTesting(!isTesting)}
          >
            {words('options.taught.test')}
          </button>
          <button
            type="button"
            class="link"
            aria-label={words('options.taught.removeThis', { name })}
            onClick={onRemove}
          >
            {words('options.remove')}
          </button>
        </div>
      </div>
      {isTesting && <Test path={rule.path} watchLedger={watchLedger} />}
    </li>
  );
}

/** Nothing is opened here: pages are read when the user goes there. */
function Test({ path, watchLedger }: { path: string; watchLedger: Services['watchLedger'] }) {
  const ledger = useWatched(watchLedger);
  return (
    <div class="try">
      <p>
        <Marked
          text={words('options.taught.try')}
          marks={{
            link: (text) => (
              <a href={`https://www.upwork.com${path}`} target="_blank" rel="noreferrer">
                {text}
              </a>
            ),
          }}
        />
      </p>
      {ledger.state === 'ready' && <p class="light">{foundWords(ledger.value)}</p>}
    </div>
  );
}

/** "table · links to proposals · taught on 24 Nov 2026" */
function factsOf({ role, links, taughtAt, despiteSubmitted }: TaughtRule): string {
  const facts = [
    role,
    words(`options.taught.linksTo.${links}`),
    words('options.taught.taughtOn', { day: dayWords(taughtAt) }),
  ];
  if (despiteSubmitted) facts.push(words('options.taught.despite'));
  return facts.filter(Boolean).join(' · ');
}

function dayWords(at: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const day = zoned.toPlainDate().toString();
  return rangeWords({ from: day, to: day });
}

/** The ledger counts all looks of a day together. */
function foundWords(readings: readonly DayReading[]): string {
  const last = readings.find(({ layers }) => layers.taught > 0);
  if (!last) return words('options.taught.neverFound');
  const { day, layers, readings: looks } = last;
  return countWords('options.taught.lastFound', layers.taught, {
    day: rangeWords({ from: day, to: day }),
    looks: countWords('options.taught.looks', looks),
  });
}
