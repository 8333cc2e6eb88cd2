import { useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { SavedFile } from '@/components/save-file';
import { words } from '@/lib/words/words';
import { BarChart, type Bar } from './BarChart';
import { chartFile, tableFile, type Table } from './figure-files';

type Props = {
  /** Names the files: "reply-time". */
  name: string;
  title: string;
  about?: string;
  bars: readonly Bar[];
  table: Table;
  saveFile: (file: SavedFile) => void;
  children?: ComponentChildren;
};

/** One figure: drawn, with the same numbers as a table; both can be saved. */
export function Figure({ name, title, about, bars, table, saveFile, children }: Props) {
  const chart = useRef<HTMLDivElement>(null);
  const saveChart = () => {
    const svg = chart.current?.querySelector('svg');
    if (svg) saveFile(chartFile(name, svg));
  };
  return (
    <section class="figure-card" aria-labelledby={`figure-${name}`}>
      <h2 id={`figure-${name}`}>{title}</h2>
      {about && <p class="light">{about}</p>}
      {children}
      {bars.length > 0 && (
        <div ref={chart}>
          <BarChart title={title} bars={bars} />
        </div>
      )}
      <div class="numbers-frame" tabIndex={0} role="group" aria-label={words('figures.tableOf', { title })}>
        <table class="numbers">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={table.columns[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="buttons">
        {bars.length > 0 && (
          <button type="button" class="link" onClick={saveChart}>
            {words('figures.saveChart')} <span class="for-ears">{title}</span>
          </button>
        )}
        <button type="button" class="link" onClick={() => saveFile(tableFile(name, table))}>
          {words('figures.saveTable')} <span class="for-ears">{title}</span>
        </button>
      </div>
    </section>
  );
}
