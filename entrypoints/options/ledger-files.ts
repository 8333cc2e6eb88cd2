import { unparse } from 'papaparse';
import type { TextFile } from '@/components/save-file';
import type { DayReading } from '@/lib/storage/read-data';

/** The privacy ledger as data. `now` in ms since 1970. */
export function ledgerAsJson(readings: readonly DayReading[], now: number): TextFile {
  const ledger = { format: 'greenroom-ledger', version: 1, exportedAt: now, requests: 0, readings };
  return { name: `${nameAt(now)}.json`, type: 'application/json', text: `${JSON.stringify(ledger, null, 2)}\n` };
}

/** The privacy ledger as a table, for a spreadsheet. `now` in ms since 1970. */
export function ledgerAsCsv(readings: readonly DayReading[], now: number): TextFile {
  const rows = readings.map(({ day, page, readings, rows, verdicts, layers, lastAt }) => ({
    day,
    page,
    looks: readings,
    rows,
    understood: verdicts.understood,
    partly: verdicts.partly,
    not_understood: verdicts['not-understood'],
    by_marks: layers.hooks,
    by_structure: layers.structure,
    taught: layers.taught,
    last_at: new Date(lastAt).toISOString(),
  }));
  const text = unparse(rows, { escapeFormulae: true, newline: '\r\n' });
  return { name: `${nameAt(now)}.csv`, type: 'text/csv', text: `${text}\r\n` };
}

function nameAt(now: number): string {
  return `greenroom-ledger-${new Date(now).toISOString().slice(0, 10)}`;
}
