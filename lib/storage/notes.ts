import type { NoteRevision } from '@/lib/interview/interview-schema';
import type { Key } from '@/lib/interview/sighting-schema';
import { nextStamp, noStamp } from '@/lib/interview/stamp';
import { fail, succeed, type Result } from '@/lib/result';
import { findByKey } from './assemble';
import type { Moment } from './change';
import type { Database } from './db';
import { summarize } from './summaries';

/** For so long a save writes over the one before it; after that it is a revision of its own. Ms. */
const revisionMs = 5 * 60_000;
/** A shorter text is quickly written again. Characters. */
const leastToKeep = 80;

/**
 * Stores the notes of an interview as they are now. `basedOn` is the stamp of the text that was being edited, `null` of
 * empty notes: where somebody saved another text meanwhile, both are kept, and this one counts. `basedOn: null` always keeps the last text, as for going back to an earlier one. The answer is stored.
 */
export function saveNotes(
  db: Database,
  moment: Moment,
  { interviewId: key, text, basedOn }: { interviewId: Key; text: string; basedOn: string | null },
): Promise<Result<NoteRevision, 'unknown-interview'>> {
  const { now, deviceId } = moment;
  return db.transaction('rw', db.tables, async () => {
    const interview = await findByKey(db, key);
    if (!interview) return fail('unknown-interview', key);

    const { interviewId } = interview;
    const last = latestOf(await db.noteRevisions.where({ interviewId }).toArray());
    if (last?.text === text) return succeed(last);
    const stamp = nextStamp(last?.stamp ?? noStamp, now, deviceId);
    const goesOn =
      last !== undefined &&
      last.stamp === basedOn &&
      last.stamp.endsWith(`.${deviceId}`) &&
      isRecent(last, now) &&
      !dropsMuch(last.text, text);
    const fresh = { revisionId: `${stamp} ${interviewId}`, interviewId, startedAt: now };
    const revision: NoteRevision = { ...(goesOn ? last : fresh), stamp, text };
    await db.noteRevisions.put(revision);
    await db.interviews.update(interviewId, { updatedAt: Math.max(interview.updatedAt, now) });
    await summarize(db, [interviewId], moment);
    return succeed(revision);
  });
}

/** Somebody who has deleted or replaced most of it may want it back, however soon. */
function dropsMuch(before: string, after: string): boolean {
  return before.length >= leastToKeep && after.length < before.length / 2;
}

function isRecent({ startedAt }: NoteRevision, now: number): boolean {
  return now >= startedAt && now - startedAt < revisionMs;
}

/** The notes as they are now: the revision saved last. */
function latestOf(revisions: readonly NoteRevision[]): NoteRevision | undefined {
  return revisions.reduce<NoteRevision | undefined>(
    (latest, revision) => (latest && latest.stamp >= revision.stamp ? latest : revision),
    undefined,
  );
}
