import { Commands } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge } from './judge.ts';
import { Promises } from './promises.ts';
import { openSmallDisk, smallDiskHindrance } from './small-disk.ts';
import { begin, firstLine, goesOn, openWorld, usable, type World } from './world.ts';

/** So many commands are given while there is no room. */
const burst = 12;

/** Not a byte is left on the disk, in the middle of the work; later there is room again. */
export const diskFull: Fault = {
  name: 'disk full',
  browsers: both,
  times: 3,
  hindrance: smallDiskHindrance,
  run: async (trial) => {
    const disk = openSmallDisk();
    const world = await openWorld(trial.browser, { profile: disk.folder });
    try {
      await fillOften(trial, world, disk);
    } finally {
      disk.free();
      await world.dispose();
      disk.dispose();
    }
  },
};

async function fillOften(trial: Trial, world: World, disk: ReturnType<typeof openSmallDisk>): Promise<void> {
  const [commands, promises] = [new Commands(trial.random), new Promises()];
  const interviewIds = await begin(world);
  for (let time = 0; time < trial.times; time += 1) {
    const views = await Promise.all(interviewIds.map((interviewId) => world.ask('interview', interviewId)));
    const known = views.flatMap((view) => (view.ok && view.value ? [view.value] : []));
    if (known.length < interviewIds.length) throw new Error(`with room again: ${JSON.stringify(views)}`);
    disk.fill();
    // In every other round the worker starts while there is no room.
    if (time % 2 === 1) await world.opened.stopWorker();
    const refused = new Map<string, number>();
    for (let given = 0; given < burst; given += 1) {
      const command = commands.next(known[given % known.length]!);
      promises.sent(command);
      const answer = await world.ask(command.name, command.request);
      promises.answered(command, answer);
      if (!answer.ok) refused.set(answer.code, (refused.get(answer.code) ?? 0) + 1);
    }
    trial.tried();
    const codes = [...refused].map(([code, count]) => `${count} ${code}`).join(', ') || 'none';
    trial.progress(`of ${burst} commands without room, refused: ${codes}`);
    for (const code of refused.keys())
      if (!/^(?:disk-full|superseded)$/.test(code)) trial.harm('stuck', `without room a command is refused as ${code}`);
    const read = await world.read('popup.html', new RegExp(`The disk is full|${usable.source}`));
    const isTold = /The disk is full/.test(read);
    trial.reads(isTold ? firstLine(read) : 'at each command: not saved, the disk is full');
    disk.free();
    await world.read('popup.html', usable);
    const hindrance = await goesOn(world, `With room again ${time}`);
    if (hindrance) trial.harm('stuck', hindrance);
    await judge(trial, await world.disk(), promises);
  }
}
