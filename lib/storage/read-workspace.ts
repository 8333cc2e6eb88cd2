import { figuresOf, type Figures } from '@/lib/figures/figures';
import type { Dossier } from '@/lib/interview/dossier';
import { repliesOf, type Reply } from '@/lib/interview/replies';
import type { Key } from '@/lib/interview/sighting-schema';
import { findDossier, findLikelyZone } from './dossier';
import { pageDatabase } from './page-database';
import { loadNudgeSettings } from './settings';

/** For one that is opened (through `liveQuery`): with everything written about it, under any of its keys; `null` where none is. */
export async function readDossier(interviewId: Key): Promise<Dossier | null> {
  const settings = await Promise.resolve(loadNudgeSettings());
  return findDossier(pageDatabase(), { now: Date.now(), settings }, interviewId);
}

/** For several beside each other (through `liveQuery`): those that are known, each once, in this order. */
export async function readDossiers(interviewIds: readonly Key[]): Promise<Dossier[]> {
  const settings = await Promise.resolve(loadNudgeSettings());
  const at = { now: Date.now(), settings };
  const found = await Promise.all(interviewIds.map((interviewId) => findDossier(pageDatabase(), at, interviewId)));
  const known = new Map(found.flatMap((dossier) => (dossier ? [[dossier.view.interviewId, dossier]] : [])));
  return [...known.values()];
}

/** The time zone that the user wrote down for this client in some interview; `null` where in none. */
export async function readLikelyZone(client: string): Promise<string | null> {
  return findLikelyZone(pageDatabase(), client);
}

/** All reply texts with the user's edits, in order. */
export async function readReplies(): Promise<Reply[]> {
  return repliesOf(await pageDatabase().replyEdits.toArray());
}

/** What happened so far, counted; months are those of where the user is. */
export async function readFigures(): Promise<Figures> {
  const settings = await Promise.resolve(loadNudgeSettings());
  const db = pageDatabase();
  return db.transaction('r', db.interviews, db.messages, db.nudgeActs, db.changes, async () => {
    const messages = Map.groupBy(await db.messages.toArray(), ({ interviewId }) => interviewId);
    const acts = Map.groupBy(await db.nudgeActs.toArray(), ({ interviewId }) => interviewId);
    const cases = (await db.interviews.toArray()).map((interview) => ({
      interview,
      messages: messages.get(interview.interviewId) ?? [],
      acts: acts.get(interview.interviewId) ?? [],
    }));
    return figuresOf(cases, await db.changes.toArray(), settings, Temporal.Now.timeZoneId(), Date.now());
  });
}
