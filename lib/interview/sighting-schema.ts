import { z } from 'zod';

/** The lists in which Upwork shows a freelancer's proposals. "active" is the interviewing one. */
export const sections = ['offers', 'invitations', 'active', 'submitted', 'archived'] as const;
export const sectionSchema = z.enum(sections);
export type Section = z.infer<typeof sectionSchema>;

/**
 * An identity that Upwork gives: a proposal, an invitation, a job, a room, a contract; `manual:` is ours, for
 * interviews added by hand. 19-digit ids hold their creation time.
 */
export const keySchema = z
  .string()
  .max(80)
  .regex(/^(?:proposal|invite|job|room|contract|manual):[\w-]+$/);
export type Key = z.infer<typeof keySchema>;

/** A moment that a page tells coarsely ("5 hours ago"): it lies between the two, both included; ms since 1970. */
export const intervalSchema = z.strictObject({ earliest: z.int(), latest: z.int() });
export type Interval = z.infer<typeof intervalSchema>;

/** What one page showed of one job at one moment. What the page did not say is `null`. */
export const sightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: z.int(),
  section: sectionSchema,
  /** Never empty; keys met together belong to one interview. */
  keys: z.array(keySchema).min(1).max(8),
  title: z.string().min(1).max(300).nullable(),
  client: z.string().min(1).max(120).nullable(),
  /** When the proposal or invitation was made, ms since 1970, from its id. */
  sentAt: z.int().nullable(),
  /** The date that the row prints: when it was received. */
  received: intervalSchema.nullable(),
  /** Why it was archived, in Upwork's words. */
  archiveReason: z.string().min(1).max(120).nullable(),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** How well a page was understood: both layers fit, some of it was left alone, or all of it. */
export const verdicts = ['understood', 'partly', 'not-understood'] as const;
export const verdictSchema = z.enum(verdicts);
export type Verdict = z.infer<typeof verdictSchema>;

/** The kinds of page that are read. */
export const readPages = ['proposals', 'archived'] as const;
export const readPageSchema = z.enum(readPages);
export type ReadPage = z.infer<typeof readPageSchema>;
