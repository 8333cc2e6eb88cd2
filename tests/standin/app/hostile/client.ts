import * as floods from './floods.ts';
import * as forge from './forge.ts';
import * as hosts from './hosts.ts';
import { defineOurs, learnt, listenToAll, lookAround, spyFor, watchAnimations, watchTimings } from './learn.ts';
import * as looks from './looks.ts';
import { overridePrototypes } from './prototypes.ts';

/** Keys that the user pressed anywhere on the page. */
const keys: string[] = [];
let words: readonly string[] = [];

/** The stand-in in an attacking mood: what tests have the page do from its own world. */
const hostile = {
  ...floods,
  ...forge,
  ...hosts,
  ...looks,
  lookAround,
  learnt: () => [...learnt],
  keys: () => keys.join(''),
  /** From now on these words are looked for, wherever they may turn up. */
  spyFor: (spied: readonly string[]) => {
    words = spied;
    spyFor(spied);
  },
};
export type Hostile = typeof hostile;

declare global {
  var hostile: Hostile;
}

addEventListener('keydown', ({ key }) => keys.push(key), true);
defineOurs();
listenToAll();
overridePrototypes(() => words);
watchAnimations();
watchTimings();
Object.assign(globalThis, { hostile });
