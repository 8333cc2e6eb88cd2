import { checklistOf, progressOf } from './checklist';
import { lastUndoable, wordsOf } from './history';
import type { Change, Interview, ItemEdit, MessageEvent } from './interview-schema';
import type { Interval } from './sighting-schema';
import { stages, type Turn } from './stage';
import { suggestionFor } from './suggest';
import type { Badge, ChecklistItem, InterviewView } from './view-schema';

/** All that is known of one interview. `changes` may be left empty where no undo is shown. */
export type Known = {
  interview: Interview;
  messages: readonly MessageEvent[];
  edits: readonly ItemEdit[];
  turn: { turn: Turn; since: Interval | null };
};

export function badgeOf({ interview, messages, edits, turn }: Known): Badge {
  const { interviewId, stage, outcome, ticks } = interview;
  return {
    interviewId,
    stage: stage.value,
    stageBy: stage.by,
    outcome: outcome.value,
    ...progressOf(checklistOf(stage.value, ticks, edits)),
    turn: turn.turn,
    hasSuggestion: suggestionFor(interview, messages) !== null,
  };
}

export function viewOf(known: Known, changes: readonly Change[]): InterviewView {
  const { interview, messages, edits, turn } = known;
  const lists = stages.map((stage) => [stage, checklistOf(stage, interview.ticks, edits)] as const);
  const undoable = lastUndoable(interview, changes);
  const items = lists.flatMap(([, list]) => list);
  const textOf = (itemId: string) => items.find((item) => item.itemId === itemId)?.text ?? 'an item';
  return {
    ...badgeOf(known),
    title: interview.title.value,
    client: interview.client.value,
    keys: interview.keys,
    section: interview.section.value?.name ?? null,
    lostReason: interview.lostReason.value,
    sentAt: interview.sentAt,
    lastSeenAt: interview.lastSeenAt,
    turnSince: turn.since,
    checklists: Object.fromEntries(lists) as Record<(typeof stages)[number], ChecklistItem[]>,
    suggestion: suggestionFor(interview, messages),
    undoable: undoable && { changeId: undoable.changeId, words: wordsOf(undoable, textOf) },
  };
}
