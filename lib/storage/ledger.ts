import type { ReadPage, Sighting, Verdict } from '@/lib/interview/sighting-schema';
import type { Database } from './db';

/** What one look at a page gave. */
export type Look = { page: ReadPage; verdict: Verdict; sightings: readonly Sighting[]; at: number; deviceId: string };

/** The privacy ledger: one line a day and kind of page, written with what was read or not at all. */
export async function noteReading(db: Database, { page, verdict, sightings, at }: Look): Promise<void> {
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
    rows: (before?.rows ?? 0) + sightings.length,
    verdicts: { ...verdicts, [verdict]: verdicts[verdict] + 1 },
    lastAt: at,
    lastVerdict: verdict,
  });
}
