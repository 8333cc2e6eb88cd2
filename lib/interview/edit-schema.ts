import { z } from 'zod';
import { itemIdSchema } from './interview-schema';

/** Ids of what the user adds to a list of ours. */
export const ownIdPattern = /^own\/[0-9a-f-]{36}$/;

/**
 * What to change on one item of a checklist; what is left out stays as it is. `null` is "as it is shipped"; an item of the
 * user's own is deleted by it.
 */
export const itemChangeSchema = z.strictObject({
  itemId: itemIdSchema,
  text: z.string().trim().min(1).max(300).nullable().optional(),
  guard: z.boolean().nullable().optional(),
  hidden: z.boolean().optional(),
  order: z.number().nullable().optional(),
});
export type ItemChange = z.infer<typeof itemChangeSchema>;

/** The same of a reply text. */
export const replyChangeSchema = z.strictObject({
  replyId: itemIdSchema,
  name: z.string().trim().min(1).max(80).nullable().optional(),
  text: z.string().trim().min(1).max(4000).nullable().optional(),
  hidden: z.boolean().optional(),
  order: z.number().nullable().optional(),
});
export type ReplyChange = z.infer<typeof replyChangeSchema>;
