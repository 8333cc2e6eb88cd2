import { titleWords } from '@/components/interview-words';
import type { Dossier } from '@/lib/interview/dossier';
import { words } from '@/lib/words/words';
import { hashOf } from '../route';
import { comparedRows } from './compared-rows';

type Props = { dossiers: readonly Dossier[]; now: number };

/** One column for each interview, one row for each thing that is compared. */
export function ComparedTable({ dossiers, now }: Props) {
  const groups = comparedRows(dossiers, now);
  return (
    <div class="scrolls" tabIndex={0} role="group" aria-label={words('compare.table')}>
      <table class="compared">
        <thead>
          <tr>
            <td />
            {dossiers.map(({ view }) => (
              <th key={view.interviewId} scope="col">
                <a href={hashOf({ view: 'interview', interviewId: view.interviewId })} dir="auto">
                  {titleWords(view.title)}
                </a>
                {view.client && (
                  <span class="light">
                    <span dir="auto">{view.client}</span>
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ name, rows }) => (
          <tbody key={name}>
            <tr class="group">
              <th scope="rowgroup" colSpan={dossiers.length + 1}>
                {name}
              </th>
            </tr>
            {rows.map(({ label, values }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {values.map((value, index) => (
                  <td key={index}>{value === null ? <span class="light">–</span> : <span dir="auto">{value}</span>}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
