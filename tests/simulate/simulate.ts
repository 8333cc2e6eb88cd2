/**
 * `npm run simulate`: ninety days of a freelancer with forty interviews, lived through by the worker's own code and judged
 * by rules restated apart from it. `--seed N`: other days.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import type * as Simulation from './simulation.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
if (!Number.isInteger(seed)) throw new Error(`A seed is a whole number, not “${values.seed}”.`);

const { module } = await runnerImport<typeof Simulation>(join(import.meta.dirname, 'simulation.ts'), {
  configFile: false,
  resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
});
const { zone, kinds, mostADay, budgetBreaks, quietBreaks, faults } = module.simulate(seed);

console.log(`90 days, 40 interviews, ${zone}, seed ${seed}`);
console.table(
  Object.fromEntries(
    [...kinds].map(([kind, { nudges, onTime, ...wrong }]) => [kind, { nudges, 'on time': onTime, ...wrong }]),
  ),
);
console.log(
  `Notifications: at most ${mostADay} on one day besides the digest; ${budgetBreaks} budget breaks, ${quietBreaks} quiet-hour breaks`,
);
for (const fault of faults.slice(0, 20)) console.log(fault);

const sum = (name: 'nudges' | 'onTime' | 'false' | 'missed') =>
  [...kinds.values()].reduce((all, tally) => all + tally[name], 0);
const breaks = budgetBreaks + quietBreaks;
const isGood = faults.length === 0 && sum('onTime') === sum('nudges');
process.exitCode = isGood ? 0 : 1;
console.log(
  `simulate: ${sum('nudges')} nudges, ${sum('onTime')} on time, ${sum('false')} false, ${sum('missed')} missed, ${breaks} budget breaks`,
);
