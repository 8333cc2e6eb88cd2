/** What Greenroom costs on the proposals page, beside the least that the same would cost anyone. */
import { join } from 'node:path';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import { openBrowser } from '../browsers/open.ts';
import { costOfChurn, costOfIdling, costOfOpening, median, type Cost, type Inserters } from './measure.ts';

/** Little work varies more from run to run. */
const runsOf: Record<number, number> = { 10: 9, 100: 9, 1000: 5, 5000: 3 };
const churnRuns = 3;
const churnSeconds = 3;
/** Longer than the minute after which badges look at the clock. */
const idleSeconds = 65;
const idleRows = 100;
const sizes = Object.keys(runsOf).map(Number);
const address = (rows: number) =>
  `https://www.upwork.com/nx/proposals/?invitations=0&submitted=10&active=${rows}&size=${rows}`;

const greenroom = buildFor('chromium', 'production');
const folder = (name: string) => join(import.meta.dirname, name);

/** Opens each page in fresh tabs of one browser; the first one warms up and does not count. */
async function costs(
  build: string,
  badgesOf: (rows: number) => number,
  inserters: Inserters,
): Promise<{ opening: Map<number, Cost[]>; churn: number[] }> {
  const opened = await openBrowser({ browser: 'chromium', build, headless: true });
  if (build === greenroom) await giveConsent(opened);
  const opening = new Map<number, Cost[]>();
  for (const rows of sizes) {
    const all: Cost[] = [];
    for (let run = 0; run <= (runsOf[rows] ?? 0); run += 1) {
      const page = await opened.newUpworkPage('/ab/account-security/login');
      all.push(await costOfOpening(page, address(rows), badgesOf(rows), inserters));
      await page.close();
    }
    opening.set(rows, all.slice(1));
  }
  const churn: number[] = [];
  for (let run = 0; run <= churnRuns; run += 1) {
    const page = await opened.newUpworkPage('/ab/account-security/login');
    churn.push(await costOfChurn(page, address(10), badgesOf(10), churnSeconds));
    await page.close();
  }
  await opened.close();
  return { opening, churn: churn.slice(1) };
}

export async function benchPage(): Promise<void> {
  const ours = await costs(greenroom, (rows) => rows, { insert: 'draw', prepare: 'prepare' }); // of `DrawnBadges`, and of its kind of badges
  const least = await costs(folder('minimum'), (rows) => rows, { insert: 'insert', prepare: '' });
  const observer = await costs(folder('observer'), () => 0, { insert: '', prepare: '' });

  console.log('Opening the proposals page; medians of the runs after one to warm up');
  const table = sizes.map((rows) => {
    const of = (all: Map<number, Cost[]>, name: keyof Cost) => median((all.get(rows) ?? []).map((cost) => cost[name]));
    const [inserting, insert] = [of(ours.opening, 'inserting'), of(least.opening, 'inserting')];
    const [own, minimum] = [of(ours.opening, 'own'), of(least.opening, 'own')];
    return {
      rows,
      badges: of(ours.opening, 'badges'),
      runs: runsOf[rows],
      'inserting, ms': inserting.toFixed(1),
      'minimum, ms': insert.toFixed(1),
      ratio: (inserting / insert).toFixed(2),
      'prepared before, ms': of(ours.opening, 'preparing').toFixed(1),
      'own script, ms': own.toFixed(1),
      'minimum’s script, ms': minimum.toFixed(1),
      'ratio of all': (own / minimum).toFixed(2),
      'longest, ms': of(ours.opening, 'longest').toFixed(1),
      'minimum’s longest': of(least.opening, 'longest').toFixed(1),
      layouts: of(ours.opening, 'layouts'),
      'minimum’s': of(least.opening, 'layouts'),
      'without any': of(observer.opening, 'layouts'),
      recalculations: of(ours.opening, 'recalculations'),
      'minimum’s ': of(least.opening, 'recalculations'),
      'layout shift': of(ours.opening, 'shift').toFixed(4),
      'shift without any': of(observer.opening, 'shift').toFixed(4),
    };
  });
  console.table(table);

  const idle = await idling();
  console.log(
    `${idleSeconds} s with ${idleRows} badges on a page where nothing happens (n = 1): ` +
      `own script ${idle.own.toFixed(1)} ms in ${idle.times} stretches; badges look at the clock once`,
  );

  const [churn, bare] = [median(ours.churn), median(observer.churn)];
  console.log(`1,000 unrelated changes a second for ${churnSeconds} s, medians of ${churnRuns}:`);
  console.log(
    `  own script ${churn.toFixed(1)} ms, bare observer ${bare.toFixed(1)} ms, ratio ${(churn / bare).toFixed(2)}`,
  );
}

async function idling(): Promise<{ own: number; times: number }> {
  const opened = await openBrowser({ browser: 'chromium', build: greenroom, headless: true });
  await giveConsent(opened);
  const page = await opened.newUpworkPage('/ab/account-security/login');
  const idle = await costOfIdling(page, address(idleRows), idleRows, idleSeconds);
  await opened.close();
  return idle;
}
