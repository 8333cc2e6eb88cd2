import * as z from 'zod/mini';
import {
  activityEventSchema,
  changeSchema,
  interviewSchema,
  itemEditSchema,
  messageEventSchema,
  noteRevisionSchema,
  nudgeActSchema,
  replyEditSchema,
  roomOfferSchema,
} from '@/lib/interview/interview-schema';
import { keySchema, layersSchema, readPageSchema, verdictSchema } from '@/lib/interview/sighting-schema';
import { nudgeKinds } from '@/lib/interview/stage';

const count = z.int().check(z.minimum(0));

/** A reminder that was due once; see `RaisedNudge`. */
const raisedNudgeSchema = z.strictObject({
  nudgeId: z.string().check(z.minLength(1), z.maxLength(400)),
  interviewId: keySchema,
  kind: z.enum(nudgeKinds),
  level: z.string().check(z.maxLength(40)),
  anchor: z.string().check(z.maxLength(200)),
  dueAt: z.int(),
  raisedAt: z.int(),
  notifiedAt: z.nullable(z.int()),
});

/** One line of the privacy ledger; see `DayReading`. */
const dayReadingSchema = z.strictObject({
  day: z.iso.date(),
  page: readPageSchema,
  readings: count,
  rows: count,
  verdicts: z.strictObject({ understood: count, partly: count, 'not-understood': count }),
  layers: layersSchema,
  lastAt: z.int(),
  lastVerdict: verdictSchema,
});

/** What may stand in each table of a backup: one schema for every record that Greenroom keeps of interviews. */
export const recordSchemas = {
  interviews: interviewSchema,
  messages: messageEventSchema,
  changes: changeSchema,
  itemEdits: itemEditSchema,
  nudgeActs: nudgeActSchema,
  nudges: raisedNudgeSchema,
  roomOffers: roomOfferSchema,
  activities: activityEventSchema,
  noteRevisions: noteRevisionSchema,
  replyEdits: replyEditSchema,
  readings: dayReadingSchema,
} as const;

/** What an import does, counted in interviews; `others` counts changes of what belongs to none. */
export const importCountsSchema = z.strictObject({ fresh: count, changed: count, same: count, others: count });
export type ImportCounts = z.infer<typeof importCountsSchema>;

export type TableName = keyof typeof recordSchemas;
/** Everything that Greenroom keeps of interviews, table by table. */
export type Records = { [Name in TableName]: z.infer<(typeof recordSchemas)[Name]>[] };
