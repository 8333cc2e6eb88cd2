import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { keptSchema } from '@/lib/interview/storage-schema';

const name = 'kept';
const storedSchema = z.extend(keptSchema, {
  version: z.literal(1),
  /** What was lost since, as long as the user has not been told. */
  lost: z.nullable(keptSchema),
});
type Stored = Omit<z.infer<typeof storedSchema>, 'version'>;

/** What is remembered, apart from the database, of how much was in it. What cannot be read was nothing. */
export async function loadKept(): Promise<Stored> {
  const stored = (await browser.storage.local.get(name))[name];
  const checked = storedSchema.safeParse(stored);
  if (!checked.success) {
    if (stored !== undefined) console.error('[kept]', checked.error);
    return { interviews: 0, at: 0, lost: null };
  }
  const { version: _, ...kept } = checked.data;
  return kept;
}

/** Remembers what `change` makes of it; `null`: nothing. Changes wait for each other, and each sees the one before it. */
export async function changeKept(change: (kept: Stored) => Partial<Stored> | null): Promise<void> {
  await navigator.locks.request(name, async () => {
    const kept = await loadKept();
    const changed = change(kept);
    if (changed) await browser.storage.local.set({ [name]: { version: 1, ...kept, ...changed } });
  });
}
