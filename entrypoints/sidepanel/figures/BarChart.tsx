import { direction } from '@/lib/words/words';

/** One bar: `share` of the longest, 0 to 1; `figure` is what stands at its end. */
export type Bar = { label: string; share: number; figure: string };

/** `letter` is the width of one at most. */
const size = { width: 320, row: 42, gap: 6, letter: 7 };

/**
 * Bars under each other, each with its label above it, however long. Drawn so that the picture can be saved as a file: sizes
 * and colours stand in it. The table beside it says the same, so to assistive technology it is one image with a name.
 */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const longestFigure = Math.max(...bars.map(({ figure }) => figure.length));
  const room = size.width - size.gap - longestFigure * size.letter;
  const isMirrored = direction() === 'rtl';
  /** From where the text begins. */
  const x = (from: number, width = 0) => (isMirrored ? size.width - from - width : from);
  return (
    <svg class="bar-chart" viewBox={`0 0 ${size.width} ${bars.length * size.row}`} role="img" aria-label={title}>
      {bars.map(({ label, share, figure }, index) => {
        const [top, width] = [index * size.row, Math.max(share > 0 ? 2 : 0, share * room)];
        return (
          <g key={label} font-family="sans-serif" font-size="12" fill="#181818">
            <text x={x(0)} y={top + 13}>
              {label}
            </text>
            <rect x={x(0, width)} y={top + 19} width={width} height="14" rx="3" fill="#108a00" />
            <text x={x(width + size.gap)} y={top + 30}>
              {figure}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
