import { useState } from 'preact/hooks';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import type { DayReading } from '@/lib/storage/read';
import { rangeWords } from './day';
import type { Services } from './services';
import { useWatched } from './use-watched';

type Props = { rule: TaughtRule; watchLedger: Services['watchLedger']; onRemove: () => void };

const linkNames: Record<TaughtRule['links'], string> = {
  proposal: 'proposals',
  invite: 'invitations',
  job: 'jobs',
  room: 'message rooms',
};

/** What a person calls the list. */
export function taughtName({ heading, label }: TaughtRule): string {
  return heading ?? label ?? 'List without a name';
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
            <strong>{name}</strong> <span class="light">on {rule.path}</span>
          </p>
          <p class="light">{factsOf(rule)}</p>
        </div>
        <div class="tools">
          <button
            type="button"
            class="link"
            aria-expanded={isTesting}
            aria-label={`Test: ${name}`}
            onClick={() => setTesting(!isTesting)}
          >
            Test
          </button>
          <button type="button" class="link" aria-label={`Remove: ${name}`} onClick={onRemove}>
            Remove
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
        Open{' '}
        <a href={`https://www.upwork.com${path}`} target="_blank" rel="noreferrer">
          the page on Upwork
        </a>{' '}
        and look at the list: each of its jobs has a badge within a few seconds. Greenroom opens nothing by itself.
      </p>
      {ledger.state === 'ready' && <p class="light">{countWords(ledger.value)}</p>}
    </div>
  );
}

/** "table · links to proposals · taught on 24 Nov 2026" */
function factsOf({ role, links, taughtAt, despiteSubmitted }: TaughtRule): string {
  const facts = [role, `links to ${linkNames[links]}`, `taught on ${dayWords(taughtAt)}`];
  if (despiteSubmitted) facts.push('badged although it looks like Submitted');
  return facts.filter(Boolean).join(' · ');
}

function dayWords(at: number): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const day = zoned.toPlainDate().toString();
  return rangeWords({ from: day, to: day });
}

/** The ledger counts all looks of a day together. */
function countWords(readings: readonly DayReading[]): string {
  const last = readings.find(({ layers }) => layers.taught > 0);
  if (!last) return 'No taught list was found on any page so far.';
  const { day, layers, readings: looks } = last;
  return `Last found on ${rangeWords({ from: day, to: day })}: ${layers.taught} rows of taught lists in ${looks === 1 ? 'one look' : `${looks} looks`}.`;
}
