import type { JobSighting, ReadPage } from '@/lib/interview/sighting-schema';
import { ask } from '@/lib/messages/ask';
import type { JobReading } from '@/lib/upwork/read-jobs';
import { routeOf } from '@/lib/upwork/route';
import type { Feature } from '../feature';
import { partOf } from '../load-part';
import { markKind } from '../mark-kind';
import { showInterviews, type Telling } from '../show-interviews';

/** Pages that show jobs. */
const pages: ReadonlySet<ReadPage | null> = new Set<ReadPage>([
  'job',
  'search',
  'feed',
  'saved',
  'proposal',
  'invitation',
  'contracts',
  'offer',
]);
/** More jobs than anybody looks at on one page. */
const most = 500;

type Job = Telling & { isMain: boolean; sighting: JobSighting };

/**
 * A small mark at each job that is an interview, wherever it turns up again: in searches and feeds, on its own page, with
 * its contract; there also the competition. Of any other job nothing is kept, and nothing is drawn.
 */
export const jobMarks: Feature = {
  id: 'job-marks',
  start: (occasion, signal) => {
    const readingOf = partOf(
      '/job-reader.js',
      () => globalThis.greenroomJobsReadingOf,
      () => pass(),
      signal,
    );
    const pass = showInterviews<Job>(
      {
        kind: markKind,
        *read() {
          const url = new URL(location.href);
          const steps = pages.has(routeOf(url)) ? readingOf()?.(document, url, Date.now()) : null;
          const reading = steps ? yield* steps : null;
          if (!reading) return null;
          const places = reading.jobs.slice(0, most).flatMap((job): Job[] => {
            const [key] = job.sighting.keys;
            return key ? [{ ...job, key, gist: gistOf(job) }] : [];
          });
          return { ...reading, places };
        },
        tell: async (page, news) => {
          const answer = await ask('seeJobs', { ...page, jobs: news.map(({ sighting }) => sighting) });
          if (!answer.ok) return null;
          // A tile stays as small as it can be.
          return answer.value.map((mark, index) =>
            news[index]?.isMain ? mark : mark && { ...mark, competition: null },
          );
        },
      },
      occasion,
      signal,
    );
    return pass;
  },
};

/** What a page says of a job, but for what changes with the clock. */
function gistOf({ isMain, sighting: { seenAt: _seenAt, activity, ...said } }: JobReading): string {
  return JSON.stringify([isMain, said, activity && { ...activity, lastViewed: null }]);
}
