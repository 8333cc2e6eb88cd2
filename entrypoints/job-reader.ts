import { defineUnlistedScript } from '#imports';
import { jobsReadingOf } from '@/lib/upwork/read-jobs';

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomJobsReadingOf: typeof jobsReadingOf | undefined;
}

/** Reads jobs. Loaded into Upwork's page when it is one that shows some. */
export default defineUnlistedScript(() => {
  globalThis.greenroomJobsReadingOf = jobsReadingOf;
});
