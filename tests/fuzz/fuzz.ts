/**
 * `npm run fuzz`: pages that are known, damaged at random and read in Chromium. Nothing may throw, nothing may take long, and
 * no row may be told of as what it is not. `--pages N`: so many; `--seed N`: other ones.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from '../layouts/chromium.ts';
import type { Page } from '../layouts/labs';
import { capturesToRead, standinPages } from '../layouts/pages.ts';
import { randomOf } from '../simulate/random.ts';
import type { Fuzzed } from './in-page';
import type * as InPage from './in-page';

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, pages: { type: 'string', default: '10000' } },
});
const random = randomOf(Number(values.seed));
const batchSize = 50;
/** No batch of pages takes longer than this, unless one of them is read without end; ms. */
const patience = 120_000;
/** Reading one page may never take longer, ms. */
const slowest = 3000;

declare const lab: typeof InPage;

const captures = capturesToRead();
if (captures.length === 0) console.log('No captured pages here (CAPTURES names their folder): the stand-in alone.');
const pages = [...captures, ...(await standinPages())];
// Small pages more often than large ones, and those that were captured more often than the stand-in's, which are alike.
const weights = pages.map(
  ({ name, html, kind }) =>
    (name.startsWith('stand-in') && kind !== 'list' ? 0.15 : 1) / Math.max(100_000, html.length),
);
const total = weights.reduce((sum, weight) => sum + weight, 0);

const batches: { page: Page; seeds: number[] }[] = [];
let left = Number(values.pages);
for (const [index, page] of pages.entries()) {
  const isLast = index === pages.length - 1;
  let share = isLast ? left : Math.min(left, Math.round((Number(values.pages) * (weights[index] ?? 0)) / total));
  left -= share;
  for (; share > 0; share -= batchSize) {
    const seeds = Array.from({ length: Math.min(batchSize, share) }, () => random.between(0, 2 ** 31));
    batches.push({ page, seeds });
  }
}

const chromium = await openChromium(join(import.meta.dirname, 'in-page.ts'), 2);
const results = new Map<string, Fuzzed[]>();
const run = chromium.tabs.map(async (tab) => {
  for (let batch = batches.shift(); batch; batch = batches.shift()) {
    const { page, seeds } = batch;
    const reading = tab.evaluate(([one, some]) => lab.fuzz(one, some), [page, seeds] as const);
    const late = new Promise<never>((_, reject) => {
      setTimeout(
        () => reject(new Error(`${page.name} is read without end; seeds ${seeds.join(' ')}`)),
        patience,
      ).unref();
    });
    const read = await Promise.race([reading, late]);
    results.set(page.name, [...(results.get(page.name) ?? []), ...read]);
  }
});
await Promise.all(run).finally(() => chromium.close());

console.table(
  Object.fromEntries(
    [...results].map(([name, all]) => {
      const { throws, wrong, ms } = countsOf(all);
      const [told, excused] = [sumOf(all, 'told'), sumOf(all, 'excused')];
      return [name, { pages: all.length, told, excused, throws, wrong, 'slowest, ms': Math.round(ms) }];
    }),
  ),
);
for (const [name, all] of results) {
  for (const { seed, done, thrown, wrong } of all.filter((one) => one.thrown ?? one.wrong[0]).slice(0, 8))
    console.log(`${name}, seed ${seed}, ${done.join(' + ')}: ${thrown ?? wrong.slice(0, 2).join('; ')}`);
}

const slow = [...results].flatMap(([name, all]) => all.map((one) => ({ name, ...one }))).sort((a, b) => b.ms - a.ms)[0];
if (slow) console.log(`slowest: ${slow.name}, seed ${slow.seed}, ${slow.done.join(' + ')}`);
const { throws, wrong, ms } = countsOf([...results.values()].flat());
process.exitCode = throws + wrong > 0 || ms > slowest ? 1 : 0;
console.log(`fuzz: ${values.pages} pages, ${throws} throws, ${wrong} wrong, slowest ${Math.round(ms)} ms`);

function sumOf(all: readonly Fuzzed[], name: 'told' | 'excused'): number {
  return all.reduce((sum, one) => sum + one[name], 0);
}

function countsOf(all: readonly Fuzzed[]): { throws: number; wrong: number; ms: number } {
  return {
    throws: all.filter(({ thrown }) => thrown !== null).length,
    wrong: all.filter(({ wrong }) => wrong.length > 0).length,
    ms: Math.max(0, ...all.map((one) => one.ms)),
  };
}
