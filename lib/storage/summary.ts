import type { Key } from '@/lib/interview/sighting-schema';
import type { Stage } from '@/lib/interview/stage';
import { summaryOf, type Known } from '@/lib/interview/view';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { urgencyOf } from '@/lib/nudge/urgency';

/** Where lists show an interview: by its stage while it is open, then among the ended ones. */
export type Group = Stage | 'ended' | 'removed';

/**
 * What lists show of an interview, worked out when it is written, so that whoever reads a list reads nothing else. It is
 * right from `asOf` until `dueAt` (ms since 1970; `null`: until something is written), while `rules` are those in force.
 */
export type SummaryRecord = InterviewSummary & {
  rules: string;
  asOf: number;
  dueAt: number | null;
  group: Group;
  /** What Upwork calls it, by which its message room is found; the user may call it otherwise. */
  readTitle: string | null;
  /** Sorts within the group, before `lastSeenAt`: whether the turn is the user's. */
  mine: 0 | 1;
  /** One entry for each of `nudges`; sorted as text, those of all interviews are in the order in which they are shown. */
  due: string[];
};

/** Stands for a summary that is still to be made. */
export type Unmade = Pick<SummaryRecord, 'interviewId' | 'rules' | 'asOf'> & { group?: never };

export function unmade(interviewId: Key): Unmade {
  return { interviewId, rules: '', asOf: 0 };
}

export function recordOf(known: Known, rules: string, now: number): SummaryRecord {
  const summary = summaryOf(known);
  const { interview, changesAt } = known;
  const { value: stage } = interview.stage;
  return {
    ...summary,
    rules,
    asOf: now,
    dueAt: changesAt,
    group: interview.removed.value ? 'removed' : interview.outcome.value === 'open' ? stage : 'ended',
    readTitle: interview.title.value,
    mine: summary.turn === 'mine' ? 1 : 0,
    due: summary.nudges.map((nudge) => urgencyOf(nudge, summary.attention)),
  };
}

/** Whether it says what would be worked out at `now` too. */
export function isRight({ rules, asOf, dueAt }: SummaryRecord, inForce: string, now: number): boolean {
  return rules === inForce && asOf <= now && (dueAt === null || now < dueAt);
}

/** Neither still to be made nor taken off the lists by the user. */
export function isListed({ group }: SummaryRecord | Unmade): boolean {
  return group !== undefined && group !== 'removed';
}
