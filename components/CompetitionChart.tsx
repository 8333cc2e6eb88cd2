import type { ActivityEvent } from '@/lib/interview/interview-schema';
import type { Activity } from '@/lib/interview/sighting-schema';
import { numberWords, words } from '@/lib/words/words';
import { dayOnly } from './moment-words';

type Props = { activities: readonly ActivityEvent[]; now: number };
type Line = { field: 'interviewing' | 'invitesSent' | 'hires'; points: { at: number; count: number }[] };

/** What can be drawn: Upwork tells proposals by a range only. */
const drawn = ['interviewing', 'invitesSent', 'hires'] as const satisfies readonly (keyof Activity)[];

const size = { width: 320, height: 132, start: 26, end: 8, top: 8, bottom: 20 };
const inner = { width: size.width - size.start - size.end, height: size.height - size.top - size.bottom };

/** The figures over time, as steps: between two looks nobody knows. The table beside it says the same. */
export function CompetitionChart({ activities, now }: Props) {
  const lines = drawn.map((field) => lineOf(field, activities)).filter(({ points }) => points.length > 0);
  const moments = activities.map(({ seenAt }) => seenAt);
  const [first, last] = [Math.min(...moments), Math.max(...moments)];
  const most = Math.max(1, ...lines.flatMap(({ points }) => points.map(({ count }) => count)));
  const x = (at: number) => size.start + ((at - first) / Math.max(1, last - first)) * inner.width;
  const y = (count: number) => size.top + (1 - count / most) * inner.height;
  if (lines.length === 0) return null;

  return (
    <figure class="chart" dir="ltr">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={words('competition.chart', { from: dayOnly(first, now), to: dayOnly(last, now) })}
      >
        {[...new Set([0, Math.ceil(most / 2), most])].map((count) => (
          <g key={count} class="scale">
            <line x1={size.start} x2={size.width - size.end} y1={y(count)} y2={y(count)} />
            <text x={size.start - 6} y={y(count) + 4} text-anchor="end">
              {numberWords(count)}
            </text>
          </g>
        ))}
        <text x={size.start} y={size.height - 4}>
          {dayOnly(first, now)}
        </text>
        <text x={size.width - size.end} y={size.height - 4} text-anchor="end">
          {dayOnly(last, now)}
        </text>
        {lines.map(({ field, points }) => (
          <g key={field} class={`line ${field}`}>
            <path d={stepsOf(points, x, y)} />
            {points.map(({ at, count }) => (
              <Mark key={at} field={field} x={x(at)} y={y(count)} />
            ))}
          </g>
        ))}
      </svg>
      <figcaption>
        {lines.map(({ field }) => (
          <span key={field} class={`key ${field}`} dir="auto">
            <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
              <g class={`line ${field}`}>
                <path d="M1 6H21" />
                <Mark field={field} x={11} y={6} />
              </g>
            </svg>
            {words(`competition.name.${field}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Each line has a form of its own, so that colours need not be told apart. */
function Mark({ field, x, y }: { field: Line['field']; x: number; y: number }) {
  if (field === 'interviewing') return <circle cx={x} cy={y} r="3.2" />;
  if (field === 'hires') return <rect x={x - 3} y={y - 3} width="6" height="6" />;
  return <path class="mark" d={`M${x} ${y - 4}l4 7h-8z`} />;
}

function lineOf(field: Line['field'], activities: readonly ActivityEvent[]): Line {
  const points = activities.flatMap(({ seenAt, activity }) => {
    const count = activity[field];
    return count === null ? [] : [{ at: seenAt, count }];
  });
  return { field, points };
}

/** What was seen counts until the next look says otherwise. */
function stepsOf(points: Line['points'], x: (at: number) => number, y: (count: number) => number): string {
  return points
    .map(({ at, count }, index) => (index === 0 ? `M${x(at)} ${y(count)}` : `H${x(at)}V${y(count)}`))
    .join('');
}
