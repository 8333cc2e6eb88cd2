import type { ActivityEvent, Change, Interview, NoteRevision } from './interview-schema';
import { ownNamesOf, readNamesOf, type Names } from './names';
import { scorecardOf, type Scorecard } from './scorecard';
import { termsOf, type Term } from './terms';
import { timelineOf, type TimelineEntry } from './timeline';
import type { Decision } from './detail-schema';
import type { InterviewView } from './view-schema';

/** One interview with everything that is written down about it. */
export type Dossier = {
  view: InterviewView;
  isRemoved: boolean;
  /** What the user calls it, and what it is called without that. */
  names: { own: Names; read: Names };
  scorecard: Scorecard;
  decision: Decision | null;
  terms: Term[];
  /** The time zone of the client, by its IANA name. */
  clientZone: string | null;
  noShowPlan: string | null;
  outcomeNote: string | null;
  /** How often the call was planned or changed. */
  meetingRevision: number;
  /** The competition where it had changed, the oldest first. */
  activities: ActivityEvent[];
  /** The notes as they are now and as they were, the newest first; empty before the first. */
  notes: NoteRevision[];
  /** The newest first. */
  timeline: TimelineEntry[];
};

/** What the tables hold of an interview besides its view, in no order. */
export type Written = {
  changes: readonly Change[];
  activities: readonly ActivityEvent[];
  revisions: readonly NoteRevision[];
};

export function dossierOf(
  interview: Interview,
  view: InterviewView,
  { changes, activities, revisions }: Written,
): Dossier {
  return {
    view,
    isRemoved: interview.removed.value,
    names: { own: ownNamesOf(interview), read: readNamesOf(interview) },
    scorecard: scorecardOf(interview),
    decision: decisionOf(interview),
    terms: termsOf(interview),
    clientZone: textOf(interview, 'client-zone'),
    noShowPlan: textOf(interview, 'no-show-plan'),
    outcomeNote: textOf(interview, 'outcome-note'),
    meetingRevision: changes.filter(({ what }) => what === 'meeting').length,
    activities: activities.toSorted((a, b) => a.seenAt - b.seenAt),
    notes: revisions.toSorted((a, b) => (a.stamp < b.stamp ? 1 : -1)),
    timeline: timelineOf(interview, changes, revisions),
  };
}

function textOf({ details }: Interview, name: 'client-zone' | 'no-show-plan' | 'outcome-note'): string | null {
  const value = details[name]?.value;
  return typeof value === 'string' ? value : null;
}

function decisionOf({ details }: Interview): Decision | null {
  const value = details.decision?.value;
  return value && typeof value === 'object' ? value : null;
}
