/** Where an interview stands, in the order they are usually passed. Stages may be skipped and gone back to. */
export const stages = ['invited', 'interviewing', 'initial-contact', 'deep-dive', 'final-assignment', 'offer'] as const;
export type Stage = (typeof stages)[number];

/** How an interview ended; apart from its stage, so that the stage it ended in stays known. */
export const outcomes = ['open', 'won', 'lost', 'withdrawn', 'silent'] as const;
export type Outcome = (typeof outcomes)[number];

/** Why an interview was lost. */
export const lostReasons = ['other-freelancer', 'price', 'scope', 'no-response', 'job-closed', 'i-declined'] as const;
export type LostReason = (typeof lostReasons)[number];

/** Who has to write next. */
export const turns = ['mine', 'theirs', 'nobody', 'unknown'] as const;
export type Turn = (typeof turns)[number];

/** Who made a change: Upwork's own lists, the user, or a suggestion that the user took. */
export const authors = ['upwork', 'user', 'suggestion'] as const;
export type Author = (typeof authors)[number];

/** How loudly the user wants to be reminded: `hot` earlier and first, `muted` not at all. */
export const attentions = ['normal', 'hot', 'muted'] as const;
export type Attention = (typeof attentions)[number];

/** What Greenroom reminds of, in the order in which reminders are shown. */
export const nudgeKinds = ['offer', 'meeting', 'reply', 'follow-up', 'silent', 'stuck'] as const;
export type NudgeKind = (typeof nudgeKinds)[number];

/** What the user can do about a reminder. `waive`: no reply needed. */
export const nudgeActs = ['snooze', 'dismiss', 'waive', 'wrong'] as const;

/** How long the client has been waiting. */
export const levels = ['fresh', 'watch', 'late', 'overdue'] as const;
export type Level = (typeof levels)[number];
