import { until } from '../browsers/until.ts';
import { buildIn } from './builds.ts';
import { Commands } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge, outdatedLists } from './judge.ts';
import { Promises } from './promises.ts';
import { begin, goesOn, openWorld, type World } from './world.ts';

const dayMs = 86_400_000;
/** As far as a flight, a flat battery, a mistyped year. */
const jumpsMs = [-400 * dayMs, -dayMs, -3_600_000, -1, 1, 3_600_000, dayMs, 400 * dayMs];

/** The worker's clock is off by what it is told over a channel of the extension's own. */
const loseClock = `
  let offset = 0;
  new BroadcastChannel('clock').onmessage = ({ data }) => { offset = data; };
  const now = Date.now;
  Date.now = () => now() + offset;`;

/** The clock of the machine jumps while Greenroom is in use, and is right again in the end. */
export const clockJumps: Fault = {
  name: 'clock jumping',
  browsers: both,
  times: 100,
  run: async (trial) => {
    await using world = await openWorld(trial.browser, { build: buildIn(trial.browser, loseClock) });
    await jumpOften(trial, world);
  },
};

async function jumpOften(trial: Trial, world: World): Promise<void> {
  const [commands, promises] = [new Commands(trial.random), new Promises()];
  const interviewIds = await begin(world);
  for (let time = 0; time < trial.times; time += 1) {
    await setClock(world, trial.random.pick(jumpsMs));
    const view = await world.ask('interview', trial.random.pick(interviewIds));
    if (!view.ok || !view.value) throw new Error(`after a jump: ${JSON.stringify(view)}`);
    const command = commands.next(view.value);
    promises.sent(command);
    const answer = await world.ask(command.name, command.request);
    promises.answered(command, answer);
    trial.tried();
    if (!answer.ok) trial.harm('stuck', `${JSON.stringify(command)} after a jump: ${answer.code}`);
    if ((time + 1) % 25 === 0) await judge(trial, await world.disk(), promises);
  }
  await setClock(world, 0);
  const hindrance = await goesOn(world, 'With the right time');
  if (hindrance) trial.harm('stuck', hindrance);
  await until('lists are of the right time', async () => {
    const disk = await world.disk();
    const isOfNow = disk.summaries.every(({ asOf }) => asOf < Date.now() + 60_000);
    return isOfNow && outdatedLists(disk) === 0;
  }).catch((error: unknown) => trial.harm('stuck', String(error)));
  await judge(trial, await world.disk(), promises);
  trial.reads('everything as it was, in the right time');
}

async function setClock(world: World, offsetMs: number): Promise<void> {
  const own = await world.own();
  await own.evaluate((offset) => {
    const channel = new BroadcastChannel('clock');
    channel.postMessage(offset);
    channel.close();
  }, offsetMs);
}
