import { defineUnlistedScript } from '#imports';
import { drawTexts } from '@/components/drawn-texts';
import { openPanel } from '@/components/mount-panel';

declare global {
  /** In the world of Greenroom's own script only; the page does not see it. */
  var greenroomOpenPanel: typeof openPanel | undefined;
}

/** The panel with everything in it. Loaded into Upwork's page when the first badge is pressed: most pages never need it. */
export default defineUnlistedScript(() => {
  if (import.meta.env.MODE !== 'e2e') drawTexts(); // end-to-end tests read what is written
  globalThis.greenroomOpenPanel = openPanel;
});
