import { z } from 'zod';
import { scoreNames, termDetailNames, verdicts, type DetailName } from './detail';

/** The decision about a client, and why. */
export const decisionSchema = z.strictObject({ verdict: z.enum(verdicts), reason: z.string().max(500) });
export type Decision = z.infer<typeof decisionSchema>;

const text = z.string().min(1).max(500);
/** 1 to 5. */
export const scoreSchema = z.int().min(1).max(5);

/** A detail and its new value; `null` takes it away. */
export const detailSchema = z.discriminatedUnion('name', [
  /** An IANA name of a time zone, "Europe/Kyiv". */
  z.strictObject({ name: z.literal('client-zone'), value: z.string().min(1).max(60).nullable() }),
  /** What to do when nobody comes to the call, in the user's words. */
  z.strictObject({ name: z.literal('no-show-plan'), value: text.nullable() }),
  /** Why it was won, lost, withdrawn or went silent, in the user's words. */
  z.strictObject({ name: z.literal('outcome-note'), value: text.nullable() }),
  z.strictObject({ name: z.literal('decision'), value: decisionSchema.nullable() }),
  z.strictObject({ name: z.enum(scoreNames), value: scoreSchema.nullable() }),
  z.strictObject({ name: z.enum(termDetailNames), value: text.nullable() }),
]);
export type Detail = z.infer<typeof detailSchema>;
/** What may stand under a name. */
export type DetailValue<Name extends DetailName> = Extract<
  Detail extends infer One ? (One extends { name: infer Names } ? (Name extends Names ? One : never) : never) : never,
  { value: unknown }
>['value'];
