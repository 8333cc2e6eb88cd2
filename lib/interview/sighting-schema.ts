import * as z from 'zod/mini';
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
  .check(z.maxLength(80), z.regex(/^(?:proposal|invite|job|room|contract|offer|manual):[\w-]+$/));
export type Key = z.infer<typeof keySchema>;

/** ms since 1970. */
export const momentSchema = z.int().check(z.minimum(0), z.maximum(latestMoment));

/** A moment that a page tells coarsely ("5 hours ago"): it lies between the two, both included; ms since 1970. */
export const intervalSchema = z.strictObject({ earliest: momentSchema, latest: momentSchema });
export type Interval = z.infer<typeof intervalSchema>;

/** Never empty; keys met together belong to one interview. */
const keys = z.array(keySchema).check(z.minLength(1), z.maxLength(8));
const title = z.nullable(z.string().check(z.minLength(1), z.maxLength(300)));
const client = z.nullable(z.string().check(z.minLength(1), z.maxLength(120)));

/** What one page showed of one job at one moment. What the page did not say is `null`. */
export const sightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: momentSchema,
  section: sectionSchema,
  keys,
  title,
  client,
  /** When the proposal or invitation was made, ms since 1970, from its id. */
  sentAt: z.nullable(momentSchema),
  /** The date that the row prints: when it was received. */
  received: z.nullable(intervalSchema),
  /** Why it was archived, in Upwork's words. */
  archiveReason: z.nullable(z.string().check(z.minLength(1), z.maxLength(120))),
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
  messageId: z.string().check(z.minLength(1), z.maxLength(120)),
  direction: z.enum(directions),
  confidence: z.enum(confidences),
  earliest: momentSchema,
  latest: momentSchema,
  /** `list`: the row of the room list, which tells of the last message only, and coarsely. */
  source: z.enum(['page', 'list']),
  cues: z.array(z.enum(cues)).check(z.maxLength(cues.length)),
});
export type MessageSighting = z.infer<typeof messageSightingSchema>;

/** What one page showed of one message room at one moment. */
export const roomSightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: momentSchema,
  /** The room's own key first; then those of what the page ties to it by links: proposal, job, contract. */
  keys,
  /** The job's title, as the room shows it. */
  title,
  client,
  messages: z.array(messageSightingSchema).check(z.maxLength(500)),
});
export type RoomSighting = z.infer<typeof roomSightingSchema>;

const count = z.nullable(z.int().check(z.minimum(0), z.maximum(1_000_000)));

/**
 * "Activity on this job" as a job's page prints it (UPWORK 5): how many others the client talks to. Competition, never a
 * stage. What the page does not print is `null`.
 */
export const activitySchema = z.strictObject({
  /** Upwork's tier, "20 to 50". */
  proposals: z.nullable(z.string().check(z.maxLength(40))),
  lastViewed: z.nullable(intervalSchema),
  hires: count,
  interviewing: count,
  invitesSent: count,
  unansweredInvites: count,
});
export type Activity = z.infer<typeof activitySchema>;

/** What a job's page says of the client; amounts and dates in Upwork's words. */
export const clientFactsSchema = z.strictObject({
  paymentVerified: z.nullable(z.boolean()),
  country: z.nullable(z.string().check(z.maxLength(80))),
  spent: z.nullable(z.string().check(z.maxLength(40))),
  hires: count,
  /** Percent. */
  hireRate: z.nullable(z.int().check(z.minimum(0), z.maximum(100))),
  openJobs: count,
  /** 0 to 5. */
  rating: z.nullable(z.number().check(z.minimum(0), z.maximum(5))),
  reviews: count,
  memberSince: z.nullable(z.string().check(z.maxLength(40))),
});
export type ClientFacts = z.infer<typeof clientFactsSchema>;

/** A job as it shows up somewhere else than in the lists of proposals: a tile, its own page, a contract. */
export const jobSightingSchema = z.strictObject({
  /** ms since 1970 */
  seenAt: momentSchema,
  /** Keys that the page ties together by links or attributes, the job's own first where it has one. */
  keys,
  title,
  /** Only of the job whose own page it is. */
  activity: z.nullable(activitySchema),
  client: z.nullable(clientFactsSchema),
});
export type JobSighting = z.infer<typeof jobSightingSchema>;
