import { useState } from 'preact/hooks';
import { pageNames } from '@/components/page-words';
import type { DayReading } from '@/lib/storage/read';
import { rangeWords } from './day';
import { ledgerAsCsv, ledgerAsJson, type SavedFile } from './ledger-files';
import type { Services } from './services';
import { useWatched } from './use-watched';

type Props = { services: Pick<Services, 'watchLedger' | 'saveFile' | 'now'> };

/** Rows that are shown at first: about two weeks. */
const fewRows = 20;

/** The privacy ledger: what was read, when, from which kind of page, and that no request was made. */
export function Ledger({ services: { watchLedger, saveFile, now } }: Props) {
  const ledger = useWatched(watchLedger);
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">What was read</h2>
      <p class="light">Every look that Greenroom took at a page of Upwork, by day. It is kept on this device only.</p>
      <div class="group">
        <div class="fields">
          <p>
            <strong>0 requests were made.</strong> Greenroom’s own pages and its background may not connect to any
            server: your browser forbids it, by the content security policy “connect-src 'none'” in Greenroom’s package.
            Its script on Upwork’s pages holds nothing that asks the net for something, which Greenroom’s tests prove in
            a browser that is cut off from the net.
          </p>
          {ledger.state === 'waiting' && (
            <p class="light" aria-busy="true">
              Opening the ledger…
            </p>
          )}
          {ledger.state === 'failed' && (
            <p class="note failure" role="alert">
              <span>
                The ledger could not be opened. Reload this page. <code>{ledger.detail}</code>
              </span>
            </p>
          )}
          {ledger.state === 'ready' &&
            (ledger.value.length === 0 ? (
              <p>Nothing was read yet. A line comes here for each day and each kind of page.</p>
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
            <th scope="col">Day</th>
            <th scope="col">Page</th>
            <th scope="col" class="number">
              Looks
            </th>
            <th scope="col" class="number">
              Rows
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ day, page, readings, rows }, index) => (
            <tr key={`${day} ${page}`}>
              <td>{shown[index - 1]?.day === day ? <span class="for-ears">{dayOf(day)}</span> : dayOf(day)}</td>
              <td>{pageNames[page]}</td>
              <td class="number">{readings}</td>
              <td class="number">{rows}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="buttons">
        {readings.length > fewRows && (
          <button type="button" class="button small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Show fewer lines' : `Show all ${readings.length} lines`}
          </button>
        )}
        <button type="button" class="button small" onClick={() => save(ledgerAsJson)}>
          Export as JSON
        </button>
        <button type="button" class="button small" onClick={() => save(ledgerAsCsv)}>
          Export as CSV
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
  return `${counted(looks, 'look')} at pages since ${dayOf(first)} gave ${counted(rows, 'row')}: lines of your lists, rooms, or jobs met again.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function dayOf(day: string): string {
  return rangeWords({ from: day, to: day });
}
