import { TargetType } from 'puppeteer-core';
import { until } from '../browsers/until.ts';
import { acts, type Act } from './acts.ts';
import { pause, timeAt, type Desk } from './desk.ts';

const hourMs = 3_600_000;
/** The last hours of a day are for looking at how everything is. */
const stockTakingMs = 2 * hourMs;
/** Acts that are not left to chance, each so many hours after the beginning. */
const planned: readonly [hours: number, name: string][] = [
  [0, 'list loaded'],
  [0.5, 'messages loaded'],
  [2, 'settings changed'],
  [3.5, 'worker stopped'],
  [4, 'file imported'],
  [6, 'backup saved'],
];
const byChance = acts.flatMap((act) => Array<Act>(act.often).fill(act));

/** Runs an act and writes it into the books. Answers with what went wrong. */
async function carryOut({ name, run }: Pick<Act, 'name' | 'run'>, desk: Desk): Promise<string[]> {
  desk.books.did(name);
  return run(desk).then(
    () => [],
    (error: unknown) => [`day ${desk.day}, ${name}: ${String(error)}`],
  );
}

/** One day at the desk, up to `end` (ms since 1970). Answers with what went wrong. */
export async function workOn(desk: Desk, end: number, mayStopWorker: boolean): Promise<string[]> {
  const errors: string[] = [];
  const toCome = planned.filter(([, name]) => mayStopWorker || name !== 'worker stopped');
  while (toCome.length > 0 || timeAt(desk) < end - stockTakingMs) {
    const next = toCome[0];
    const isTime = next !== undefined && desk.morning + next[0] * hourMs <= timeAt(desk);
    if (isTime) toCome.shift();
    const act = isTime ? acts.find(({ name }) => name === next[1]) : desk.random.pick(byChance);
    if (!act) throw new Error(`There is no act “${next?.[1]}”.`);
    errors.push(...(await carryOut(act, desk)));
    await pause(desk.random.between(0, 50));
  }
  return errors;
}

/**
 * The computer sleeps until `morning` (ms since 1970). Where the worker was stopped before, what was due meanwhile wakes
 * it: nobody else asks for anything.
 */
export async function sleep(desk: Desk, morning: number, mayStopWorker: boolean): Promise<string[]> {
  const { world, clock } = desk;
  const mornings = () => pause(Math.max(0, clock.real(morning) - Date.now()));
  if (!mayStopWorker) return mornings().then(() => []);
  const run = async () => {
    await world.opened.stopWorker();
    await mornings();
    if (world.browser === 'firefox') return; // it tells nobody
    const { browser, root } = world.opened;
    const isWorker = (type: TargetType, url: string) => type === TargetType.SERVICE_WORKER && url.startsWith(root);
    await until('the worker wakes in the morning', () =>
      Promise.resolve(browser.targets().some((target) => isWorker(target.type(), target.url()))),
    );
  };
  return carryOut({ name: 'worker asleep', run }, desk);
}
