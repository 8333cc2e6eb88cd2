import * as z from 'zod/mini';

/**
 * How the stored interviews can be used. `ready`: wholly. `newer`, `upgrade-failed`: they are of another version, so
 * nothing is written to them. `blocked`: an older page of ours holds on to them. `disk-full`: nothing can be written.
 * `unopenable`: the browser does not give them out.
 */
export const storageStates = ['ready', 'newer', 'upgrade-failed', 'blocked', 'disk-full', 'unopenable'] as const;
export type StorageState = (typeof storageStates)[number];

/** So many interviews were there when they were counted last, at `at` (ms since 1970). */
export const keptSchema = z.strictObject({ interviews: z.int().check(z.minimum(0)), at: z.int() });
export type Kept = z.infer<typeof keptSchema>;

export const storageConditionSchema = z.strictObject({
  state: z.enum(storageStates),
  /** For a bug report. */
  detail: z.string().check(z.maxLength(200)),
  /** What was there before the browser lost it; `null` where nothing was lost, or the user has been told. */
  lost: z.nullable(keptSchema),
});
export type StorageCondition = z.infer<typeof storageConditionSchema>;
