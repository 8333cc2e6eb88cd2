/** A line of two texts laid over each other: in both, only in the `old` one, only in the `new` one. */
export type DiffLine = { kind: 'same' | 'removed' | 'added'; text: string };

/** Comparing takes a cell for each pair of lines; texts that would take more differ as a whole. */
const mostCells = 4_000_000;

/** The lines of `after` beside those of `before`: as many as possible kept, those removed before those added. */
export function diffLines(before: string, after: string): DiffLine[] {
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  const rest = Math.min(old.length, fresh.length) - head;
  while (tail < rest && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;

  const middle = diffMiddle(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  return [...marked('same', old.slice(0, head)), ...middle, ...marked('same', old.slice(old.length - tail))];
}

function diffMiddle(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  if (old.length * fresh.length > mostCells) return [...marked('removed', old), ...marked('added', fresh)];

  const width = fresh.length + 1;
  /** How many lines can be kept of what is left from old line i and fresh line j on. */
  const kept = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => kept[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      kept[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const [gone, come] = [old[i], fresh[j]];
    if (gone !== undefined && gone === come) {
      lines.push({ kind: 'same', text: gone });
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: gone });
      i++;
    } else {
      lines.push({ kind: 'added', text: come ?? '' });
      j++;
    }
  }
  return lines;
}

function marked(kind: DiffLine['kind'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ kind, text }));
}

/** An empty text has no line. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n|\r|\n/);
}
