import * as z from 'zod/mini';
import { changeSchema, itemIdSchema, meetingSchema } from './interview-schema';
import { reasonSchema } from './reason-schema';
import { activitySchema, clientFactsSchema, cues, intervalSchema, keySchema, sectionSchema } from './sighting-schema';
import { attentions, authors, levels, lostReasons, nudgeKinds, outcomes, stages, turns } from './stage';

/** How long somebody has been waiting: the client where the turn is mine, the user where it is theirs. */
export const clockSchema = z.strictObject({
  /** The client's oldest message not answered, or the user's last line. */
  since: intervalSchema,
  /** Of the user's own turn; `null` otherwise. */
  level: z.nullable(z.enum(levels)),
  /** Three quarters of the way to the next level have passed. */
  early: z.boolean(),
  /** Only one sign on the page says who wrote. */
  likely: z.boolean(),
  /** When the messages were looked at last, or the user said so; ms since 1970. */
  seenAt: z.int(),
  /** That look is older than the user's threshold. */
  stale: z.boolean(),
});
export type Clock = z.infer<typeof clockSchema>;

/** A reminder that is due now. */
export const nudgeSchema = z.strictObject({
  /** The same reminder has the same id, whenever it is computed. */
  nudgeId: z.string().check(z.maxLength(400)),
  interviewId: keySchema,
  kind: z.enum(nudgeKinds),
  /** Of the kind: a level of the clock, "first", "10m", "day-7" … */
  level: z.string().check(z.maxLength(40)),
  /** What it rests on. */
  anchor: z.string().check(z.maxLength(200)),
  /** When it became due, ms since 1970. */
  dueAt: z.int(),
  reason: reasonSchema,
});
export type Nudge = z.infer<typeof nudgeSchema>;

/** What a badge shows. Small, because a page may hold a thousand. */
export const badgeSchema = z.strictObject({
  interviewId: keySchema,
  stage: z.enum(stages),
  /** `upwork`: inferred from the list it stands in; the user has not said otherwise. */
  stageBy: z.enum(authors),
  outcome: z.enum(outcomes),
  /** Ticked and all items of the checklist of `stage`. */
  done: z.int(),
  total: z.int(),
  turn: z.enum(turns),
  /** `null` where nobody waits, or it is not known who. */
  clock: z.nullable(clockSchema),
  hasSuggestion: z.boolean(),
});
export type Badge = z.infer<typeof badgeSchema>;

export const checklistItemSchema = z.strictObject({
  itemId: itemIdSchema,
  /** The user's; `null` where it says what it is shipped with. */
  text: z.nullable(z.string()),
  /** One of Greenroom's own, also where the user has changed it. */
  shipped: z.boolean(),
  /** Leaving the stage with it unticked asks once. */
  guard: z.boolean(),
  /** Written or changed by the user. */
  own: z.boolean(),
  hidden: z.boolean(),
  done: z.boolean(),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;

/** A move that the evidence speaks for; the user takes or refuses it. */
export const suggestionSchema = z.strictObject({
  /** Names the evidence too: a refused one does not come back for the same evidence. */
  suggestionId: z.string().check(z.maxLength(200)),
  move: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('stage'), stage: z.enum(stages) }),
    z.strictObject({
      to: z.literal('outcome'),
      outcome: z.enum(outcomes),
      lostReason: z.nullable(z.enum(lostReasons)),
    }),
    /** This message room is the interview's. */
    z.strictObject({ to: z.literal('room'), roomId: keySchema }),
  ]),
  /** What speaks for it. */
  evidence: z.discriminatedUnion('kind', [
    /** The conversation speaks of it. */
    z.strictObject({ kind: z.literal('cue'), cue: z.enum(cues) }),
    z.strictObject({ kind: z.literal('both-wrote') }),
    /** Why, in Upwork's words. */
    z.strictObject({ kind: z.literal('archived'), reason: z.nullable(z.string()) }),
    z.strictObject({ kind: z.literal('listed-again'), list: z.enum(['offers', 'invitations', 'active']) }),
    /** The room is about a job of exactly this title. */
    z.strictObject({ kind: z.literal('same-title'), client: z.nullable(z.string()) }),
  ]),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** The last change that can be taken back. */
export const undoableSchema = z.pick(changeSchema, { changeId: true, what: true, from: true, to: true });
export type Undoable = z.infer<typeof undoableSchema>;

/** The competition as last seen, and how it was when it was seen before that; `seenAt` in ms since 1970. */
const seenActivity = z.strictObject({ activity: activitySchema, seenAt: z.int() });
export const competitionSchema = z.strictObject({ now: seenActivity, before: z.nullable(seenActivity) });
export type Competition = z.infer<typeof competitionSchema>;

/** What a job that is an interview shows where it turns up again. */
export const jobMarkSchema = z.strictObject({ badge: badgeSchema, competition: z.nullable(competitionSchema) });
export type JobMark = z.infer<typeof jobMarkSchema>;

/** One interview in full, as the panel and the popup show it. */
export const interviewViewSchema = z.extend(badgeSchema, {
  title: z.nullable(z.string()),
  client: z.nullable(z.string()),
  keys: z.array(keySchema),
  section: z.nullable(sectionSchema),
  lostReason: z.nullable(z.enum(lostReasons)),
  sentAt: z.nullable(z.int()),
  lastSeenAt: z.int(),
  /** When anything was last said or seen of it that was new; ms since 1970. */
  updatedAt: z.int(),
  /** Why the clock says what it says; `null` without one. */
  why: z.nullable(reasonSchema),
  /** What is due now, in the order in which it is shown. */
  nudges: z.array(nudgeSchema),
  /** Until when reminders of its kind are put off; `null` when none is. */
  snoozed: z.nullable(z.strictObject({ until: z.int(), unlessTheyWrite: z.boolean(), kind: z.enum(nudgeKinds) })),
  /** Nobody has written for so long that it leaves the counts. */
  dormant: z.boolean(),
  competition: z.nullable(competitionSchema),
  /** As last seen at `seenAt`, ms since 1970. */
  clientFacts: z.nullable(z.strictObject({ facts: clientFactsSchema, seenAt: z.int() })),
  attention: z.enum(attentions),
  meeting: z.nullable(meetingSchema),
  /** One checklist per stage, in order; hidden items included and marked. */
  checklists: z.record(z.enum(stages), z.array(checklistItemSchema)),
  suggestion: z.nullable(suggestionSchema),
  undoable: z.nullable(undoableSchema),
});
export type InterviewView = z.infer<typeof interviewViewSchema>;

/** A reminder that is due, without why it is. */
export type DueMark = Omit<Nudge, 'reason'>;

/** One interview as a line in a list: all that lists show, sort, filter and search by. A view in full is one too. */
export type InterviewSummary = Badge &
  Pick<
    InterviewView,
    | 'title'
    | 'client'
    | 'keys'
    | 'section'
    | 'lostReason'
    | 'sentAt'
    | 'lastSeenAt'
    | 'updatedAt'
    | 'snoozed'
    | 'dormant'
    | 'attention'
    | 'meeting'
  > & { nudges: DueMark[] };
