import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { driftId, type Drift } from '@/lib/interview/drift';

const name = 'dismissedDrifts';
const storedSchema = z.strictObject({ version: z.literal(1), driftIds: z.array(z.string().check(z.maxLength(60))) });
/** A few for each kind of page; older ones are over. */
const maxDismissed = 50;

/** The drifts that the user does not want to hear of again, by `driftId`. What cannot be read was not dismissed. */
export async function loadDismissedDrifts(): Promise<string[]> {
  const stored = (await browser.storage.local.get(name))[name];
  const checked = storedSchema.safeParse(stored);
  if (!checked.success && stored !== undefined) console.error('[dismissed drifts]', checked.error);
  return checked.success ? checked.data.driftIds : [];
}

/** Stored when it answers. */
export async function dismissDrift(drift: Pick<Drift, 'page' | 'since'>): Promise<void> {
  const dismissed = driftId(drift);
  await navigator.locks.request(name, async () => {
    const others = (await loadDismissedDrifts()).filter((other) => other !== dismissed);
    const driftIds = [...others, dismissed].slice(-maxDismissed);
    await browser.storage.local.set({ [name]: { version: 1, driftIds } });
  });
}
