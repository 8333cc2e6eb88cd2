import * as z from 'zod/mini';
import { itemIdSchema } from './interview-schema';

/** Ids of what the user adds to a list of ours. */
export const ownIdPattern = /^own\/[0-9a-f-]{36}$/;

/** What the user types: without space around it, never empty, at most so many characters. */
export function typed(most: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
}

/**
 * What to change on one item of a checklist; what is left out stays as it is. `null` is "as it is shipped"; an item of the
 * user's own is deleted by it.
 */
export const itemChangeSchema = z.strictObject({
  itemId: itemIdSchema,
  text: z.nullish(typed(300)),
  guard: z.nullish(z.boolean()),
  hidden: z.optional(z.boolean()),
  order: z.nullish(z.number()),
});
export type ItemChange = z.infer<typeof itemChangeSchema>;

/** The same of a reply text. */
export const replyChangeSchema = z.strictObject({
  replyId: itemIdSchema,
  name: z.nullish(typed(80)),
  text: z.nullish(typed(4000)),
  hidden: z.optional(z.boolean()),
  order: z.nullish(z.number()),
});
export type ReplyChange = z.infer<typeof replyChangeSchema>;
