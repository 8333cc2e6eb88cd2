import type { BrowserName } from '../browsers/find.ts';
import type { Random } from '../simulate/random.ts';

/** What a fault can do to the user, each with a sentence for whoever mends it. */
export type Harm = 'lost' | 'halfApplied' | 'stuck';

/** One kind of fault in one browser. */
export type Trial = {
  browser: BrowserName;
  /** Every chance is taken from it, so that a run can be repeated. */
  random: Random;
  /** So often the fault is to be caused. */
  times: number;
  /** It was caused once more. */
  tried: () => void;
  harm: (harm: Harm, words: string) => void;
  /** What the user reads in the end. */
  reads: (words: string) => void;
  /** For whoever waits. */
  progress: (words: string) => void;
};

/**
 * Something that goes wrong, and what must come of it: no acknowledged write is lost, no command is carried out by halves,
 * and the user can read what has happened and leave it behind.
 */
export type Fault = {
  name: string;
  browsers: readonly BrowserName[];
  /** How often it is caused in a whole run. */
  times: number;
  /** Why it cannot be caused here; `null` where it can. */
  hindrance?: () => string | null;
  run: (trial: Trial) => Promise<void>;
};

export const both = ['chromium', 'firefox'] as const;
