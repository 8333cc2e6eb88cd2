import { setTimeout } from 'node:timers/promises';
import { Commands } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge } from './judge.ts';
import { Promises } from './promises.ts';
import { begin, openWorld, type World } from './world.ts';

/** So many commands take about so long, ms: the browser dies before, among and after them. */
const burst = 6;
const withinMs = { chromium: 160, firefox: 600 };

/** The browser, with everything in it, ends from one moment to the next: a crash, or a user who is out of patience. */
export const browserKilled: Fault = {
  name: 'browser killed among commands',
  browsers: both,
  times: 30,
  run: async (trial) => {
    await using world = await openWorld(trial.browser);
    await killOften(trial, world);
  },
};

async function killOften(trial: Trial, world: World): Promise<void> {
  const { random } = trial;
  const [commands, promises] = [new Commands(random), new Promises()];
  const interviewIds = await begin(world);
  for (let time = 0; time < trial.times; time += 1) {
    const views = await Promise.all(interviewIds.map((interviewId) => world.ask('interview', interviewId)));
    const known = views.flatMap((view) => (view.ok && view.value ? [view.value] : []));
    if (known.length < interviewIds.length) throw new Error(`after the browser died: ${JSON.stringify(views)}`);
    const answers = Array.from({ length: burst }, async (_, index) => {
      const view = known[index % known.length];
      if (!view) return;
      const command = commands.next(view);
      promises.sent(command);
      // Whoever asked is gone with the browser.
      const answer = await world.ask(command.name, command.request as never).catch(() => ({ ok: false as const }));
      promises.answered(command, answer);
    });
    await setTimeout(random.between(0, withinMs[trial.browser]));
    await world.kill();
    await Promise.all(answers);
    await world.reopen();
    trial.tried();
    await judge(trial, await world.disk(), promises);
    if ((time + 1) % 5 === 0) trial.progress(`${time + 1} of ${trial.times}: ${promises.count} commands answered`);
  }
  trial.reads('everything is there when it is opened again');
}
