import { useState } from 'preact/hooks';
import { Marked } from '@/components/Marked';
import { pageName } from '@/components/page-words';
import type { SavedFile } from '@/components/save-file';
import { useWatched } from '@/components/use-watched';
import type { DayReading } from '@/lib/storage/read-data';
import { countWords, numberWords, words } from '@/lib/words/words';
import { rangeWords } from './day';
import { ledgerAsCsv, ledgerAsJson } from './ledger-files';
import type { Services } from './services';

type Props = { services: Pick<Services, 'watchLedger' | 'saveFile' | 'now'> };

/** Rows that are shown at first: about two weeks. */
const fewRows = 20;

/** The privacy ledger: what was read, when, from which kind of page, and that no request was made. */
export function Ledger({ services: { watchLedger, saveFile, now } }: Props) {
  const ledger = useWatched(watchLedger);
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{words('options.ledger.title')}</h2>
      <p class="light">{words('options.ledger.about')}</p>
      <div class="group">
        <div class="fields">
          <p>
            <Marked text={words('options.ledger.requests')} marks={{ strong: (text) => <strong>{text}</strong> }} />
          </p>
          {ledger.state === 'waiting' && (
            <p class="light" aria-busy="true">
              {words('options.ledger.opening')}
            </p>
          )}
          {ledger.state === 'failed' && (
            <p class="note failure" role="alert">
              <span>
                {words('options.ledger.unreadable')} <code>{ledger.detail}</code>
              </span>
            </p>
          )}
          {ledger.state === 'ready' &&
            (ledger.value.length === 0 ? (
              <p>{words('options.ledger.none')}</p>
            ) : (
              <Readings readings={ledger.value} save={(make) => saveFile(make(ledger.value, now()))} />
            ))}
        </div>
      </div>
    </section>
  );
}

type Make = (readings: readonly DayReading[], now: number) => SavedFile;

function Readings({ readings, save }: { readings: readonly DayReading[]; save: (make: Make) => void }) {
  const [all, setAll] = useState(false);
  const shown = all ? readings : readings.slice(0, fewRows);
  return (
    <>
      <p>{sumWords(readings)}</p>
      <table class="readings">
        <thead>
          <tr>
            <th scope="col">{words('options.ledger.day')}</th>
            <th scope="col">{words('options.ledger.page')}</th>
            <th scope="col" class="number">
              {words('options.ledger.looks')}
            </th>
            <th scope="col" class="number">
              {words('options.ledger.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, page, readings, rows }, index) => (
            <tr key={`${day} ${page}`}>
              <td>{shown[index - 1]?.day === day ? <span class="for-ears">{dayOf(day)}</span> : dayOf(day)}</td>
              <td>{pageName(page)}</td>
              <td class="number">{numberWords(readings)}</td>
              <td class="number">{numberWords(rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="buttons">
        {readings.length > fewRows && (
          <button type="button" class="button small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words('options.ledger.fewer') : countWords('options.ledger.all', readings.length)}
          </button>
        )}
        <button type="button" class="button small" onClick={() => save(ledgerAsJson)}>
          {words('options.ledger.exportJson')}
        </button>
        <button type="button" class="button small" onClick={() => save(ledgerAsCsv)}>
          {words('options.ledger.exportCsv')}
        </button>
      </div>
    </>
  );
}

/** "41 looks at pages since 3 Nov 2026, which gave 312 rows: lines of your lists, messages, or jobs met again." */
function sumWords(readings: readonly DayReading[]): string {
  const looks = readings.reduce((sum, { readings }) => sum + readings, 0);
  const rows = readings.reduce((sum, { rows }) => sum + rows, 0);
  const first = readings.at(-1)?.day ?? '';
  return words('options.ledger.sum', {
    looks: countWords('options.ledger.looksCounted', looks),
    day: dayOf(first),
    rows: countWords('options.ledger.rowsCounted', rows),
  });
}

function dayOf(day: string): string {
  return rangeWords({ from: day, to: day });
}
