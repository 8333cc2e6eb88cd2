import { createMark, putMark, updateMark } from '@/components/mark';
import type { JobSighting } from '@/lib/interview/sighting-schema';
import { ask } from '@/lib/messages/ask';
import type { JobReading } from '@/lib/upwork/read-jobs';
import type { Feature } from '../feature';
import { showInterviews, type Telling } from '../show-interviews';

/** As many as one message may tell of. */
const most = 500;

type Job = Telling & { isMain: boolean; sighting: JobSighting };

/**
 * A small mark at each job that is an interview, wherever it turns up again: in searches and feeds, on its own page, with
 * its contract; there also the competition. Of any other job nothing is kept, and nothing is drawn.
 */
export const jobMarks: Feature = {
  id: 'job-marks',
  start: (occasion, signal) =>
    showInterviews<Job>(
      {
        kind: { create: createMark, update: updateMark, put: putMark },
        read: () => {
          // It comes only to pages that show jobs.
          const reading = globalThis.greenroomReadJobs?.(document, new URL(location.href), Date.now());
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
    ),
};

/** What a page says of a job, but for what changes with the clock. */
function gistOf({ isMain, sighting: { seenAt: _seenAt, activity, ...said } }: JobReading): string {
  return JSON.stringify([isMain, said, activity && { ...activity, lastViewed: null }]);
}
