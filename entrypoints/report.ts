import { defineUnlistedScript } from '#imports';
import { skeletonOf } from '@/lib/upwork/skeleton';

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomSkeletonOf: typeof skeletonOf | undefined;
}

/** Draws the skeleton of a page. Loaded into Upwork's page when the user asks for a report, which most never do. */
export default defineUnlistedScript(() => {
  globalThis.greenroomSkeletonOf = skeletonOf;
});
