import { Commands } from './commands.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { judge } from './judge.ts';
import { damage, damages, evict, type Damage } from './profile-files.ts';
import { Promises } from './promises.ts';
import { begin, firstLine, goesOn, openWorld, usable, type World } from './world.ts';

const gone = /Your interviews are gone/;
const closed = /Your data cannot be opened/;

/** The files of the database are damaged while the browser is closed. What is lost then must be told. */
export const corrupted: Fault = {
  name: 'corrupted database folder',
  browsers: both,
  times: Object.keys(damages).length,
  run: async (trial) => {
    const kinds = Object.keys(damages) as Damage[];
    for (const kind of kinds.slice(0, trial.times))
      await withWork(trial, async (world, promises) => {
        await world.close();
        damage(trial.browser, world.profile, kind, trial.random);
        await world.reopen();
        trial.tried();
        trial.progress(`${kind}: ${await isTold(trial, world, promises)}`);
      });
  },
};

/** The browser, or a tool that makes room, throws the storage away: with the browser closed, or under Greenroom's hands. */
export const evicted: Fault = {
  name: 'storage evicted',
  browsers: both,
  times: 2,
  run: async (trial) => {
    for (let time = 0; time < trial.times; time += 1)
      await withWork(trial, async (world, promises) => {
        if (time % 2 === 0) {
          await world.close();
          evict(trial.browser, world.profile);
          await world.reopen();
        } else await (await world.own()).evaluate(deleteDatabase);
        trial.tried();
        const told = await isTold(trial, world, promises);
        if (!gone.test(told)) trial.harm('stuck', `all is gone, and the user reads: ${told}`);
      });
  },
};

/** A browser in which some work was done. */
async function withWork(trial: Trial, live: (world: World, promises: Promises) => Promise<void>): Promise<void> {
  await using world = await openWorld(trial.browser);
  const [commands, promises] = [new Commands(trial.random), new Promises()];
  const interviewIds = await begin(world);
  for (let done = 0; done < 24; done += 1) {
    const view = await world.ask('interview', interviewIds[done % interviewIds.length]!);
    if (!view.ok || !view.value) throw new Error(JSON.stringify(view));
    const command = commands.next(view.value);
    promises.sent(command);
    promises.answered(command, await world.ask(command.name, command.request));
  }
  await live(world, promises);
}

/** Either nothing is missing, or the user reads that something is, can leave that behind, and goes on. Answers with what. */
async function isTold(trial: Trial, world: World, promises: Promises): Promise<string> {
  const read = await world.read('popup.html', new RegExp([gone, closed, usable].map(({ source }) => source).join('|')));
  if (gone.test(read)) await world.press('popup.html', ['I have read this'], usable);
  else if (closed.test(read)) await world.press('popup.html', ['Start afresh…', 'Delete everything'], usable);
  else await judge(trial, await world.disk(), promises);
  const told = gone.test(read) || closed.test(read) ? firstLine(read) : 'nothing is missing';
  const hindrance = await goesOn(world, 'After the loss');
  if (hindrance) trial.harm('stuck', `${told}: ${hindrance}`);
  trial.reads(told);
  return told;
}

/** Runs in a page of ours. */
function deleteDatabase(): Promise<void> {
  return new Promise((done, failed) => {
    const deleting = indexedDB.deleteDatabase('greenroom');
    deleting.onsuccess = () => done();
    deleting.onerror = () => failed(new Error('not deleted', { cause: deleting.error }));
  });
}
