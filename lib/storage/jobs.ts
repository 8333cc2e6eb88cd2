import { competitionOf } from '@/lib/interview/competition';
import { mergeInterviews } from '@/lib/interview/merge';
import { asOf } from '@/lib/interview/set-back';
import { mayBeOne, seeJob } from '@/lib/interview/see-job';
import type { JobSighting, Key, PageReading } from '@/lib/interview/sighting-schema';
import { badgeOf } from '@/lib/interview/view';
import type { JobMark } from '@/lib/interview/view-schema';
import { assemble, findByKeys } from './assemble';
import type { Moment } from './change';
import type { Database } from './db';
import { noteReading } from './ledger';
import { renameInterviews } from './rename';
import { summarize } from './summaries';

/** What one look at a page that shows jobs gave: tiles, a job's own page, contracts. */
export type JobLook = PageReading & { jobs: readonly JobSighting[] };

/**
 * Remembers what a page says of jobs that are interviews, in one transaction; of any other job nothing is kept. Answers
 * with a mark per job (`null` where it is no interview, or the page ties together what cannot be one), and the interviews
 * that look different now, by their former names too.
 */
export async function rememberJobs(
  db: Database,
  moment: Moment,
  look: JobLook,
): Promise<{ marks: (JobMark | null)[]; changedIds: Key[] }> {
  return db.transaction('rw', db.tables, async () => {
    await noteReading(db, moment.now, look, look.jobs.length);
    const stored = await findByKeys(
      db,
      look.jobs.flatMap((job) => job.keys),
    );
    const known = new Set(stored.flatMap((interview) => interview.keys));
    const changed: Key[] = [];
    const written: Key[] = [];
    const told = new Set<JobSighting>();
    // What ties most comes first: another tile of the same job may show only one of its keys.
    for (const job of look.jobs.toSorted((a, b) => b.keys.length - a.keys.length)) {
      if (!job.keys.some((key) => known.has(key))) continue;
      const news = await tell(db, moment, job);
      if (!news) continue;
      changed.push(...news.changed);
      written.push(...news.written);
      told.add(job);
      for (const key of job.keys) known.add(key);
    }
    await summarize(db, written, moment);
    const marks = await marksOf(
      db,
      moment,
      [...told].flatMap((job) => job.keys),
    );
    const markOf = (job: JobSighting) => job.keys.map((key) => marks.get(key)).find((mark) => mark);
    return {
      marks: look.jobs.map((job) => (told.has(job) && markOf(job)) || null),
      changedIds: [...new Set(changed)],
    };
  });
}

/** Interviews that look different now, by their former names too, and those of which anything was written. */
type Told = { changed: Key[]; written: Key[] };

/** Interviews that a page shows as one job are one. `null` where they cannot be: then the page says nothing. */
async function tell(db: Database, { deviceId, now }: Moment, job: JobSighting): Promise<Told | null> {
  const met = (await findByKeys(db, job.keys)).map((interview) => asOf(interview, now));
  const known = met.reduce(mergeInterviews);
  const tiesAnew = met.length > 1 || job.keys.some((key) => !known.keys.includes(key));
  if (tiesAnew && !mayBeOne([...known.keys, ...job.keys])) return null;

  const ids = met.map(({ interviewId }) => interviewId);
  const activities = await db.activities.where('interviewId').anyOf(ids).sortBy('seenAt');
  const { interview, activity, isNews } = seeJob(known, job, activities.at(-1) ?? null, deviceId);
  if (interview !== met[0]) await db.interviews.put(interview);
  const former = ids.filter((id) => id !== interview.interviewId);
  await renameInterviews(db, new Map(former.map((id) => [id, interview.interviewId])));
  if (activity) await db.activities.put(activity);
  const isChanged = isNews || former.length > 0;
  return {
    changed: isChanged ? [interview.interviewId, ...former] : [],
    written: isChanged || interview !== met[0] ? [interview.interviewId] : [],
  };
}

async function marksOf(db: Database, moment: Moment, keys: readonly Key[]): Promise<Map<Key, JobMark>> {
  const shown = (await findByKeys(db, keys)).filter(({ removed }) => !removed.value);
  const marks = new Map<Key, JobMark>();
  for (const known of await assemble(db, shown, moment)) {
    const mark = { badge: badgeOf(known), competition: competitionOf(known.activities) };
    for (const key of known.interview.keys) marks.set(key, mark);
  }
  return marks;
}
