import * as z from 'zod/mini';
import { sectionSchema } from './sighting-schema';

/**
 * A section that the user pointed at: "this is my interviewing list". Described by what a person sees and by links, never
 * by classes or positions alone.
 */
export const taughtRuleSchema = z.strictObject({
  ruleId: z.uuid(),
  /** ms since 1970 */
  taughtAt: z.int(),
  /** The address under which it holds, without query: "/nx/proposals/". */
  path: z.string().check(z.startsWith('/'), z.maxLength(200)),
  section: sectionSchema,
  /** The text of its heading or tab, without a count; `null` where it has none. */
  heading: z.nullable(z.string().check(z.minLength(1), z.maxLength(120))),
  /** The role that it has or that its element implies: "table", "list", "region"; `null` for none. */
  role: z.nullable(z.string().check(z.maxLength(40))),
  /** Its own name for assistive technology. */
  label: z.nullable(z.string().check(z.maxLength(120))),
  /** What the links of its rows lead to. */
  links: z.enum(['proposal', 'invite', 'job', 'room']),
  /** The user was told that Upwork calls this list Submitted, and said yes all the same. */
  despiteSubmitted: z.boolean(),
});
export type TaughtRule = z.infer<typeof taughtRuleSchema>;

/** More than anybody teaches; a page cannot fill the disk by it. */
export const maxTaughtRules = 50;
export const taughtRulesSchema = z.array(taughtRuleSchema).check(z.maxLength(maxTaughtRules));
