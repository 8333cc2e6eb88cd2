import { useId } from 'preact/hooks';
import { direction } from '@/lib/words/words';

/** One bar: `share` of the longest, 0 to 1; `figure` is what stands at its end. */
export type Bar = { label: string; share: number; figure: string };

const size = { width: 320, row: 28, label: 128, figure: 64 };

/**
 * Bars under each other, drawn so that the picture can be saved as a file: sizes and colours stand in it. The table beside
 * it says the same, so to assistive technology it is one image with a name.
 */
export function BarChart({ title, bars }: { title: string; bars: readonly Bar[] }) {
  const clip = useId();
  const height = bars.length * size.row;
  const room = size.width - size.label - size.figure;
  const isMirrored = direction() === 'rtl';
  /** From where the text begins. */
  const x = (from: number, width = 0) => (isMirrored ? size.width - from - width : from);
  return (
    <svg class="bar-chart" viewBox={`0 0 ${size.width} ${height}`} role="img" aria-label={title}>
      <clipPath id={clip}>
        <rect x={x(0, size.label - 8)} y="0" width={size.label - 8} height={height} />
      </clipPath>
      {bars.map(({ label, share, figure }, index) => {
        const [top, width] = [index * size.row, Math.max(share > 0 ? 2 : 0, share * room)];
        return (
          <g key={label} font-family="sans-serif" font-size="12" fill="#181818">
            <text x={x(0)} y={top + 18} clip-path={`url(#${clip})`}>
              {label}
            </text>
            <rect x={x(size.label, width)} y={top + 6} width={width} height="16" rx="3" fill="#108a00" />
            <text x={x(size.label + width + 6)} y={top + 18}>
              {figure}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
