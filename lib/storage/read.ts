import { driftId, driftsOf, type Drift } from '@/lib/interview/drift';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import { isToCome } from '@/lib/interview/set-back';
import type { Key, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import type { Badge, InterviewView } from '@/lib/interview/view-schema';
import { assembleView, findByKey, findByKeys, type At } from './assemble';
import { badgesOf } from './badges';
import type { Database, DayReading } from './db';
import { loadDismissedDrifts } from './dismissed-drifts';
import { listsIn, type Lists, type Wish } from './lists';
import { pageDatabase } from './page-database';
import { loadNudgeSettings } from './settings';

export type { GroupPage, ListedGroup, Lists, Wish } from './lists';

/** For the popup (through `liveQuery`): what is due, and the beginning of each group. */
export async function readLists(wish: Wish): Promise<Lists | null> {
  // Of this world's own making: after a promise of the browser's, `liveQuery` would no longer see what is read.
  const settings = await Promise.resolve(loadNudgeSettings());
  return listsIn(pageDatabase(), wish, { now: Date.now(), settings });
}

/** For one that is opened (through `liveQuery`): the interview in full, under any of its keys; `null` where none is. */
export async function readInterview(interviewId: Key): Promise<InterviewView | null> {
  const settings = await Promise.resolve(loadNudgeSettings());
  return readView(pageDatabase(), { now: Date.now(), settings }, interviewId);
}

/** A look at a page: which, how well it was understood, and when (ms since 1970). */
export type LastReading = { page: ReadPage; verdict: Verdict; at: number };

/** The last page that was read, or `null` before the first. */
export async function readLastReading(): Promise<LastReading | null> {
  const now = Date.now();
  // Of a time that has not come yet: the clock was wrong.
  const isOver = ({ lastAt }: DayReading) => !isToCome(lastAt, now);
  const last = await pageDatabase().readings.orderBy('lastAt').filter(isOver).last();
  return last ? { page: last.page, verdict: last.lastVerdict, at: last.lastAt } : null;
}

/** What the user made of the checklists. */
export async function readItemEdits(): Promise<ItemEdit[]> {
  return pageDatabase().itemEdits.toArray();
}

/** The kinds of page that were understood for weeks and no longer are, without those that the user has dismissed. */
export async function readDrifts(): Promise<Drift[]> {
  const dismissed = await Promise.resolve(loadDismissedDrifts());
  const drifts = driftsOf(await pageDatabase().readings.toArray(), Date.now());
  return drifts.filter((drift) => !dismissed.includes(driftId(drift)));
}

/** A badge for each id, `null` where nothing is known or the user removed it. */
export async function readBadges(db: Database, at: At, interviewIds: readonly Key[]): Promise<(Badge | null)[]> {
  return db.transaction('r', db.tables, async () => {
    const interviews = await findByKeys(db, interviewIds);
    const shown = interviews.filter(({ removed }) => !removed.value);
    const badges = await badgesOf(db, shown, at);
    const nameOf = new Map(shown.flatMap(({ keys, interviewId }) => keys.map((key) => [key, interviewId])));
    return interviewIds.map((key) => badges.get(nameOf.get(key) ?? '') ?? null);
  });
}

/** The interview known under this id, whichever of its identities that is; one that was removed too. */
export async function readView(db: Database, at: At, interviewId: Key): Promise<InterviewView | null> {
  return db.transaction('r', db.tables, async () => {
    const interview = await findByKey(db, interviewId);
    return interview ? assembleView(db, interview, at) : null;
  });
}
