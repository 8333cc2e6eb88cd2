import { defineUnlistedScript } from '#imports';
import { openPanel } from '@/components/mount-panel';

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomOpenPanel: typeof openPanel | undefined;
}

/** The panel with everything in it. Loaded into Upwork's page when the first badge is pressed: most pages never need it. */
export default defineUnlistedScript(() => {
  globalThis.greenroomOpenPanel = openPanel;
});
