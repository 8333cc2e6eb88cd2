import type { ask } from '@/lib/messages/ask';
import type { FalseAlarms } from '@/lib/nudge/false-alarms';

export type Ask = typeof ask;

/** What the options need of the world; tests bring their own. */
export type Services = {
  ask: Ask;
  /** Calls `next` now and after each change, until the returned function is called. */
  watchFalseAlarms: (next: (value: FalseAlarms) => void, failed: (error: unknown) => void) => () => void;
  now: () => number;
  /** Names of time zones: that of the browser, and those to propose. */
  zones: { own: string; all: readonly string[] };
};
