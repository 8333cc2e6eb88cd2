import { z } from 'zod';
import { itemIdSchema } from './interview-schema';
import { intervalSchema, keySchema, sectionSchema } from './sighting-schema';
import { authors, lostReasons, outcomes, stages, turns } from './stage';

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
  hasSuggestion: z.boolean(),
});
export type Badge = z.infer<typeof badgeSchema>;

export const checklistItemSchema = z.strictObject({
  itemId: itemIdSchema,
  text: z.string(),
  /** Why the item is there, for the user to read. */
  source: z.string(),
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
  suggestionId: z.string().max(200),
  move: z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('stage'), stage: z.enum(stages) }),
    z.strictObject({ to: z.literal('outcome'), outcome: z.enum(outcomes), lostReason: z.enum(lostReasons).nullable() }),
  ]),
  reason: z.string(),
});
export type Suggestion = z.infer<typeof suggestionSchema>;

/** The last change that can be taken back, in words ("Stage: Interviewing → Deep dive"). */
export const undoableSchema = z.strictObject({ changeId: z.string(), words: z.string() });
export type Undoable = z.infer<typeof undoableSchema>;

/** One interview in full, as the panel and the popup show it. */
export const interviewViewSchema = badgeSchema.extend({
  title: z.string().nullable(),
  client: z.string().nullable(),
  keys: z.array(keySchema),
  section: sectionSchema.nullable(),
  lostReason: z.enum(lostReasons).nullable(),
  sentAt: z.int().nullable(),
  lastSeenAt: z.int(),
  /** When the message was written that decides the turn; `null` when unknown. */
  turnSince: intervalSchema.nullable(),
  /** One checklist per stage, in order; hidden items included and marked. */
  checklists: z.record(z.enum(stages), z.array(checklistItemSchema)),
  suggestion: suggestionSchema.nullable(),
  undoable: undoableSchema.nullable(),
});
export type InterviewView = z.infer<typeof interviewViewSchema>;
