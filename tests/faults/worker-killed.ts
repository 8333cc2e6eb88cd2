import { setTimeout } from 'node:timers/promises';
import { Commands, type Command } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge } from './judge.ts';
import { Promises } from './promises.ts';
import { begin, openWorld, type World } from './world.ts';

/** A command takes about so long, ms: the worker dies before, during and after it. */
const withinMs = 40;

/** The browser stops the worker whenever it likes, also in the middle of a command. */
export const workerKilled: Fault = {
  name: 'worker killed during a command',
  browsers: both,
  times: 300,
  run: async (trial) => {
    await using world = await openWorld(trial.browser);
    await killOften(trial, world);
  },
};

async function killOften(trial: Trial, world: World): Promise<void> {
  const { random } = trial;
  const [commands, promises] = [new Commands(random), new Promises()];
  const interviewIds = await begin(world);
  let [answered, unanswered] = [0, 0];
  for (let time = 0; time < trial.times; time += 1) {
    const interviewId = random.pick(interviewIds);
    const view = await world.ask('interview', interviewId);
    if (!view.ok || !view.value) {
      trial.harm('stuck', `after a worker that died: ${JSON.stringify(view)}`);
      continue;
    }
    const command: Command = commands.next(view.value);
    promises.sent(command);
    const [killAfter, askAfter] = [random.between(0, withinMs), random.between(0, withinMs)];
    const killing = setTimeout(killAfter).then(() => world.opened.stopWorker());
    await setTimeout(askAfter);
    const answer = await world.ask(command.name, command.request);
    await killing;
    trial.tried();
    promises.answered(command, answer);
    if (answer.ok) answered += 1;
    else unanswered += 1;
    if ((time + 1) % 50 === 0) {
      await judge(trial, await world.disk(), promises);
      trial.progress(`${time + 1} of ${trial.times}: ${answered} answered, ${unanswered} cut short`);
    }
  }
  await judge(trial, await world.disk(), promises);
  trial.reads('the next command is answered by a new worker');
}
