import type { ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import type { Database } from './db';

/** One reading of a page: what kind, how well it was understood, how many rows it gave. */
export type PageReading = { page: ReadPage; verdict: Verdict; rows: number };

/** The privacy ledger: one line a day and kind of page, written with what was read or not at all. `at` in ms since 1970. */
export async function noteReading(db: Database, at: number, { page, verdict, rows }: PageReading): Promise<void> {
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
    lastAt: at,
    lastVerdict: verdict,
  });
}
