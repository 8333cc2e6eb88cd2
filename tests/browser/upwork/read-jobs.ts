import { jobsReadingOf } from '@/lib/upwork/read-jobs';
import { finished } from '@/lib/upwork/steps';

/** The jobs of a page, all in one go. */
export const readJobs = (...page: Parameters<typeof jobsReadingOf>) => finished(jobsReadingOf(...page));
