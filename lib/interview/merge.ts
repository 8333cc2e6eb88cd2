import { sortKeys, strongestKey } from './identity';
import type { Field, Interview, ItemEdit, MessageEvent, NoteRevision, NudgeAct, ReplyEdit } from './interview-schema';

/**
 * One interview out of two copies of it, or out of two that turn out to be one. Commutative, associative and
 * idempotent, so it does not matter where and how often copies meet: per field the later writer wins, and ticks,
 * refusals and keys are never dropped.
 */
export function mergeInterviews(a: Interview, b: Interview): Interview {
  const keys = sortKeys([...a.keys, ...b.keys]);
  return {
    interviewId: strongestKey(keys),
    keys,
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
    title: later(a.title, b.title),
    client: later(a.client, b.client),
    sentAt: earliest(a.sentAt, b.sentAt),
    received: later(a.received, b.received),
    section: later(a.section, b.section),
    archiveReason: later(a.archiveReason, b.archiveReason),
    stage: later(a.stage, b.stage),
    outcome: later(a.outcome, b.outcome),
    lostReason: later(a.lostReason, b.lostReason),
    removed: later(a.removed, b.removed),
    attention: later(a.attention, b.attention),
    meeting: later(a.meeting, b.meeting),
    clientFacts: later(a.clientFacts, b.clientFacts),
    messagesSeenAt: latest(a.messagesSeenAt, b.messagesSeenAt),
    ticks: union(a.ticks, b.ticks, later),
    details: union(a.details, b.details, later),
    refused: union(a.refused, b.refused, (x, y) => (x > y ? x : y)),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
  };
}

/**
 * Two copies of one message event; once taken back, it stays so. What two looks at the page say of it is joined: the
 * narrower time, the surer direction. A row of the room list tells of another message tomorrow, so there the last look
 * counts. `interviewId` is the caller's to agree on.
 */
export function mergeMessages(a: MessageEvent, b: MessageEvent): MessageEvent {
  const retracted = a.retracted || b.retracted;
  const [x, y] = [
    { ...a, retracted },
    { ...b, retracted },
  ];
  const rank = sources.indexOf(x.source) - sources.indexOf(y.source);
  if (rank !== 0) return rank > 0 ? x : y;
  if (x.source === 'list') return (x.seenAt - y.seenAt || order(x, y)) >= 0 ? x : y;
  return {
    ...x,
    ...surer(x, y),
    interviewId: x.interviewId < y.interviewId ? x.interviewId : y.interviewId,
    earliest: Math.max(x.earliest, y.earliest),
    latest: Math.min(x.latest, y.latest),
    seenAt: Math.min(x.seenAt, y.seenAt),
    cues: [...new Set([...x.cues, ...y.cues])].sort(),
  };
}

const sources: readonly MessageEvent['source'][] = ['list', 'page', 'user'];

type Direction = Pick<MessageEvent, 'direction' | 'confidence'>;

/** Two looks that are equally sure of different things: always the same one, whichever comes first. */
function surer({ direction, confidence }: Direction, other: Direction): Direction {
  const one = { direction, confidence };
  const sureness = certainty(one) - certainty(other) || order(one.direction, other.direction);
  return sureness >= 0 ? one : { direction: other.direction, confidence: other.confidence };
}

function certainty({ direction, confidence }: Direction): number {
  return (direction === 'unknown' ? 0 : 2) + (confidence === 'sure' ? 1 : 0);
}

/** Two copies of what the user did about a reminder; once taken back, it stays so. */
export function mergeNudgeActs(a: NudgeAct, b: NudgeAct): NudgeAct {
  const retracted = a.retracted || b.retracted;
  const [x, y] = [
    { ...a, retracted },
    { ...b, retracted },
  ];
  return order(x, y) >= 0 ? x : y;
}

/** Two copies of one revision: the text saved last. `interviewId` is the caller's to agree on. */
export function mergeNoteRevisions(a: NoteRevision, b: NoteRevision): NoteRevision {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return order(a, b) >= 0 ? a : b;
}

export function mergeItemEdits(a: ItemEdit, b: ItemEdit): ItemEdit {
  return {
    itemId: a.itemId,
    stage: a.stage,
    text: laterOrOnly(a.text, b.text),
    guard: laterOrOnly(a.guard, b.guard),
    hidden: laterOrOnly(a.hidden, b.hidden),
    order: laterOrOnly(a.order, b.order),
  };
}

export function mergeReplyEdits(a: ReplyEdit, b: ReplyEdit): ReplyEdit {
  return {
    replyId: a.replyId,
    name: laterOrOnly(a.name, b.name),
    text: laterOrOnly(a.text, b.text),
    hidden: laterOrOnly(a.hidden, b.hidden),
    order: laterOrOnly(a.order, b.order),
  };
}

/** The field written last; of two with one stamp always the same one, whichever comes first. */
export function later<Value>(a: Field<Value>, b: Field<Value>): Field<Value> {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return order(a, b) >= 0 ? a : b;
}

function laterOrOnly<Value>(a: Field<Value> | null, b: Field<Value> | null): Field<Value> | null {
  return a && b ? later(a, b) : (a ?? b);
}

function earliest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

function union<Value>(
  a: Record<string, Value>,
  b: Record<string, Value>,
  merge: (x: Value, y: Value) => Value,
): Record<string, Value> {
  const all = new Map(Object.entries(a));
  for (const [id, value] of Object.entries(b)) {
    const other = all.get(id);
    all.set(id, other === undefined ? value : merge(other, value));
  }
  return Object.fromEntries([...all].sort(([x], [y]) => (x < y ? -1 : 1)));
}

/** One of two copies that should be the same; always the same one, whichever comes first. */
export function either<Value>(a: Value, b: Value): Value {
  return order(a, b) >= 0 ? a : b;
}

/** The same value, however its properties are ordered. */
export function isSame(a: unknown, b: unknown): boolean {
  return order(a, b) === 0;
}

/** An order over any two values, for ties only. */
function order(a: unknown, b: unknown): number {
  const [x, y] = [canonical(a), canonical(b)];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** JSON with sorted names: the same text for the same value. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
