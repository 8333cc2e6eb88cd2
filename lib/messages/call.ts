import type { z } from 'zod';

/** One question to the background, and who may ask it: Greenroom's own pages, or also its script on Upwork. */
export type Call = { request: z.ZodType; response: z.ZodType; from: 'upwork-or-us' | 'our-pages' };
