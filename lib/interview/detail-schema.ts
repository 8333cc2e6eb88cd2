import * as z from 'zod/mini';
import { scoreNames, termDetailNames, verdicts, type DetailName } from './detail';

/** The decision about a client, and why. */
export const decisionSchema = z.strictObject({ verdict: z.enum(verdicts), reason: z.string().check(z.maxLength(500)) });
export type Decision = z.infer<typeof decisionSchema>;

const text = z.string().check(z.minLength(1), z.maxLength(500));
/** 1 to 5. */
export const scoreSchema = z.int().check(z.minimum(1), z.maximum(5));

/** A detail and its new value; `null` takes it away. */
export const detailSchema = z.discriminatedUnion('name', [
  /** An IANA name of a time zone, "Europe/Kyiv". */
  z.strictObject({
    name: z.literal('client-zone'),
    value: z.nullable(z.string().check(z.minLength(1), z.maxLength(60))),
  }),
  /** What to do when nobody comes to the call, in the user's words. */
  z.strictObject({ name: z.literal('no-show-plan'), value: z.nullable(text) }),
  /** Why it was won, lost, withdrawn or went silent, in the user's words. */
  z.strictObject({ name: z.literal('outcome-note'), value: z.nullable(text) }),
  z.strictObject({ name: z.literal('decision'), value: z.nullable(decisionSchema) }),
  z.strictObject({ name: z.enum(scoreNames), value: z.nullable(scoreSchema) }),
  z.strictObject({ name: z.enum(termDetailNames), value: z.nullable(text) }),
]);
export type Detail = z.infer<typeof detailSchema>;
/** What may stand under a name. */
export type DetailValue<Name extends DetailName> = Extract<
  Detail extends infer One ? (One extends { name: infer Names } ? (Name extends Names ? One : never) : never) : never,
  { value: unknown }
>['value'];
