import * as z from 'zod/mini';
import { tableNames } from '@/lib/backup/records';
import { importCountsSchema } from '@/lib/backup/records-schema';
import { storageConditionSchema } from '@/lib/interview/storage-schema';
import { taughtRulesSchema } from '@/lib/interview/taught-schema';
import { nudgeSettingsSchema } from '@/lib/nudge/nudge-settings';
import type { Call } from './call';

/** The part of the protocol that moves everything that is kept, or asks how it is kept. */
export const dataCalls = {
  /** Keeps one piece of a file that is imported; records that are not valid are refused, each with its reason. */
  stageImport: {
    request: z.strictObject({
      importId: z.uuid(),
      table: z.enum(tableNames),
      /** Checked one by one, by the schema of the table. */
      records: z.array(z.unknown()).check(z.maxLength(1000)),
    }),
    response: z.array(z.strictObject({ table: z.enum(tableNames), index: z.int(), why: z.string() })),
    from: 'our-pages',
  },
  /** What the import would do; nothing changes. */
  previewImport: { request: z.uuid(), response: importCountsSchema, from: 'our-pages' },
  /** All of the pieces, or nothing; `settings` of the file take the place of the present ones where given. */
  applyImport: {
    request: z.strictObject({
      importId: z.uuid(),
      settings: z.nullable(
        z.strictObject({ nudgeSettings: z.nullable(nudgeSettingsSchema), taughtRules: taughtRulesSchema }),
      ),
    }),
    response: importCountsSchema,
    from: 'our-pages',
  },
  cancelImport: { request: z.uuid(), response: z.null(), from: 'our-pages' },
  /** `kept`: interviews that were changed since, and stay as they are. */
  undoImport: {
    request: z.uuid(),
    response: z.strictObject({ undone: z.int(), kept: z.int() }),
    from: 'our-pages',
  },
  /** Everything as it was in that snapshot. One of the present is made first. */
  restoreSnapshot: { request: z.uuid(), response: z.strictObject({ interviews: z.int() }), from: 'our-pages' },
  eraseAll: { request: z.null(), response: z.null(), from: 'our-pages' },
  /** How the stored interviews can be used; tries once more to open them where they could not be opened. */
  storage: { request: z.null(), response: storageConditionSchema, from: 'our-pages' },
  /** The user has read that the browser has lost what was stored. */
  acceptLoss: { request: z.null(), response: storageConditionSchema, from: 'our-pages' },
  /** Deletes all interviews where they cannot be used, and begins with none; does nothing where they can. */
  startAfresh: { request: z.null(), response: storageConditionSchema, from: 'our-pages' },
} as const satisfies Record<string, Call>;
