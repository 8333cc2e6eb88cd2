import { defineContentScript } from '#imports';
import { readJobs } from '@/lib/upwork/read-jobs';

declare global {
  /** In the world of Greenroom's own scripts only; the page does not see it. */
  var greenroomReadJobs: typeof readJobs | undefined;
}

/**
 * Brings the reader of jobs to the pages that show some, so that no other page pays for it. It reads nothing by itself:
 * the script for all pages calls it when it may. Between these addresses and others Upwork loads a new page (UPWORK 9).
 */
export default defineContentScript({
  matches: [
    '/jobs/*',
    '/nx/search/*',
    '/nx/find-work/*',
    '/nx/s/*',
    '/nx/proposals/*',
    '/nx/wm/*',
    '/ab/find-work/*',
    '/ab/proposals/*',
    '/ab/f/contracts/*',
  ].map((path) => `https://www.upwork.com${path}`),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: () => {
    globalThis.greenroomReadJobs = readJobs;
  },
});
