import type { Interview } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import type { Stage } from '@/lib/interview/stage';
import { factsOf, summaryOf, type Known } from '@/lib/interview/view';
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

/** Neither clocks nor checklists nor suggestions look at these. What is not named here, they may. */
const passedOver: ReadonlySet<string> = new Set<keyof Interview>([
  'keys',
  'title',
  'client',
  'clientFacts',
  'sentAt',
  'lastSeenAt',
  'updatedAt',
]);

/**
 * Whether the summary of `before`, where it is right, needs only the new facts to be that of `after`. Most looks bring no
 * more than that, and what messages say need not be read for it.
 */
export function differOnlyInFacts(before: Interview, after: Interview): boolean {
  return (Object.keys(after) as (keyof Interview)[]).every(
    (name) =>
      passedOver.has(name) || after[name] === before[name] || (name === 'section' && areOfOneList(before, after)),
  );
}

/** The stamp moves with every look. */
function areOfOneList({ section: { value: before } }: Interview, { section: { value: after } }: Interview): boolean {
  return before?.name === after?.name && before?.since === after?.since;
}

/** `summary`, which is right at `now`, with what `interview` says now. See `differOnlyInFacts`. */
export function withFacts(summary: SummaryRecord, interview: Interview, now: number): SummaryRecord {
  return { ...summary, ...factsOf(interview), readTitle: interview.title.value, asOf: now };
}

/** Whether it says what would be worked out at `now` too. */
export function isRight(summary: SummaryRecord | Unmade, inForce: string, now: number): summary is SummaryRecord {
  if (summary.group === undefined) return false;
  const { rules, asOf, dueAt } = summary;
  return rules === inForce && asOf <= now && (dueAt === null || now < dueAt);
}

/** Neither still to be made nor taken off the lists by the user. */
export function isListed({ group }: SummaryRecord | Unmade): boolean {
  return group !== undefined && group !== 'removed';
}
