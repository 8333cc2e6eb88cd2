import { momentWords } from '@/components/moment-words';
import { pageNames, verdictNames } from '@/components/page-words';
import { VerdictDot } from '@/components/VerdictDot';
import type { Layers, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import type { DayReading } from '@/lib/storage/read';
import { rangeWords } from './day';

/** `readings`: never empty, the newest day first; `now` in ms since 1970. */
type Props = { page: ReadPage; readings: readonly DayReading[]; now: number };

/** One kind of page: how it was understood when it was last read, and on each day. */
export function PageDiagnosis({ page, readings, now }: Props) {
  const last = readings.reduce((a, b) => (b.lastAt > a.lastAt ? b : a));
  return (
    <details class="diagnosis">
      <summary>
        <VerdictDot verdict={last.lastVerdict} />
        <span>
          <strong>{pageNames[page]}</strong> {verdictNames[last.lastVerdict]}
        </span>
        <span class="light">last read {momentWords(last.lastAt, now)}</span>
      </summary>
      <table class="readings">
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Looks</th>
            <th scope="col">Rows seen</th>
          </tr>
        </thead>
        <tbody>
          {readings.map(({ day, verdicts, layers, lastVerdict }) => (
            <tr key={day}>
              <td>{rangeWords({ from: day, to: day })}</td>
              <td>
                <VerdictDot verdict={lastVerdict} /> {looksWords(verdicts)}
              </td>
              <td>{layersWords(layers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** "5 understood, 1 not understood" */
function looksWords(verdicts: Record<Verdict, number>): string {
  const counted = (['understood', 'partly', 'not-understood'] as const).filter((verdict) => verdicts[verdict] > 0);
  return counted.map((verdict) => `${verdicts[verdict]} ${verdictNames[verdict]}`).join(', ');
}

/** "10 by marks, 10 by structure" */
function layersWords({ hooks, structure, taught }: Layers): string {
  const words = [`${hooks} by marks`, `${structure} by structure`];
  return (taught > 0 ? [...words, `${taught} as taught`] : words).join(', ');
}
