import { checklistOf, progressOf } from './checklist';
import { lastUndoable } from './undo';
import { competitionOf } from './competition';
import type { ActivityEvent, Change, Interview, ItemEdit, MessageEvent, RoomOffer } from './interview-schema';
import { namesOf } from './names';
import { msOf } from './stamp';
import { stages } from './stage';
import { suggestionFor } from './suggest';
import type { Badge, ChecklistItem, InterviewSummary, InterviewView } from './view-schema';

/** What the clock makes of an interview at one moment. */
export type Timing = Pick<InterviewView, 'turn' | 'clock' | 'why' | 'nudges' | 'snoozed' | 'dormant'>;

/** All that is known of one interview. */
export type Known = {
  activities: readonly ActivityEvent[];
  interview: Interview;
  messages: readonly MessageEvent[];
  rooms: readonly RoomOffer[];
  edits: readonly ItemEdit[];
  timing: Timing;
  /** When `timing` will be another, ms since 1970; `null`: not before something is written. */
  changesAt: number | null;
};

export function badgeOf({ interview, messages, rooms, edits, timing }: Known): Badge {
  const { interviewId, stage, outcome, ticks } = interview;
  return {
    interviewId,
    stage: stage.value,
    stageBy: stage.by,
    outcome: outcome.value,
    ...progressOf(checklistOf(stage.value, ticks, edits)),
    turn: timing.turn,
    clock: timing.clock,
    hasSuggestion: suggestionFor(interview, messages, rooms) !== null,
  };
}

/** What a list shows of an interview. */
export function summaryOf(known: Known): InterviewSummary {
  const { interview, timing } = known;
  return {
    ...badgeOf(known),
    ...factsOf(interview),
    snoozed: timing.snoozed,
    dormant: timing.dormant,
    nudges: timing.nudges.map(({ reason: _, ...mark }) => mark),
  };
}

/** What of that the interview says by itself, without messages, clock and checklists. */
export function factsOf(interview: Interview) {
  return {
    ...namesOf(interview),
    keys: interview.keys,
    section: interview.section.value?.name ?? null,
    lostReason: interview.lostReason.value,
    sentAt: interview.sentAt,
    lastSeenAt: interview.lastSeenAt,
    updatedAt: interview.updatedAt,
    attention: interview.attention.value,
    meeting: interview.meeting.value,
  } satisfies Partial<InterviewSummary>;
}

/** `changes` may be left empty where no undo is shown. */
export function viewOf(known: Known, changes: readonly Change[]): InterviewView {
  const { interview, activities, messages, rooms, edits, timing } = known;
  const lists = stages.map((stage) => [stage, checklistOf(stage, interview.ticks, edits)] as const);
  const undoable = lastUndoable(interview, changes);
  return {
    ...summaryOf(known),
    ...timing,
    competition: competitionOf(activities),
    clientFacts: clientFactsOf(interview),
    checklists: Object.fromEntries(lists) as Record<(typeof stages)[number], ChecklistItem[]>,
    suggestion: suggestionFor(interview, messages, rooms),
    undoable: undoable && undoableOf(undoable),
  };
}

function undoableOf({ changeId, what, from, to }: Change): InterviewView['undoable'] {
  return { changeId, what, from, to };
}

function clientFactsOf({ clientFacts: { value, stamp } }: Interview): InterviewView['clientFacts'] {
  return value && { facts: value, seenAt: msOf(stamp) };
}
