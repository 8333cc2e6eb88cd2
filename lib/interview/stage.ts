/** Where an interview stands, in the order they are usually passed. Stages may be skipped and gone back to. */
export const stages = ['invited', 'interviewing', 'initial-contact', 'deep-dive', 'final-assignment', 'offer'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, string> = {
  invited: 'Invited',
  interviewing: 'Interviewing',
  'initial-contact': 'Initial contact',
  'deep-dive': 'Deep dive',
  'final-assignment': 'Final assignment',
  offer: 'Job offer',
};

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
