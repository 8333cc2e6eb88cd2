import * as z from 'zod/mini';
import { detailNames } from './detail';
import { decisionSchema, scoreSchema } from './detail-schema';
import {
  activitySchema,
  clientFactsSchema,
  confidences,
  cues,
  directions,
  intervalSchema,
  keySchema,
  momentSchema,
  sectionSchema,
} from './sighting-schema';
import { attentions, authors, lostReasons, nudgeActs, nudgeKinds, outcomes, stages } from './stage';

/**
 * When and where a field was written: hybrid logical clock and device id, as text that sorts by time
 * (see `stamp.ts`). Of two values the one with the later stamp wins.
 */
export const stampSchema = z.string().check(z.maxLength(60));
export type Stamp = z.infer<typeof stampSchema>;

/** Ids of records, and other short texts: a name, a reason in Upwork's words. */
const recordId = z.string().check(z.minLength(1), z.maxLength(120));
const shortText = z.string().check(z.maxLength(120));

function field<Value extends z.ZodMiniType>(value: Value) {
  return z.strictObject({ value, stamp: stampSchema, by: z.enum(authors) });
}
/** A value that can change: the last writer wins, field by field. `noStamp` stands where nobody has said anything yet. */
export type Field<Value> = { value: Value; stamp: Stamp; by: z.infer<typeof authorSchema> };
const authorSchema = z.enum(authors);

export const itemIdSchema = z.string().check(z.minLength(1), z.maxLength(60));

/** A planned call. `at` is its start, ms since 1970; `minutes` how long it takes. */
export const meetingSchema = z.strictObject({ at: momentSchema, minutes: z.int().check(z.minimum(1), z.maximum(600)) });
export type Meeting = z.infer<typeof meetingSchema>;

/** One interview, as it is stored, sent and merged. Times are ms since 1970. */
export const interviewSchema = z.strictObject({
  /** One of `keys`: the strongest kind met (proposal, invite, job, room, contract, manual). */
  interviewId: keySchema,
  keys: z.array(keySchema).check(z.minLength(1), z.maxLength(40)),
  firstSeenAt: momentSchema,
  lastSeenAt: momentSchema,
  title: field(z.nullable(z.string().check(z.maxLength(300)))),
  client: field(z.nullable(shortText)),
  sentAt: z.nullable(momentSchema),
  received: field(z.nullable(intervalSchema)),
  /**
   * The list in which Upwork showed it last, and since when without a break; `null` when only the user knows it. Its
   * stamp moves with every look, so that an older look, told late, changes nothing.
   */
  section: field(z.nullable(z.strictObject({ name: sectionSchema, since: momentSchema }))),
  archiveReason: field(z.nullable(shortText)),
  stage: field(z.enum(stages)),
  outcome: field(z.enum(outcomes)),
  lostReason: field(z.nullable(z.enum(lostReasons))),
  /** Taken off the lists by the user; kept, so that it can come back. */
  removed: field(z.boolean()),
  /** How loudly the user wants to be reminded of it. */
  attention: field(z.enum(attentions)),
  meeting: field(z.nullable(meetingSchema)),
  /** As last seen; its stamp says when. */
  clientFacts: field(z.nullable(clientFactsSchema)),
  /** The last look at its messages, ms since 1970; `null` before the first. */
  messagesSeenAt: z.nullable(momentSchema),
  ticks: z.record(itemIdSchema, field(z.boolean())),
  /** What the user wrote down about it; a name that is not there was never said. Checked by `detailSchema` on its way in. */
  details: z.partialRecord(
    z.enum(detailNames),
    field(z.nullable(z.union([z.string().check(z.maxLength(500)), scoreSchema, decisionSchema]))),
  ),
  /** Suggestions that the user refused, by suggestion id. */
  refused: z.record(z.string().check(z.maxLength(200)), stampSchema),
  updatedAt: momentSchema,
});
export type Interview = z.infer<typeof interviewSchema>;

/** Somebody wrote. Never the text. `latest` is the moment or the end of what the page said of it. */
export const messageEventSchema = z.strictObject({
  messageId: recordId,
  interviewId: keySchema,
  direction: z.enum(directions),
  confidence: z.enum(confidences),
  earliest: momentSchema,
  latest: momentSchema,
  seenAt: momentSchema,
  /** `list`: the last message as a row of the room list told it; replaced by the next look. */
  source: z.enum(['user', 'page', 'list']),
  cues: z.array(z.enum(cues)),
  /** The user took it back; never unset. */
  retracted: z.boolean(),
});
export type MessageEvent = z.infer<typeof messageEventSchema>;

