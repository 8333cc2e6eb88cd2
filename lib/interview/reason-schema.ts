import * as z from 'zod/mini';
import { intervalSchema } from './sighting-schema';
import { stages } from './stage';

/** How it is known who wrote: two signs on the page say so, only one does, or the user has said it. */
const known = z.enum(['seen', 'likely', 'said']);
const ms = z.int();

/** What a reminder or a clock rests on. Moments in ms since 1970, lengths in ms. */
export const groundsSchema = z.discriminatedUnion('kind', [
  /** The client waits: so much of it in working hours; this level was reached after `limitMs`, or `watch` will be. */
  z.strictObject({
    kind: z.literal('client-wrote'),
    known,
    wroteAt: intervalSchema,
    countedMs: ms,
    level: z.enum(['watch', 'late', 'overdue']),
    limitMs: ms,
  }),
  z.strictObject({ kind: z.literal('you-wrote'), known, wroteAt: intervalSchema }),
  /** `days`: after so many working days. */
  z.strictObject({
    kind: z.literal('follow-up'),
    wroteAt: intervalSchema,
    which: z.enum(['first', 'second']),
    days: z.int(),
  }),
  z.strictObject({ kind: z.literal('gone-silent'), wroteAt: intervalSchema }),
  z.strictObject({ kind: z.literal('call'), startsAt: ms }),
  z.strictObject({ kind: z.literal('call-ended'), endedAt: ms }),
  z.strictObject({ kind: z.literal('offer'), receivedAt: ms, lapsesAt: ms }),
  /** Nothing has changed in `stage` for `days` working days or more. */
  z.strictObject({ kind: z.literal('stuck'), stage: z.enum(stages), since: ms, days: z.int() }),
]);
export type Grounds = z.infer<typeof groundsSchema>;

/** Why a reminder is due or a clock says what it says, as facts: views put them into words. */
export const reasonSchema = z.strictObject({
  grounds: groundsSchema,
  /** The moment for which it was worked out. */
  at: ms,
  /** When that was seen on which it rests, where that is long ago; otherwise `null`. */
  seenAt: z.nullable(ms),
  /** The zone in whose times the user thinks, an IANA name; `null` for that of the browser. */
  zone: z.nullable(z.string().check(z.maxLength(60))),
});
export type Reason = z.infer<typeof reasonSchema>;
