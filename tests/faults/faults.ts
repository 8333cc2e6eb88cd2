/**
 * `npm run faults`: everything that can go wrong under Greenroom, caused in real browsers: nothing that was answered as done
 * may be lost, nothing carried out by halves, and the user must be told what to do. `--seed N`: other moments; `--browser`
 * and `--only`: some of it; `--share 0.1`: as many times less often.
 */
import { parseArgs } from 'node:util';
import { buildFor } from '../browsers/build.ts';
import type { BrowserName } from '../browsers/find.ts';
import { randomOf } from '../simulate/random.ts';
import { both, type Fault, type Harm } from './fault.ts';
import { browserKilled } from './browser-killed.ts';
import { writtenAtOnce } from './at-once.ts';
import { clockJumps } from './clock-jumps.ts';
import { corrupted, evicted } from './data-gone.ts';
import { diskFull } from './disk-full.ts';
import { privateWindow } from './private-window.ts';
import { updatedInUse } from './update-in-use.ts';
import { blocked, downgraded, upgraded, upgradeFails, upgradeKilled } from './upgrade.ts';
import { workerKilled } from './worker-killed.ts';

const faults: readonly Fault[] = [
  workerKilled,
  browserKilled,
  writtenAtOnce,
  updatedInUse,
  upgraded,
  upgradeKilled,
  upgradeFails,
  downgraded,
  blocked,
  diskFull,
  corrupted,
  evicted,
  privateWindow,
  clockJumps,
];

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

async function cause(fault: Fault, browser: BrowserName): Promise<void> {
  const row: Row = { fault: fault.name, browser, tried: 0, lost: 0, halfApplied: 0, stuck: 0, s: 0, reads: '' };
  rows.push(row);
  const hindrance = fault.hindrance?.() ?? null;
  if (hindrance !== null) {
    row.reads = `not tried: ${hindrance}`;
    console.log(`${fault.name}, ${browser}: ${row.reads}`);
    return;
  }
  const startedAt = performance.now();
  let toldHere = 0;
  const harm = (kind: Harm, words: string) => {
    const whole = `${fault.name}, ${browser}: ${kind}: ${words}`;
    if (told.has(whole)) return;
    told.add(whole);
    row[kind] += 1;
    toldHere += 1;
    if (toldHere <= mostTold) console.log(whole.slice(0, 600));
  };
  try {
    await fault.run({
      browser,
      random: randomOf(Number(values.seed)),
      times: Math.max(1, Math.round(fault.times * Number(values.share))),
      tried: () => void (row.tried += 1),
      harm,
      reads: (words) => void (row.reads = words),
      progress: (words) => console.log(`${fault.name}, ${browser}: ${words}`),
    });
  } catch (error) {
    // A fault that does not end in a state that was thought of.
    harm('stuck', String(error));
  }
  row.s = Math.round((performance.now() - startedAt) / 1000);
  console.log(`${fault.name}, ${browser}: ${row.tried} tried in ${row.s} s`);
}

const wanted = faults.filter(({ name }) => name.includes(values.only));
const browsers = both.filter((name) => !values.browser || name === values.browser);
for (const browser of browsers) buildFor(browser, 'e2e');
// Side by side, since each waits most of the time.
await Promise.all(
  browsers.map(async (browser) => {
    for (const fault of wanted) if (fault.browsers.includes(browser)) await cause(fault, browser);
  }),
);
const place = ({ fault }: Row) => wanted.findIndex(({ name }) => name === fault);
rows.sort((a, b) => place(a) - place(b) || (a.browser < b.browser ? -1 : 1));

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
console.log(
  `faults: ${sum('tried')} tried, ${sum('lost')} lost, ${sum('halfApplied')} half-applied, ${sum('stuck')} stuck`,
);
// What was cut off may be waited for in vain.
process.exit(sum('lost') + sum('halfApplied') + sum('stuck') > 0 ? 1 : 0);