/**
 * What the user did about a reminder. `snooze` hides all of that kind until `until`; the others concern one `anchor`,
 * the evidence that the reminder rests on, so that it returns only on new evidence.
 */
export const nudgeActSchema = z.strictObject({
  /** The id of the change in the history. */
  actId: recordId,
  interviewId: keySchema,
  at: momentSchema,
  act: z.enum(nudgeActs),
  kind: z.enum(nudgeKinds),
  anchor: z.string().check(z.maxLength(200)),
  /** Of a snooze: its end, ms since 1970. */
  until: z.nullable(momentSchema),
  /** Of a snooze: the client's next message ends it too. */
  unlessTheyWrite: z.boolean(),
  /** The user took it back; never unset. */
  retracted: z.boolean(),
});
export type NudgeAct = z.infer<typeof nudgeActSchema>;

/** The competition for an interview's job at one moment; written down where it had changed. */
export const activityEventSchema = z.strictObject({
  activityId: shortText,
  interviewId: keySchema,
  seenAt: momentSchema,
  activity: activitySchema,
});
export type ActivityEvent = z.infer<typeof activityEventSchema>;

/** A message room that nothing ties to an interview but the job's title: offered to the user, never assumed. */
export const roomOfferSchema = z.strictObject({
  roomId: keySchema,
  interviewId: keySchema,
  client: z.nullable(shortText),
  seenAt: momentSchema,
});
export type RoomOffer = z.infer<typeof roomOfferSchema>;

/**
 * The notes of one interview as they were for a while: the user's own text, Markdown. The revision written last is what
 * they are now; an autosave writes over its own last one for some minutes, so that earlier texts are kept.
 */
export const noteRevisionSchema = z.strictObject({
  /** Begins with the stamp of its first save: sorted as text, revisions are in order. */
  revisionId: recordId,
  interviewId: keySchema,
  startedAt: momentSchema,
  /** Of its last save. */
  stamp: stampSchema,
  text: z.string().check(z.maxLength(20_000)),
});
export type NoteRevision = z.infer<typeof noteRevisionSchema>;

/** One entry of the history. `from` and `to` are the values of the field before and after. */
export const changeSchema = z.strictObject({
  /** Begins with the stamp of the change: sorted as text, the history is in order. */
  changeId: recordId,
  interviewId: keySchema,
  at: momentSchema,
  by: authorSchema,
  /** `stage`, `outcome` (with the reason), `removed`, `added`, `tick:<itemId>` `message:<messageId>`, `nudge:<actId>`, `attention`, `meeting`, `names` or `detail:<name>`. */
  what: shortText,
  from: z.json(),
  to: z.json(),
  /** The change that this one takes back. */
  undoes: z.nullable(shortText),
});
export type Change = z.infer<typeof changeSchema>;

/**
 * A field of an edit: `null` while nobody has said anything of it; one that holds `null` says "as it is shipped" after
 * something else was said.
 */
function edited<Value extends z.ZodMiniType>(value: Value) {
  return z.nullable(field(z.nullable(value)));
}

/**
 * What the user made of one item of a checklist: an edit of a built-in item, or an item of their own. An item of the
 * user's own without a text is deleted.
 */
export const itemEditSchema = z.strictObject({
  itemId: itemIdSchema,
  stage: z.enum(stages),
  text: edited(z.string().check(z.minLength(1), z.maxLength(300))),
  guard: edited(z.boolean()),
  hidden: z.nullable(field(z.boolean())),
  /** Place among the items of the stage; built-in items stand at 1, 2, 3 … */
  order: edited(z.number()),
});
export type ItemEdit = z.infer<typeof itemEditSchema>;

/** What the user made of one reply text, or one of their own; as with items of a checklist. */
export const replyEditSchema = z.strictObject({
  replyId: itemIdSchema,
  name: edited(z.string().check(z.minLength(1), z.maxLength(80))),
  text: edited(z.string().check(z.minLength(1), z.maxLength(4000))),
  hidden: z.nullable(field(z.boolean())),
  order: edited(z.number()),
});
export type ReplyEdit = z.infer<typeof replyEditSchema>;
