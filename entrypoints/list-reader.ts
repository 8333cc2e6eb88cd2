import { defineUnlistedScript } from '#imports';
import { readingOf } from '@/lib/upwork/read-page';

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomReadingOf: typeof readingOf | undefined;
}

/** Reads lists of proposals. Loaded into Upwork's page when it is one of them. */
export default defineUnlistedScript(() => {
  globalThis.greenroomReadingOf = readingOf;
});
