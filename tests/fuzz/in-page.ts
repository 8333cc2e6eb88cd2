import { openLab, type Lab, type Page } from '../layouts/labs';
import { randomOf } from '../simulate/random';
import { damage } from './damage';
import { isExcused } from './excuse';

/** What came of one damaged page; `ms`: how long reading it took; `told`: things that were told of, `excused`: faults in that. */
export type Fuzzed = {
  seed: number;
  done: string[];
  thrown: string | null;
  wrong: string[];
  ms: number;
  told: number;
  excused: number;
};

/** What is read in less is not read again to see whether it takes so long, ms. */
const slow = 200;

/** Damages a copy of the page, always the same for the same seed, and reads it. */
export function fuzzOnce(lab: Lab, seed: number): Fuzzed {
  const { document, touched, done } = damage(lab.fresh(), randomOf(seed));
  const start = performance.now();
  try {
    const reading = lab.read(document);
    let ms = performance.now() - start;
    // Something else may have had the processor; what takes that long by itself takes it again.
    if (ms > slow) ms = Math.min(ms, ...[1, 2].map(() => timeOf(() => lab.read(document))));
    const { faults } = lab.judge(document, reading);
    const wrong = faults.filter((fault) => !isExcused(fault, document, touched, lab)).map(({ text }) => text);
    const [told, excused] = [reading?.claims.length ?? 0, faults.length - wrong.length];
    return { seed, done, thrown: null, wrong, ms, told, excused };
  } catch (error) {
    const ms = performance.now() - start;
    return { seed, done, thrown: String(error), wrong: [], ms, told: 0, excused: 0 };
  }
}

function timeOf(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

const labs = new Map<string, Lab>();

/** Called from Node: reads `page` once for each seed. */
export function fuzz(page: Page, seeds: readonly number[]): Fuzzed[] {
  const lab = labs.get(page.name) ?? openLab(page);
  labs.set(page.name, lab);
  return seeds.map((seed) => fuzzOnce(lab, seed));
}
