import type { ask } from '@/lib/messages/ask';
import type { Broadcast } from '@/lib/messages/broadcast';

type World = {
  ask: typeof ask;
  /** Whether a script of ours heard it in the tab in front. */
  tellFrontTab: (broadcast: Broadcast) => Promise<boolean>;
  openReport: () => void;
  wait: (ms: number) => Promise<void>;
};

/** `no-page`: no page of Upwork in front, or one that has to be reloaded. `not-kept`: its skeleton did not come. */
export type ReportCode = 'no-page' | 'not-kept';

const patienceMs = 5000;
const stepMs = 100;

/** Has the page in front draw its skeleton, and opens the report; nothing is saved yet. `null` when it is open. */
export async function saveReport({ ask, tellFrontTab, openReport, wait }: World): Promise<ReportCode | null> {
  // An older one would be taken for this.
  if (!(await ask('keepSkeleton', '')).ok) return 'not-kept';
  if (!(await tellFrontTab({ type: 'take-skeleton' }))) return 'no-page';
  for (let waited = 0; waited < patienceMs; waited += stepMs) {
    const kept = await ask('skeleton', null);
    if (kept.ok && kept.value !== null) {
      openReport();
      return null;
    }
    await wait(stepMs);
  }
  return 'not-kept';
}
