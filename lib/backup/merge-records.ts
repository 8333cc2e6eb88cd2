import type { Interview } from '@/lib/interview/interview-schema';
import {
  either,
  mergeInterviews,
  mergeItemEdits,
  mergeMessages,
  mergeNoteRevisions,
  mergeNudgeActs,
  mergeReplyEdits,
} from '@/lib/interview/merge';
import type { Key } from '@/lib/interview/sighting-schema';
import { recordIds, type RecordIn, type Records, type TableName } from './records';

/**
 * Everything out of two copies of it. Commutative, associative and idempotent, like the merge of one interview: it does
 * not matter where and how often copies meet. Interviews that share a key become one, and what was written under their
 * former names moves along.
 */
export function mergeRecords(a: Records, b: Records): Records {
  const interviews = mergeAll([...a.interviews, ...b.interviews]);
  const names = new Map(interviews.flatMap(({ keys, interviewId }) => keys.map((key) => [key, interviewId] as const)));
  const named = <Part extends { interviewId: Key }>(part: Part): Part => {
    const interviewId = names.get(part.interviewId);
    return interviewId === undefined || interviewId === part.interviewId ? part : { ...part, interviewId };
  };
  return {
    interviews,
    messages: join('messages', a, b, mergeMessages, named),
    changes: join('changes', a, b, either, named),
    itemEdits: join('itemEdits', a, b, mergeItemEdits),
    nudgeActs: join('nudgeActs', a, b, mergeNudgeActs, named),
    nudges: join('nudges', a, b, mergeNudges, (nudge) => renamedNudge(nudge, named(nudge).interviewId)),
    roomOffers: join(
      'roomOffers',
      a,
      b,
      (x, y) => (x.seenAt === y.seenAt ? either(x, y) : x.seenAt > y.seenAt ? x : y),
      named,
    ),
    activities: join('activities', a, b, either, named),
    noteRevisions: join('noteRevisions', a, b, mergeNoteRevisions, named),
    replyEdits: join('replyEdits', a, b, mergeReplyEdits),
    readings: join('readings', a, b, mergeReadings),
  };
}

/** Interviews that share a key, directly or through others, become one. */
function mergeAll(interviews: readonly Interview[]): Interview[] {
  const byKey = new Map<Key, Interview>();
  for (const interview of interviews) {
    const met = new Set(interview.keys.map((key) => byKey.get(key)).filter((other) => other !== undefined));
    const merged = [...met].reduce(mergeInterviews, interview);
    for (const key of [interview, ...met].flatMap(({ keys }) => keys)) byKey.set(key, merged);
  }
  return [...new Set(byKey.values())];
}

/** Both copies of one table: each record once, under the name that its interview has now. */
function join<Name extends TableName>(
  table: Name,
  a: Records,
  b: Records,
  merge: (x: RecordIn<Name>, y: RecordIn<Name>) => RecordIn<Name>,
  named: (record: RecordIn<Name>) => RecordIn<Name> = (record) => record,
): Records[Name] {
  const idOf = recordIds[table];
  const joined = new Map<string, RecordIn<Name>>();
  for (const given of [...a[table], ...b[table]]) {
    const record = named(given);
    const id = idOf(record);
    const other = joined.get(id);
    joined.set(id, other === undefined ? record : merge(...underOneName(other, record)));
  }
  return [...joined.values()] as Records[Name];
}

/** Copies of one record that two devices keep under different names: those must not decide which copy counts. */
function underOneName<Part extends object>(a: Part, b: Part): [Part, Part] {
  if (!('interviewId' in a && 'interviewId' in b) || a.interviewId === b.interviewId) return [a, b];
  const interviewId = String(a.interviewId) < String(b.interviewId) ? a.interviewId : b.interviewId;
  return [
    { ...a, interviewId },
    { ...b, interviewId },
  ];
}

/** A reminder is named after its interview. */
function renamedNudge(nudge: RecordIn<'nudges'>, interviewId: Key): RecordIn<'nudges'> {
  if (interviewId === nudge.interviewId || !nudge.nudgeId.startsWith(nudge.interviewId)) return nudge;
  return { ...nudge, interviewId, nudgeId: interviewId + nudge.nudgeId.slice(nudge.interviewId.length) };
}

/** The first time that it was noticed and told counts. */
function mergeNudges(a: RecordIn<'nudges'>, b: RecordIn<'nudges'>): RecordIn<'nudges'> {
  const times = {
    dueAt: Math.min(a.dueAt, b.dueAt),
    raisedAt: Math.min(a.raisedAt, b.raisedAt),
    notifiedAt:
      a.notifiedAt === null || b.notifiedAt === null
        ? (a.notifiedAt ?? b.notifiedAt)
        : Math.min(a.notifiedAt, b.notifiedAt),
  };
  return either({ ...a, ...times }, { ...b, ...times });
}

/** Counts of one day only grow, so the larger is the later one; two devices' are not added, or a second import would be. */
function mergeReadings(a: RecordIn<'readings'>, b: RecordIn<'readings'>): RecordIn<'readings'> {
  const last = a.lastAt === b.lastAt ? either(a.lastVerdict, b.lastVerdict) : (a.lastAt > b.lastAt ? a : b).lastVerdict;
  return {
    ...a,
    readings: Math.max(a.readings, b.readings),
    rows: Math.max(a.rows, b.rows),
    verdicts: larger(a.verdicts, b.verdicts),
    layers: larger(a.layers, b.layers),
    lastAt: Math.max(a.lastAt, b.lastAt),
    lastVerdict: last,
  };
}

function larger<Name extends string>(a: Record<Name, number>, b: Record<Name, number>): Record<Name, number> {
  const names = Object.keys(a) as Name[];
  return Object.fromEntries(names.map((name) => [name, Math.max(a[name], b[name])])) as Record<Name, number>;
}
