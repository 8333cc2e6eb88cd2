import * as z from 'zod/mini';

const minuteOfDay = z.int().check(z.minimum(0), z.maximum(1440));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** From and to, in minutes since local midnight; `to` is after `from`, 1440 is the next midnight. */
const spanSchema = z
  .strictObject({ from: minuteOfDay, to: minuteOfDay })
  .check(z.refine(({ from, to }) => from < to, 'a span ends after it begins'));
export type Span = z.infer<typeof spanSchema>;

/** The working hours of each weekday, Monday first. A day without spans is a day off. */
const weekSchema = z.array(z.array(spanSchema).check(z.maxLength(8))).check(z.length(7));
export type Week = z.infer<typeof weekSchema>;

const workingHoursSchema = z.strictObject({
  /** IANA name of the zone; `null` for that of the browser. */
  zone: z.nullable(z.string().check(z.maxLength(60), z.refine(isZone, 'a zone that this browser knows'))),
  week: weekSchema,
  /** Days without work, YYYY-MM-DD. */
  daysOff: z.array(day).check(z.maxLength(400)),
  /** Other hours for some time, as in Ramadan: both days included; of two the later in the list counts. */
  temporary: z.array(z.strictObject({ from: day, to: day, week: weekSchema })).check(z.maxLength(20)),
});
export type WorkingHours = z.infer<typeof workingHoursSchema>;

const minutes = z.int().check(z.minimum(1), z.maximum(43_200));
const days = z.int().check(z.minimum(1), z.maximum(365));
const workingDays = z.int().check(z.minimum(1), z.maximum(60));

/** What the user wants to be reminded of, and when. */
export const nudgeSettingsSchema = z.strictObject({
  hours: workingHoursSchema,
  /** `watch` and `late` count working hours only, `overdue` all hours. */
  levels: z.strictObject({ watchMinutes: minutes, lateMinutes: minutes, overdueMinutes: minutes }),
  /** Working days after the user's last line, and after the first follow-up; at most so many. */
  followUps: z.strictObject({
    firstDays: workingDays,
    secondDays: workingDays,
    atMost: z.int().check(z.minimum(0), z.maximum(2)),
  }),
  /** Days without a word from them until the outcome "silent" is proposed, and until it leaves the counts. */
  silentDays: days,
  dormantDays: days,
  /** Working days without a change in one stage. */
  stuckDays: workingDays,
  /** Minutes before a meeting, the longest first. */
  meetingMinutes: z.array(minutes).check(z.maxLength(6)),
  /** Days after an offer at which to remind of it, of the 30 that it is valid. */
  offerDays: z.array(z.int().check(z.minimum(1), z.maximum(29))).check(z.maxLength(10)),
  notifications: z.strictObject({
    enabled: z.boolean(),
    /** Besides the digest. */
    perDay: z.int().check(z.minimum(0), z.maximum(20)),
    /** Minutes since midnight; `null` for none. */
    digestAt: z.nullable(minuteOfDay),
    /** Nothing is shown from `quietFrom` to `quietTo`, also over midnight; equal for no quiet hours. */
    quietFrom: minuteOfDay,
    quietTo: minuteOfDay,
  }),
  /** A look at messages older than this is called old. */
  staleMinutes: minutes,
});
export type NudgeSettings = z.infer<typeof nudgeSettingsSchema>;

const workday: Span[] = [{ from: 540, to: 1080 }];

/** PRODUCT 4 and 5; the hours are Monday to Friday, 9 to 18, where the user is. */
export const defaultNudgeSettings: NudgeSettings = {
  hours: { zone: null, week: [workday, workday, workday, workday, workday, [], []], daysOff: [], temporary: [] },
  levels: { watchMinutes: 120, lateMinutes: 360, overdueMinutes: 1440 },
  followUps: { firstDays: 3, secondDays: 5, atMost: 2 },
  silentDays: 14,
  dormantDays: 30,
  stuckDays: 7,
  meetingMinutes: [1440, 60, 10],
  offerDays: [1, 7, 23, 29],
  notifications: { enabled: true, perDay: 3, digestAt: 540, quietFrom: 1320, quietTo: 480 },
  staleMinutes: 60,
};

/** Checked where settings come in, because with an unknown zone nothing could be computed any more. */
function isZone(name: string): boolean {
  try {
    return Boolean(new Temporal.ZonedDateTime(0n, name));
  } catch {
    return false;
  }
}
