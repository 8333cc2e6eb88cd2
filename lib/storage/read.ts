import type { Records } from '@/lib/backup/records';
import type { ImportCounts } from '@/lib/backup/records-schema';
import { figuresOf, type Figures } from '@/lib/figures/figures';
import { driftId, driftsOf, type Drift } from '@/lib/interview/drift';
import type { Dossier } from '@/lib/interview/dossier';
import type { ItemEdit } from '@/lib/interview/interview-schema';
import { repliesOf, type Reply } from '@/lib/interview/replies';
import { isToCome } from '@/lib/interview/set-back';
import type { Key, ReadPage, Verdict } from '@/lib/interview/sighting-schema';
import type { Badge, InterviewView } from '@/lib/interview/view-schema';
import { falseAlarmsOf, type FalseAlarms } from '@/lib/nudge/false-alarms';
import { assembleView, findByKey, findByKeys, type At } from './assemble';
import { badgesOf } from './badges';
import { Database, type DayReading } from './db';
import { findDossier, findLikelyZone } from './dossier';
import { loadDismissedDrifts } from './dismissed-drifts';
import { listsIn, type Lists, type Wish } from './lists';
import { loadNudgeSettings } from './settings';
import { listSnapshots, type SnapshotLine } from './snapshots';
import { readRecords, recordTables } from './tables';

export type { DayReading } from './db';
export type { GroupPage, ListedGroup, Lists, Wish } from './lists';
export type { SnapshotLine } from './snapshots';

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

/** How many of the reminders of late the user called wrong. */
export async function readFalseAlarms(): Promise<FalseAlarms> {
  const db = pageDatabase();
  return db.transaction('r', db.nudges, db.nudgeActs, async () =>
    falseAlarmsOf(await db.nudges.toArray(), await db.nudgeActs.where({ act: 'wrong' }).toArray(), Date.now()),
  );
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

/** All reply texts with the user's edits, in order. */
export async function readReplies(): Promise<Reply[]> {
  return repliesOf(await pageDatabase().replyEdits.toArray());
}

/** The privacy ledger: what was read on each day from each kind of page; the newest day first. */
export async function readLedger(): Promise<DayReading[]> {
  const readings = await pageDatabase().readings.toArray();
  return readings.sort((a, b) => b.day.localeCompare(a.day) || b.lastAt - a.lastAt);
}

/** The snapshots on this device, the newest first. */
export async function readSnapshots(): Promise<SnapshotLine[]> {
  return listSnapshots(pageDatabase());
}

/** An import that can still be taken back. */
export type ImportLine = { importId: string; at: number; counts: ImportCounts };

/** The imports that can still be taken back, the newest first. */
export async function readImports(): Promise<ImportLine[]> {
  const imports = await pageDatabase().imports.orderBy('at').reverse().toArray();
  return imports
    .filter(({ undoneAt }) => undoneAt === null)
    .map(({ importId, at, counts }) => ({ importId, at, counts }));
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

/** Everything that is kept of interviews, for a backup. */
export async function readEverything(): Promise<Records> {
  const db = pageDatabase();
  return db.transaction('r', recordTables(db), async () => readRecords(db));
}

/** The kinds of page that were understood for weeks and no longer are, without those that the user has dismissed. */
export async function readDrifts(): Promise<Drift[]> {
  const dismissed = await Promise.resolve(loadDismissedDrifts());
  const drifts = driftsOf(await pageDatabase().readings.toArray(), Date.now());
  return drifts.filter((drift) => !dismissed.includes(driftId(drift)));
}

let opened: Database | undefined;

/** Opened when it is first read, because the background has one of its own. */
function pageDatabase(): Database {
  return (opened ??= new Database());
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
