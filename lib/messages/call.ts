import type * as z from 'zod/mini';

/** One question to the background, and who may ask it: Greenroom's own pages, or also its script on Upwork. */
export type Call = { request: z.ZodMiniType; response: z.ZodMiniType; from: 'upwork-or-us' | 'our-pages' };
