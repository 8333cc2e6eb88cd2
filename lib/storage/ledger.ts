import type { Layers, PageReading } from '@/lib/interview/sighting-schema';
import type { Database } from './db';

/**
 * The privacy ledger: one line a day and kind of page, written with what was read or not at all. `at` in ms since 1970;
 * `rows`: how many it gave.
 */
export async function noteReading(
  db: Database,
  at: number,
  { page, verdict, layers }: PageReading,
  rows: number,
): Promise<void> {
  const day = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
  const before = await db.readings.get([day, page]);
  const verdicts = before?.verdicts ?? { understood: 0, partly: 0, 'not-understood': 0 };
  await db.readings.put({
    day,
    page,
    readings: (before?.readings ?? 0) + 1,
    rows: (before?.rows ?? 0) + rows,
    verdicts: { ...verdicts, [verdict]: verdicts[verdict] + 1 },
    layers: added(before?.layers ?? nothing, layers),
    lastAt: at,
    lastVerdict: verdict,
  });
}

const nothing: Layers = { hooks: 0, structure: 0, taught: 0 };

function added(a: Layers, b: Layers): Layers {
  return { hooks: a.hooks + b.hooks, structure: a.structure + b.structure, taught: a.taught + b.taught };
}
