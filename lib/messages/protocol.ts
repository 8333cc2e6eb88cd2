import * as z from 'zod/mini';
import { detailSchema } from '@/lib/interview/detail-schema';
import { itemChangeSchema, replyChangeSchema, typed } from '@/lib/interview/edit-schema';
import {
  changeSchema,
  itemIdSchema,
  meetingSchema,
  noteRevisionSchema,
  nudgeActSchema,
} from '@/lib/interview/interview-schema';
import {
  keySchema,
  momentSchema,
  jobSightingSchema,
  pageReadingSchema,
  readPageSchema,
  roomSightingSchema,
  sightingSchema,
} from '@/lib/interview/sighting-schema';
import { settingsSchema } from '@/lib/interview/settings-schema';
import { attentions, lostReasons, outcomes, stages } from '@/lib/interview/stage';
import { shades } from '@/lib/interview/theme';
import { taughtRuleSchema } from '@/lib/interview/taught-schema';
import { badgeSchema, interviewViewSchema, jobMarkSchema } from '@/lib/interview/view-schema';
import { nudgeSettingsSchema } from '@/lib/nudge/nudge-settings';
import { snoozeChoices } from '@/lib/nudge/snooze-choices';
import type { Call } from './call';
import { dataCalls } from './data-calls';

export type { Mode, Settings } from '@/lib/interview/settings-schema';

const interviewId = keySchema;
const title = typed(300);
const client = typed(120);

