/**
 * `npm run faults`: everything that can go wrong under Greenroom, caused in real browsers: nothing that was answered as done
 * may be lost, nothing carried out by halves, and the user must be told what to do. `--seed N`: other moments; `--browser`
 * and `--only`: some of it; `--share 0.1`: as many times less often.
 */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/find.ts';
import { randomOf } from '../simulate/random.ts';
import type { Fault, Harm } from './fault.ts';
import { workerKilled } from './worker-killed.ts';

const faults: readonly Fault[] = [workerKilled];

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    browser: { type: 'string' },
    only: { type: 'string', default: '' },
    share: { type: 'string', default: '1' },
  },
});

type Row = { fault: string; browser: BrowserName; tried: number } & Record<Harm, number> & { s: number; reads: string };
const rows: Row[] = [];
const told = new Set<string>();
/** The same harm is found again at each look. */
const mostTold = 8;

for (const fault of faults.filter(({ name }) => name.includes(values.only))) {
  for (const browser of fault.browsers.filter((name) => !values.browser || name === values.browser)) {
    const row: Row = { fault: fault.name, browser, tried: 0, lost: 0, halfApplied: 0, stuck: 0, s: 0, reads: '' };
    rows.push(row);
    const hindrance = fault.hindrance?.() ?? null;
    if (hindrance !== null) {
      row.reads = `not tried: ${hindrance}`;
      console.log(`${fault.name}, ${browser}: ${row.reads}`);
      continue;
    }
    const startedAt = performance.now();
    let toldHere = 0;
    const harm = (kind: Harm, words: string) => {
      const whole = `${fault.name}, ${browser}: ${kind}: ${words}`;
      if (told.has(whole)) return;
      told.add(whole);
      row[kind] += 1;
      toldHere += 1;
      if (toldHere <= mostTold) console.log(whole.slice(0, 400));
    };
    console.log(`${fault.name}, ${browser} …`);
    try {
      await fault.run({
        browser,
        random: randomOf(Number(values.seed)),
        times: Math.max(1, Math.round(fault.times * Number(values.share))),
        tried: () => void (row.tried += 1),
        harm,
        reads: (words) => void (row.reads = words),
        progress: (words) => console.log(`  ${words}`),
      });
    } catch (error) {
      // A fault that does not end in a state that was thought of.
      harm('stuck', String(error));
    }
    row.s = Math.round((performance.now() - startedAt) / 1000);
  }
}

console.table(
  rows.map(({ fault, browser, tried, lost, halfApplied, stuck, s, reads }) => ({
    fault,
    browser,
    tried,
    lost,
    'half-applied': halfApplied,
    stuck,
    s,
    'the user reads': reads,
  })),
);
const sum = (name: 'tried' | Harm) => rows.reduce((all, row) => all + row[name], 0);
process.exitCode = sum('lost') + sum('halfApplied') + sum('stuck') > 0 ? 1 : 0;
console.log(
  `faults: ${sum('tried')} tried, ${sum('lost')} lost, ${sum('halfApplied')} half-applied, ${sum('stuck')} stuck`,
);
