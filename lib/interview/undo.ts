import { fail, succeed, type Result } from '@/lib/result';
import type { DetailName } from './detail';
import * as history from './history';
import type { StoredDetail, Writing } from './history';
import type { Change, Interview, Meeting } from './interview-schema';
import { ownNamesOf, type Names } from './names';
import type { Attention, LostReason, Outcome, Stage } from './stage';

type Value = Change['from'];
/**
 * What a change can be about: whether it still is as the change has left it, and how it is written again. `name`: of the
 * item, the detail, the message or the act.
 */
type Thing = {
  stands: (interview: Interview, to: Value, name: string) => boolean;
  write: (interview: Interview, value: Value, writing: Writing, name: string) => Interview;
};

/** What is taken back for good, and not by writing a value again. */
const once: Thing = { stands: (_, to) => to !== null, write: (interview) => interview };

/** By the first part of a change's `what`. */
const things = new Map<string, Thing>([
  [
    'stage',
    {
      stands: ({ stage }, to) => stage.value === to,
      write: (interview, value, writing) => history.setStage(interview, value as Stage, writing).interview,
    },
  ],
  [
    'removed',
    {
      stands: ({ removed }, to) => removed.value === to,
      write: (interview, value, writing) => history.setRemoved(interview, value as boolean, writing).interview,
    },
  ],
  [
    'added',
    {
      stands: ({ removed }, to) => removed.value === (to === null),
      write: (interview, value, writing) => history.setRemoved(interview, value === null, writing).interview,
    },
  ],
  [
    'outcome',
    {
      stands: (interview, to) => history.sameValue(history.outcomeOf(interview), to),
      write: (interview, value, writing) => {
        const { outcome, lostReason } = value as { outcome: Outcome; lostReason: LostReason | null };
        return history.setOutcome(interview, outcome, lostReason, writing).interview;
      },
    },
  ],
  [
    'attention',
    {
      stands: ({ attention }, to) => attention.value === to,
      write: (interview, value, writing) => history.setAttention(interview, value as Attention, writing).interview,
    },
  ],
  [
    'meeting',
    {
      stands: ({ meeting }, to) => history.sameValue(meeting.value, to),
      write: (interview, value, writing) => history.setMeeting(interview, value as Meeting | null, writing).interview,
    },
  ],
  [
    'names',
    {
      stands: (interview, to) => history.sameValue(ownNamesOf(interview), to),
      write: (interview, value, writing) => history.setNames(interview, value as Names, writing).interview,
    },
  ],
  [
    'tick',
    {
      stands: ({ ticks }, to, itemId) => (ticks[itemId]?.value ?? false) === to,
      write: (interview, value, writing, itemId) =>
        history.setTick(interview, itemId, value as boolean, writing).interview,
    },
  ],
  [
    'detail',
    {
      stands: (interview, to, name) => history.sameValue(history.detailOf(interview, name as DetailName), to),
      write: (interview, value, writing, name) =>
        history.setDetail(interview, name as DetailName, value as StoredDetail, writing).interview,
    },
  ],
  ['message', once],
  ['nudge', once],
]);

/** "tick:initial-contact/scope": the kind of thing, and which one. */
function partsOf(what: string): [kind: string, name: string] {
  const end = what.indexOf(':');
  return end < 0 ? [what, ''] : [what.slice(0, end), what.slice(end + 1)];
}

/** What undoing takes back for good: a message event or an act about a reminder. */
export type Retracted = { messageId: string } | { actId: string };

function retractedBy(what: string): Retracted | null {
  const [kind, name] = partsOf(what);
  if (kind === 'message') return { messageId: name };
  return kind === 'nudge' ? { actId: name } : null;
}

/** Takes `change` back by a change of its own. `superseded`: the value was changed again since. */
export function undo(
  interview: Interview,
  change: Change,
  writing: Writing,
): Result<{ interview: Interview; change: Change; retracts: Retracted | null }, 'superseded'> {
  const { what, from, to } = change;
  if (!isCurrent(interview, change)) return fail('superseded', what);

  const [kind, name] = partsOf(what);
  const written = things.get(kind)?.write(interview, from, writing, name) ?? interview;
  const { changeId, at, by } = writing;
  const { interviewId } = interview;
  return succeed({
    interview: history.touch(written, null, writing).interview,
    change: { changeId, interviewId, at, by, what, from: to, to: from, undoes: change.changeId },
    retracts: retractedBy(what),
  });
}

/** The ids of all changes of the user's that can still be taken back: of each thing the last one that stands. */
export function undoables(interview: Interview, changes: readonly Change[]): Set<string> {
  const lastOfEach = Map.groupBy(standingOf(changes), ({ what }) => what)
    .values()
    .map((ofOne) => ofOne.reduce(later));
  const mine = [...lastOfEach].filter((change) => change.by !== 'upwork' && isCurrent(interview, change));
  return new Set(mine.map(({ changeId }) => changeId));
}

/** The last change of the user's that can still be taken back. */
export function lastUndoable(interview: Interview, changes: readonly Change[]): Change | null {
  const mine = standingOf(changes).filter(({ by }) => by !== 'upwork');
  const last = mine.length > 0 ? mine.reduce(later) : null;
  return last && isCurrent(interview, last) ? last : null;
}

/** Changes that were not taken back, and took nothing back. */
function standingOf(changes: readonly Change[]): Change[] {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  return changes.filter(({ undoes, changeId }) => undoes === null && !undone.has(changeId));
}

function later(one: Change, other: Change): Change {
  return one.changeId > other.changeId ? one : other;
}

function isCurrent(interview: Interview, { what, to }: Change): boolean {
  const [kind, name] = partsOf(what);
  return things.get(kind)?.stands(interview, to, name) ?? false;
}
