import * as z from 'zod/mini';
import { shades, themes } from './theme';

/**
 * `not-chosen`: installed, but the user has not answered the welcome page; nothing may be read.
 * `page`: reads the pages that the user looks at. `click`: only when the toolbar button is pressed. `hand`: never.
 */
const modes = ['not-chosen', 'page', 'click', 'hand'] as const;

export const settingsSchema = z.strictObject({
  mode: z.enum(modes),
  /** Nothing is read before this moment (ms since 1970); `null` when not paused. */
  pausedUntil: z.nullable(z.int()),
  /** What the pause is for; said where it is shown. */
  pausedFor: z.nullable(z.enum(['tracking-time'])),
  theme: z.enum(themes),
  /** How a page of Upwork looked that was read last; `null` before the first. */
  seenShade: z.nullable(z.enum(shades)),
});
export type Settings = z.infer<typeof settingsSchema>;
export type Mode = Settings['mode'];

/** Whether a page may be read at `now`; `asked`: because the user has just pressed the toolbar button. */
export function mayRead({ mode, pausedUntil }: Settings, asked: boolean, now: number): boolean {
  if (pausedUntil !== null && pausedUntil > now) return false;
  return mode === 'page' || (mode === 'click' && asked);
}