/** Every question to the background, and who may ask it: Greenroom's own pages, or also its script on Upwork. */
export const protocol = {
  /** Mode and pause. Asked before anything is read. */
  settings: { request: z.null(), response: settingsSchema, from: 'upwork-or-us' },
  /** Remember what a page showed. Answers with a badge for each sighting, `null` where none is due. */
  see: {
    request: z.extend(pageReadingSchema, {
      /** The toolbar button was pressed: also allowed in the mode `click`. */
      asked: z.boolean(),
      sightings: z.array(sightingSchema).check(z.maxLength(2000)),
    }),
    response: z.array(z.nullable(badgeSchema)),
    from: 'upwork-or-us',
  },
  /** Remember which messages a page showed: who wrote when, never what. */
  seeRooms: {
    request: z.extend(pageReadingSchema, {
      asked: z.boolean(),
      rooms: z.array(roomSightingSchema).check(z.maxLength(200)),
    }),
    response: z.null(),
    from: 'upwork-or-us',
  },
  /** Which of these jobs are interviews, and how they stand; `null` for others, of which nothing is kept. */
  seeJobs: {
    request: z.extend(pageReadingSchema, {
      asked: z.boolean(),
      jobs: z.array(jobSightingSchema).check(z.maxLength(500)),
    }),
    response: z.array(z.nullable(jobMarkSchema)),
    from: 'upwork-or-us',
  },
  /** Badges as they are now; `null` where nothing is known. */
  badges: {
    request: z.array(interviewId).check(z.maxLength(2000)),
    response: z.array(z.nullable(badgeSchema)),
    from: 'upwork-or-us',
  },
  interview: { request: interviewId, response: z.nullable(interviewViewSchema), from: 'upwork-or-us' },
  /** Shows an interview in full beside the page that asks, or in a tab; after a press only. */
  openFull: { request: interviewId, response: z.enum(['panel', 'tab']), from: 'upwork-or-us' },
  setStage: {
    request: z.strictObject({ interviewId, stage: z.enum(stages) }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  setTick: {
    request: z.strictObject({ interviewId, itemId: itemIdSchema, done: z.boolean() }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  setOutcome: {
    request: z.strictObject({ interviewId, outcome: z.enum(outcomes), lostReason: z.nullable(z.enum(lostReasons)) }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  /** "They wrote" / "I replied": the user's word on whose turn it is, now. */
  sayWrote: {
    request: z.strictObject({ interviewId, direction: z.enum(['client', 'me']) }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  /** What the user does about a reminder. `until`, of a snooze: a choice, or a moment in ms since 1970. */
  actOnNudge: {
    request: z.extend(
      z.pick(nudgeActSchema, { interviewId: true, act: true, kind: true, anchor: true, unlessTheyWrite: true }),
      { until: z.nullable(z.union([z.enum(snoozeChoices), momentSchema])) },
    ),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  setAttention: {
    request: z.strictObject({ interviewId, attention: z.enum(attentions) }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  /** `null`: no meeting is planned. */
  setMeeting: {
    request: z.strictObject({ interviewId, meeting: z.nullable(meetingSchema) }),
    response: interviewViewSchema,
    from: 'our-pages',
  },
  /** What the user calls an interview and its client; `null` leaves it to Upwork. */
  setNames: {
    request: z.strictObject({ interviewId, title: z.nullable(title), client: z.nullable(client) }),
    response: interviewViewSchema,
    from: 'our-pages',
  },
  /** What the user writes down about an interview: scores, decision, terms, the client's time zone … */
  setDetail: {
    request: z.strictObject({ interviewId, detail: detailSchema }),
    response: interviewViewSchema,
    from: 'our-pages',
  },
  /**
   * The notes as they are now. `basedOn`: the stamp of the text that was edited, `null` of empty notes; a text that was
   * saved meanwhile stays as a revision.
   */
  saveNotes: {
    request: z.strictObject({
      interviewId,
      text: noteRevisionSchema.shape.text,
      basedOn: z.nullable(noteRevisionSchema.shape.stamp),
    }),
    response: noteRevisionSchema,
    from: 'our-pages',
  },
  answerSuggestion: {
    request: z.strictObject({ interviewId, suggestionId: z.string().check(z.maxLength(200)), take: z.boolean() }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  /** Takes a change back. Fails with `superseded` when the field was changed again since. */
  undo: {
    request: z.pick(changeSchema, { changeId: true }),
    response: interviewViewSchema,
    from: 'upwork-or-us',
  },
  /** A new interview from a title, or from an Upwork key that a pasted link held. */
  addByHand: {
    request: z.strictObject({ title: z.nullable(title), key: z.nullable(keySchema) }),
    response: interviewViewSchema,
    from: 'our-pages',
  },
  /** Takes an interview off the lists; undo brings it back. */
  removeInterview: { request: z.strictObject({ interviewId }), response: interviewViewSchema, from: 'our-pages' },
  /** Changes items of a stage's checklist, all or none. Answers with the changes that take these back. */
  editItems: {
    request: z.strictObject({
      stage: z.enum(stages),
      changes: z.array(itemChangeSchema).check(z.minLength(1), z.maxLength(200)),
    }),
    response: z.array(itemChangeSchema),
    from: 'our-pages',
  },
  /** Changes reply texts, all or none. Answers with the changes that take these back. */
  editReplies: {
    request: z.array(replyChangeSchema).check(z.minLength(1), z.maxLength(200)),
    response: z.array(replyChangeSchema),
    from: 'our-pages',
  },
  nudgeSettings: { request: z.null(), response: nudgeSettingsSchema, from: 'our-pages' },
  /** Stored whole; what is due is computed anew from it. */
  setNudgeSettings: { request: nudgeSettingsSchema, response: nudgeSettingsSchema, from: 'our-pages' },
  /** The sections that the user has taught. */
  taughtRules: { request: z.null(), response: z.array(taughtRuleSchema), from: 'upwork-or-us' },
  addTaughtRule: { request: taughtRuleSchema, response: z.array(taughtRuleSchema), from: 'upwork-or-us' },
  removeTaughtRule: { request: z.uuid(), response: z.array(taughtRuleSchema), from: 'our-pages' },
  /** The user has read that this kind of page is not understood since that day (YYYY-MM-DD). */
  dismissDrift: {
    request: z.strictObject({ page: readPageSchema, since: z.iso.date() }),
    response: z.null(),
    from: 'our-pages',
  },
  /**
   * The skeleton of the page in front, for a report that the user asked for; kept until the browser is closed, or until
   * an empty one takes its place.
   */
  keepSkeleton: { request: z.string().check(z.maxLength(2_000_000)), response: z.null(), from: 'upwork-or-us' },
  skeleton: { request: z.null(), response: z.nullable(z.string()), from: 'our-pages' },
  ...dataCalls,
  setMode: { request: z.enum(['page', 'click', 'hand']), response: settingsSchema, from: 'our-pages' },
  setTheme: { request: settingsSchema.shape.theme, response: settingsSchema, from: 'our-pages' },
  /** Upwork's page is light, or dark. */
  seeShade: { request: z.enum(shades), response: z.null(), from: 'upwork-or-us' },
  /** `pausedUntil: null` ends the pause. */
  setPause: {
    request: z.pick(settingsSchema, { pausedUntil: true, pausedFor: true }),
    response: settingsSchema,
    from: 'our-pages',
  },
} as const satisfies Record<string, Call>;

export type Protocol = typeof protocol;
export type CallName = keyof Protocol;
export type Request<Name extends CallName> = z.infer<Protocol[Name]['request']>;
export type Response<Name extends CallName> = z.infer<Protocol[Name]['response']>;

/**
 * `unreachable`: nobody answers, mostly because Greenroom was updated under this page. `not-reading`: mode or pause
 * forbid it. `unknown-interview`, `superseded`: the record changed meanwhile, or is gone. `disk-full`, `read-only`, `not-opened`: the
 * database takes nothing (see `storage`). `failed`: a bug, or a fault that passes.
 */
export type CallCode =
  | 'unreachable'
  | 'bad-request'
  | 'forbidden'
  | 'not-reading'
  | 'unknown-interview'
  | 'superseded'
  | 'disk-full'
  | 'read-only'
  | 'not-opened'
  | 'failed';
