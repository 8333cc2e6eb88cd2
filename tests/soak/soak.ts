/**
 * `npm run soak`: eight working days of a freelancer in one run, in a real browser whose scripts live by a faster clock. What
 * memory, listeners, alarms and the database hold at the end of each day must be what was done, and no more. `--days N`;
 * `--seed N`: other days; `--browser firefox`: without what Firefox tells nobody, its heaps.
 */
import { parseArgs } from 'node:util';
import { buildFor } from '../browsers/build.ts';
import { randomOf } from '../simulate/random.ts';
import { workingDays } from './clock.ts';
import { openDesk, pause } from './desk.ts';
import { takeStock, type Evening } from './evening.ts';
import { judge } from './judge.ts';
import { lineOf, titles } from './lines.ts';
import { mostDays } from './tabs.ts';
import { sleep, workOn } from './workday.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const days = Number(values.days);
if (!Number.isInteger(days) || days < 1 || days > mostDays)
  throw new Error(`Days are a whole number up to ${mostDays}, not “${values.days}”.`);
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';

/** How long a day lasts in truth, and how long before the first one the browser is opened, ms. */
const lasts = 60_000;
const opening = 8_000;

buildFor(browser, 'e2e');
const schedule = workingDays(days, Date.now() + opening, lasts);
const desk = await openDesk(browser, schedule, randomOf(Number(values.seed)));
const evenings: Evening[] = [];
const errors: string[] = [];
console.log(`${browser}, seed ${values.seed}, a day in ${lasts / 1000} s\n${titles}`);
await pause(Math.max(0, schedule.begins - Date.now()));
for (const [index, { from, to }] of schedule.days.entries()) {
  Object.assign(desk, { day: index + 1, morning: from });
  // In the second half it lives on, so that what it gathers is seen.
  const mayStopWorker = index < Math.floor(days / 2);
  errors.push(...(await workOn(desk, to, mayStopWorker)));
  const evening = await takeStock(desk);
  evenings.push(evening);
  console.log(lineOf(evening, errors.length + desk.world.opened.errors.length));
  const next = schedule.days[index + 1];
  if (next) errors.push(...(await sleep(desk, next.from, mayStopWorker)));
}

const troubles = { errors: [...errors, ...desk.world.opened.errors], outside: desk.world.opened.outside() };
await desk.world.dispose();
const verdicts = judge(evenings, troubles);
console.log([...desk.books.acts].map(([name, count]) => `${name}: ${count}`).join(', '));
for (const error of troubles.errors.slice(0, 20)) console.log(`error: ${error.slice(0, 600)}`);
const unexpected = verdicts.filter(({ isExpected }) => !isExpected).length;
// Of those of each day the last one's, and whichever is not as it should be.
for (const { what, says, day, isExpected } of verdicts)
  if (!isExpected || day === undefined || day === days)
    console.log(`${isExpected ? 'ok        ' : 'UNEXPECTED'} ${what}: ${says}`);
console.log(`soak: ${days} days, ${desk.books.count} acts, ${troubles.errors.length} errors, ${unexpected} unexpected`);
process.exit(troubles.errors.length + unexpected > 0 ? 1 : 0);
