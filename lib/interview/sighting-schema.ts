import { z } from 'zod';
import { latestMoment } from './moment';

/** The lists in which Upwork shows a freelancer's proposals. "active" is the interviewing one. */
export const sections = ['offers', 'invitations', 'active', 'submitted', 'archived'] as const;
export const sectionSchema = z.enum(sections);
export type Section = z.infer<typeof sectionSchema>;

/**
 * An identity that Upwork gives: a proposal, an invitation, a job, a room, a contract, an offer; `manual:` is ours, for
 * interviews added by hand. 19-digit ids hold their creation time.
 */
export const keySchema = z
  .string()
  .max(80)
  .regex(/^(?:proposal|invite|job|room|contract|offer|manual):[\w-]+$/);
export type Key = z.infer<typeof keySchema>;

/** ms since 1970. */
export const momentSchema = z.int().min(0).max(latestMoment);

/** A moment that a page tells coarsely ("5 hours ago"): it lies between the two, both included; ms since 1970. */
export const intervalSchema = z.strictObject({ earliest: momentSchema, latest: momentSchema });
export type Interval = z.infer<typeof intervalSchema>;

/** What one page showed of one job at one moment. What the page did not say is `null`. */
export const sightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: momentSchema,
  section: sectionSchema,
  /** Never empty; keys met together belong to one interview. */
  keys: z.array(keySchema).min(1).max(8),
  title: z.string().min(1).max(300).nullable(),
  client: z.string().min(1).max(120).nullable(),
  /** When the proposal or invitation was made, ms since 1970, from its id. */
  sentAt: momentSchema.nullable(),
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

/** The kinds of page that are read; `job` also within a slider over a list. */
export const readPages = [
  'proposals',
  'archived',
  'proposal',
  'invitation',
  'messages',
  'job',
  'search',
  'feed',
  'saved',
  'contracts',
  'offer',
] as const;
export const readPageSchema = z.enum(readPages);
export type ReadPage = z.infer<typeof readPageSchema>;

/** How many rows of a page each layer of reading saw: Upwork's own marks, the structure, what the user taught. */
export const layersSchema = z.strictObject({ hooks: z.int(), structure: z.int(), taught: z.int() });
export type Layers = z.infer<typeof layersSchema>;

/** Which page was read, how well it was understood, and what each layer saw. */
export const pageReadingSchema = z.strictObject({ page: readPageSchema, verdict: verdictSchema, layers: layersSchema });
export type PageReading = z.infer<typeof pageReadingSchema>;

/** Who wrote a message. `unknown` where the page does not say, or its signs contradict each other. */
export const directions = ['client', 'me', 'unknown'] as const;
export type Direction = (typeof directions)[number];

/** `likely`: one sign spoke for the direction. `sure`: several did, or the user says so. */
export const confidences = ['sure', 'likely'] as const;

/** What the words of a message hint at. Only these names leave the page, never the words. */
export const cues = ['meeting', 'portfolio', 'test'] as const;
export type Cue = (typeof cues)[number];

/** That somebody wrote, as a page showed it: never what. System lines are left out. */
export const messageSightingSchema = z.strictObject({
  /** Upwork's story id; for the last message in the room list `list:` and the room. */
  messageId: z.string().min(1).max(120),
  direction: z.enum(directions),
  confidence: z.enum(confidences),
  earliest: momentSchema,
  latest: momentSchema,
  /** `list`: the row of the room list, which tells of the last message only, and coarsely. */
  source: z.enum(['page', 'list']),
  cues: z.array(z.enum(cues)).max(cues.length),
});
export type MessageSighting = z.infer<typeof messageSightingSchema>;

/** What one page showed of one message room at one moment. */
export const roomSightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: momentSchema,
  /** The room's own key first; then those of what the page ties to it by links: proposal, job, contract. */
  keys: z.array(keySchema).min(1).max(8),
  /** The job's title, as the room shows it. */
  title: z.string().min(1).max(300).nullable(),
  client: z.string().min(1).max(120).nullable(),
  messages: z.array(messageSightingSchema).max(500),
});
export type RoomSighting = z.infer<typeof roomSightingSchema>;

const count = z.int().min(0).max(1_000_000).nullable();

/**
 * "Activity on this job" as a job's page prints it (UPWORK 5): how many others the client talks to. Competition, never a
 * stage. What the page does not print is `null`.
 */
export const activitySchema = z.strictObject({
  /** Upwork's tier, "20 to 50". */
  proposals: z.string().max(40).nullable(),
  lastViewed: intervalSchema.nullable(),
  hires: count,
  interviewing: count,
  invitesSent: count,
  unansweredInvites: count,
});
export type Activity = z.infer<typeof activitySchema>;

/** What a job's page says of the client; amounts and dates in Upwork's words. */
export const clientFactsSchema = z.strictObject({
  paymentVerified: z.boolean().nullable(),
  country: z.string().max(80).nullable(),
  spent: z.string().max(40).nullable(),
  hires: count,
  /** Percent. */
  hireRate: z.int().min(0).max(100).nullable(),
  openJobs: count,
  /** 0 to 5. */
  rating: z.number().min(0).max(5).nullable(),
  reviews: count,
  memberSince: z.string().max(40).nullable(),
});
export type ClientFacts = z.infer<typeof clientFactsSchema>;

/** A job as it shows up somewhere else than in the lists of proposals: a tile, its own page, a contract. */
export const jobSightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: momentSchema,
  /** Never empty; keys that the page ties together by links or attributes, the job's own first where it has one. */
  keys: z.array(keySchema).min(1).max(8),
  title: z.string().min(1).max(300).nullable(),
  /** Only of the job whose own page it is. */
  activity: activitySchema.nullable(),
  client: clientFactsSchema.nullable(),
});
export type JobSighting = z.infer<typeof jobSightingSchema>;
