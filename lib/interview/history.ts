import type { DetailName } from './detail';
import type { Change, Field, Interview, Meeting, MessageEvent, NudgeAct, Stamp } from './interview-schema';
import { ownNamesOf, readNamesOf, type Names } from './names';
import type { Attention, Author, LostReason, Outcome, Stage } from './stage';

/** Who writes, when (ms since 1970), under which stamp; `changeId` names the history entry if one is made. */
export type Writing = { at: number; by: Author; stamp: Stamp; changeId: string };

/** The interview after a command, and what goes into its history; `null` when it was so already. */
export type Written = { interview: Interview; change: Change | null };

export function setStage(interview: Interview, stage: Stage, writing: Writing): Written {
  const change = changeOf(interview, 'stage', interview.stage.value, stage, writing);
  return touch({ ...interview, stage: field(stage, writing) }, change, writing);
}

/** `lostReason` belongs to the outcome `lost` and is dropped with any other. */
export function setOutcome(
  interview: Interview,
  outcome: Outcome,
  lostReason: LostReason | null,
  writing: Writing,
): Written {
  const reason = outcome === 'lost' ? lostReason : null;
  const change = changeOf(interview, 'outcome', outcomeOf(interview), { outcome, lostReason: reason }, writing);
  const written = { ...interview, outcome: field(outcome, writing), lostReason: field(reason, writing) };
  return touch(written, change, writing);
}

export function setTick(interview: Interview, itemId: string, done: boolean, writing: Writing): Written {
  const before = interview.ticks[itemId]?.value ?? false;
  const change = changeOf(interview, `tick:${itemId}`, before, done, writing);
  return touch({ ...interview, ticks: { ...interview.ticks, [itemId]: field(done, writing) } }, change, writing);
}

export function setRemoved(interview: Interview, removed: boolean, writing: Writing): Written {
  const change = changeOf(interview, 'removed', interview.removed.value, removed, writing);
  return touch({ ...interview, removed: field(removed, writing) }, change, writing);
}

export function setAttention(interview: Interview, attention: Attention, writing: Writing): Written {
  const change = changeOf(interview, 'attention', interview.attention.value, attention, writing);
  return touch({ ...interview, attention: field(attention, writing) }, change, writing);
}

export function setMeeting(interview: Interview, meeting: Meeting | null, writing: Writing): Written {
  const change = changeOf(interview, 'meeting', interview.meeting.value, meeting, writing);
  return touch({ ...interview, meeting: field(meeting, writing) }, change, writing);
}

/** `value`: as `detailSchema` allows it under that name; `null` takes it away. */
export function setDetail(interview: Interview, name: DetailName, value: StoredDetail, writing: Writing): Written {
  const change = changeOf(interview, `detail:${name}`, detailOf(interview, name), value, writing);
  return touch({ ...interview, details: { ...interview.details, [name]: field(value, writing) } }, change, writing);
}

/** What the user calls it; a name that is empty, or the one that was read, leaves it to Upwork. */
export function setNames(interview: Interview, names: Names, writing: Writing): Written {
  const [read, before] = [readNamesOf(interview), ownNamesOf(interview)];
  const own = (name: keyof Names) => (names[name] && names[name] !== read[name] ? names[name] : null);
  const after: Names = { title: own('title'), client: own('client') };
  const details = { ...interview.details };
  // Only what is said anew, so that one device can change the title and another the client.
  if (after.title !== before.title) details['own-title'] = field(after.title, writing);
  if (after.client !== before.client) details['own-client'] = field(after.client, writing);
  return touch({ ...interview, details }, changeOf(interview, 'names', before, after, writing), writing);
}

/** What is stored under the name of a detail. */
export type StoredDetail = NonNullable<Interview['details'][DetailName]>['value'];

export function detailOf({ details }: Interview, name: DetailName): StoredDetail {
  return details[name]?.value ?? null;
}

/** The history entry of an interview that begins; it is taken back by removing the interview. */
export function addedChange({ interviewId, stage }: Interview, { changeId, at, by }: Omit<Writing, 'stamp'>): Change {
  return { changeId, interviewId, at, by, what: 'added', from: null, to: stage.value, undoes: null };
}

/** The history entry of "They wrote" or "I replied". */
export function messageChange(message: MessageEvent, writing: Writing): Change {
  const { changeId, at, by } = writing;
  const { interviewId, direction, messageId } = message;
  return { changeId, interviewId, at, by, what: `message:${messageId}`, from: null, to: direction, undoes: null };
}

/** The history entry of what the user did about a reminder. */
export function nudgeChange({ actId, interviewId, act, kind }: NudgeAct, { changeId, at, by }: Writing): Change {
  return { changeId, interviewId, at, by, what: `nudge:${actId}`, from: null, to: { act, kind }, undoes: null };
}

function changeOf(
  { interviewId }: Interview,
  what: string,
  from: Change['from'],
  to: Change['to'],
  { changeId, at, by }: Writing,
): Change | null {
  if (sameValue(from, to)) return null;
  return { changeId, interviewId, at, by, what, from, to, undoes: null };
}

export function outcomeOf({ outcome, lostReason }: Interview): { outcome: Outcome; lostReason: LostReason | null } {
  return { outcome: outcome.value, lostReason: lostReason.value };
}

/** Whether two values of the history say the same. */
export function sameValue(a: Change['from'], b: Change['from']): boolean {
  const [one, other] = [a, b].map((value) =>
    // The disk keeps the order of properties, an import may not.
    JSON.stringify(value, value && typeof value === 'object' ? Object.keys(value).sort() : undefined),
  );
  return one === other;
}

function field<Value>(value: Value, { stamp, by }: Writing): Field<Value> {
  return { value, stamp, by };
}

export function touch(interview: Interview, change: Change | null, { at }: Writing): Written {
  return { interview: { ...interview, updatedAt: Math.max(interview.updatedAt, at) }, change };
}
