import { Dexie } from 'dexie';
import type { Interview } from '@/lib/interview/interview-schema';
import type { Nudge } from '@/lib/interview/view-schema';
import type { Case, RaisedNudge } from '@/lib/nudge/nudge';
import { perInterview } from './assemble';
import type { Database } from './db';

/** How long it is remembered what was reminded of: as long as anything is computed from it, and some more; ms. */
const keptForMs = 120 * 86_400_000;

/** All running interviews with what decides about their reminders. */
export async function readCases(db: Database): Promise<Case[]> {
  return db.transaction('r', db.interviews, db.messages, db.nudgeActs, async () => {
    const interviews = (await runningInterviews(db)).filter(({ removed }) => !removed.value);
    const ids = interviews.map(({ interviewId }) => interviewId);
    const [messagesOf, actsOf] = [await perInterview(db.messages, ids), await perInterview(db.nudgeActs, ids)];
    return interviews.map((interview) => ({ interview, messages: messagesOf(interview), acts: actsOf(interview) }));
  });
}

function runningInterviews(db: Database): Promise<Interview[]> {
  return db.interviews
    .where('[outcome.value+stage.value]')
    .between(['open', Dexie.minKey], ['open', Dexie.maxKey])
    .toArray();
}

/** Writes down what is due now, each once. Answers with all that was raised and is not too old. */
export async function raise(db: Database, due: readonly Nudge[], now: number): Promise<RaisedNudge[]> {
  return db.transaction('rw', db.nudges, async () => {
    const known = new Set(
      await db.nudges
        .where('nudgeId')
        .anyOf(due.map(({ nudgeId }) => nudgeId))
        .primaryKeys(),
    );
    const fresh = due.filter(({ nudgeId }) => !known.has(nudgeId));
    if (fresh.length > 0) {
      await db.nudges.bulkPut(fresh.map((nudge) => raisedAt(nudge, now)));
      await db.nudges
        .where('raisedAt')
        .below(now - keptForMs)
        .delete();
    }
    return db.nudges.toArray();
  });
}

function raisedAt({ nudgeId, interviewId, kind, level, anchor, dueAt }: Nudge, now: number): RaisedNudge {
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
