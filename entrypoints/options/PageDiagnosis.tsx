import { momentWords } from '@/components/moment-words';
import { pageName, verdictName } from '@/components/page-words';
import { VerdictDot } from '@/components/VerdictDot';
import type { Layers, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import type { DayReading } from '@/lib/storage/read-data';
import { countWords, listWords, numberWords, words, type CountedKey, type WordKey } from '@/lib/words/words';
import { rangeWords } from './day';

/** Headings over the numbers of rows that each layer of reading saw. */
const layerNames: Record<keyof Layers, WordKey> = {
  hooks: 'options.diagnostics.marks',
  structure: 'options.diagnostics.structure',
  taught: 'options.diagnostics.taught',
};
const lookCounts: [verdict: Verdict, key: CountedKey][] = [
  ['understood', 'options.diagnostics.counted.understood'],
  ['partly', 'options.diagnostics.counted.partly'],
  ['not-understood', 'options.diagnostics.counted.notUnderstood'],
];

/** `readings`: never empty, the newest day first; `now` in ms since 1970. */
type Props = { page: ReadPage; readings: readonly DayReading[]; now: number };

/** One kind of page: how it was understood when it was last read, and on each day. */
export function PageDiagnosis({ page, readings, now }: Props) {
  const last = readings.reduce((a, b) => (b.lastAt > a.lastAt ? b : a));
  const taught = readings.some(({ layers }) => layers.taught > 0);
  const layers = taught ? (['hooks', 'structure', 'taught'] as const) : (['hooks', 'structure'] as const);
  return (
    <details class="diagnosis">
      <summary>
        <span class="verdict">
          <VerdictDot verdict={last.lastVerdict} />
          <span>
            <strong>{pageName(page)}</strong> {verdictName(last.lastVerdict)}
          </span>
          <span class="light">{words('options.diagnostics.lastRead', { moment: momentWords(last.lastAt, now) })}</span>
        </span>
      </summary>
      <table class="readings">
        <thead>
          <tr>
            <th scope="col">{words('options.diagnostics.day')}</th>
            <th scope="col">{words('options.diagnostics.looks')}</th>
            {layers.map((layer) => (
              <th key={layer} scope="col" class="number">
                {words(layerNames[layer])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map(({ day, verdicts, layers: seen, lastVerdict }) => (
            <tr key={day}>
              <td>{rangeWords({ from: day, to: day })}</td>
              <td>
                <VerdictDot verdict={lastVerdict} /> {looksWords(verdicts)}
              </td>
              {layers.map((layer) => (
                <td key={layer} class="number">
                  {numberWords(seen[layer])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** "5 understood, 1 not understood" */
function looksWords(verdicts: Record<Verdict, number>): string {
  const counted = lookCounts.filter(([verdict]) => verdicts[verdict] > 0);
  return listWords(counted.map(([verdict, key]) => countWords(key, verdicts[verdict])));
}
