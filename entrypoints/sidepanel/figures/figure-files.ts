import { unparse } from 'papaparse';
import type { TextFile } from '@/components/save-file';

/** Numbers as they are shown; the first cell of a row names it. */
export type Table = { columns: readonly string[]; rows: readonly (readonly [string, ...string[]])[] };

export function tableFile(name: string, { columns, rows }: Table): TextFile {
  const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])));
  const text = `${unparse(records, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
  return { name: `greenroom-${name}.csv`, type: 'text/csv', text };
}

/** The drawing as a file that any viewer opens: what only our style sheet says is left behind. */
export function chartFile(name: string, svg: SVGSVGElement): TextFile {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.removeAttribute('class');
  copy.querySelectorAll('[class]').forEach((element) => element.removeAttribute('class'));
  return { name: `greenroom-${name}.svg`, type: 'image/svg+xml', text: new XMLSerializer().serializeToString(copy) };
}
