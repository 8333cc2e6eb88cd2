import { namesOf } from '@/lib/interview/names';
import type { Key } from '@/lib/interview/sighting-schema';
import { isToCome } from '@/lib/interview/set-back';
import type { DueMark, Nudge } from '@/lib/interview/view-schema';
import type { RaisedNudge } from '@/lib/nudge/nudge';
import { assemble, type At } from './assemble';
import type { Database } from './db';

/** How long it is remembered what was reminded of: as long as anything is computed from it, and some more; ms. */
const keptForMs = 120 * 86_400_000;

/** What is due as of the last time that summaries were settled, in the order in which it is shown. */
export async function readDue(db: Database): Promise<DueMark[]> {
  // Of an interview with two reminders the index holds two entries. To have them told apart there takes a step for each.
  const summaries = await db.summaries.where('due').above('').toArray();
  return [...new Map(summaries.map((summary) => [summary.interviewId, summary])).values()]
    .flatMap(({ nudges, due }) => nudges.map((nudge, index) => ({ nudge, place: due[index] ?? '' })))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ nudge }) => nudge);
}

/** When the first summary has to be made anew, ms since 1970; `null` where none has to. */
export async function nextDueAt(db: Database): Promise<number | null> {
  return (await db.summaries.orderBy('dueAt').first())?.dueAt ?? null;
}

/** These with the sentences that say why, as far as they are due at that moment. */
export async function withReasons(db: Database, marks: readonly DueMark[], at: At): Promise<Nudge[]> {
  const ids = new Set(marks.map(({ nudgeId }) => nudgeId));
  const interviews = await db.interviews.bulkGet([...new Set(marks.map(({ interviewId }) => interviewId))]);
  const known = await assemble(
    db,
    interviews.filter((interview) => interview !== undefined),
    at,
  );
  return known.flatMap(({ timing }) => timing.nudges).filter(({ nudgeId }) => ids.has(nudgeId));
}

/** What interviews are called, by `interviewId`; `null` where that is not known. */
export async function readTitles(db: Database, interviewIds: readonly Key[]): Promise<ReadonlyMap<Key, string | null>> {
  const interviews = await db.interviews.bulkGet([...new Set(interviewIds)]);
  return new Map(interviews.flatMap((one) => (one ? [[one.interviewId, namesOf(one).title]] : [])));
}

/** Writes down what is due now, each once. Answers with all that the desktop was told of and that is not too old. */
export async function raise(db: Database, due: readonly DueMark[], now: number): Promise<RaisedNudge[]> {
  return db.transaction('rw', db.nudges, async () => {
    // Told when the clock was wrong, at a time that has not come yet: to be told when it is due.
    await db.nudges
      .where('raisedAt')
      .above(now)
      .filter(({ raisedAt }) => isToCome(raisedAt, now))
      .delete();
    // All names at once: a search for each of those that are due would take a step each.
    const known = new Set(await db.nudges.toCollection().primaryKeys());
    const fresh = due.filter(({ nudgeId }) => !known.has(nudgeId));
    if (fresh.length > 0) {
      await db.nudges.bulkPut(fresh.map((nudge) => raisedAt(nudge, now)));
      await db.nudges
        .where('raisedAt')
        .below(now - keptForMs)
        .delete();
    }
    return db.nudges.where('notifiedAt').above(0).toArray();
  });
}

function raisedAt({ nudgeId, interviewId, kind, level, anchor, dueAt }: DueMark, now: number): RaisedNudge {
  return { nudgeId, interviewId, kind, level, anchor, dueAt, raisedAt: now, notifiedAt: null };
}

/** The desktop was told of this one. */
export async function noteNotified(db: Database, nudgeId: string, now: number): Promise<void> {
  await db.nudges.update(nudgeId, { notifiedAt: now });
}

/** The desktop was told of all that was due, which is written down as one reminder more; it belongs to no interview. */
export async function noteDigest(db: Database, digestId: string, now: number): Promise<void> {
  await db.nudges.put({
    nudgeId: digestId,
    interviewId: 'manual:digest',
    kind: 'stuck',
    level: 'digest',
    anchor: '',
    dueAt: now,
    raisedAt: now,
    notifiedAt: now,
  });
}
