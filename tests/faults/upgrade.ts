import { setTimeout } from 'node:timers/promises';
import { buildFor } from '../browsers/build.ts';
import { buildIn, emptyBuild } from './builds.ts';
import { both, type Fault, type Trial } from './fault.ts';
import { frozenVersions, multiplied, type Frozen } from './frozen.ts';
import { changedIn, isUpgraded, withDatabase } from './versions.ts';
import { firstLine, goesOn, usable, type World } from './world.ts';

/** A database of every version that was ever released is opened by this one, as after an update. */
export const upgraded: Fault = {
  name: 'data of every released version',
  browsers: both,
  times: frozenVersions().length,
  run: async (trial) => {
    for (const frozen of frozenVersions().slice(0, trial.times)) {
      await withDatabase(trial, frozen, async (world) => {
        await world.update(buildFor(trial.browser, 'e2e'));
        trial.tried();
        await isUpgraded(trial, world, frozen);
        trial.reads('everything is listed, and can be worked on');
      });
    }
  },
};

/** The browser is killed while the database is brought up to date. */
export const upgradeKilled: Fault = {
  name: 'killed in the middle of an upgrade',
  browsers: both,
  times: 6,
  run: async (trial) => {
    const versions = frozenVersions();
    for (let time = 0; time < trial.times; time += 1) {
      // Enough for an upgrade of a second or more.
      const frozen = multiplied(versions[time % versions.length]!, 80);
      await withDatabase(trial, frozen, async (world) => {
        void world.update(buildFor(trial.browser, 'e2e')).catch(() => {}); // it dies with the browser
        await setTimeout(trial.random.between(300, 2500));
        await world.kill();
        trial.tried();
        await world.reopen(emptyBuild(trial.browser));
        const { version } = await world.disk();
        trial.progress(`killed at version ${version / 10} on the way from ${frozen.version / 10}`);
        if (version === frozen.version) await isUntouched(trial, world, frozen);
        await world.update(buildFor(trial.browser, 'e2e'));
        await isUpgraded(trial, world, frozen);
        trial.reads('everything is listed, and can be worked on');
      });
    }
  },
};

/** Something in the data, or the disk, makes the upgrade fail half way: after so many writes. */
export const upgradeFails: Fault = {
  name: 'upgrade fails in the middle',
  browsers: both,
  times: 4,
  run: async (trial) => {
    const versions = frozenVersions();
    for (let time = 0; time < trial.times; time += 1) {
      const frozen = versions[time % versions.length]!;
      const build = buildIn(trial.browser, failingAfter(trial.random.between(0, 40)));
      await withDatabase(trial, frozen, async (world) => {
        await world.update(build);
        trial.tried();
        trial.reads(firstLine(await world.read('popup.html', /could not be brought up to date/)));
        await isReadOnly(trial, world, frozen);
        await world.press('popup.html', ['Try again'], /Tried at .* still so/);
        // The way out: a version that can do it.
        await world.update(buildFor(trial.browser, 'e2e'));
        await isUpgraded(trial, world, frozen);
      });
    }
  },
};

/** Writes of an upgrade fail from one on, as on a damaged disk. */
function failingAfter(writes: number): string {
  return `
    let left = ${writes};
    for (const act of ['put', 'add']) {
      const original = IDBObjectStore.prototype[act];
      IDBObjectStore.prototype[act] = function (...given) {
        if (this.transaction.mode === 'versionchange' && left-- <= 0) throw new DOMException('a fault', 'UnknownError');
        return original.apply(this, given);
      };
    }`;
}

/** The user has put an older Greenroom in place of a newer one. */
export const downgraded: Fault = {
  name: 'data of a newer version',
  browsers: both,
  times: 1,
  run: async (trial) => {
    const last = frozenVersions().at(-1)!;
    const wishes = {
      name: 'wishes',
      keyPath: 'wishId',
      autoIncrement: false,
      indexes: [],
      records: [{ wishId: 'peace' }],
    };
    const newer = { version: 9990, stores: [...last.stores, wishes] };
    await withDatabase(trial, newer, async (world) => {
      await world.update(buildFor(trial.browser, 'e2e'));
      await world.ask('setMode', 'page');
      trial.tried();
      trial.reads(firstLine(await world.read('popup.html', /newer than this Greenroom/)));
      await isReadOnly(trial, world, newer);
      await world.press('popup.html', ['Start afresh…', 'Delete everything'], usable);
      const hindrance = await goesOn(world, 'After a newer version');
      if (hindrance) trial.harm('stuck', hindrance);
    });
  },
};

/** A page of the version before does not let go of the database; in a frozen tab, say. */
export const blocked: Fault = {
  name: 'upgrade blocked by an old page',
  browsers: both,
  times: 2,
  run: async (trial) => {
    const heldForMs = 9000;
    const build = buildIn(
      trial.browser,
      `const held = indexedDB.open('greenroom');
       held.onsuccess = () => setTimeout(() => held.result.close(), ${heldForMs});`,
    );
    for (const frozen of frozenVersions().slice(0, trial.times)) {
      await withDatabase(trial, frozen, async (world) => {
        await world.update(build);
        trial.tried();
        trial.reads(firstLine(await world.read('popup.html', /is in the way/)));
        await setTimeout(heldForMs);
        await world.ask('setMode', 'page');
        await world.read('popup.html', usable);
        await isUpgraded(trial, world, frozen);
      });
    }
  },
};

async function isUntouched(trial: Trial, world: World, frozen: Frozen): Promise<void> {
  for (const words of changedIn(await world.disk(), frozen)) trial.harm('halfApplied', words);
}

/** Nothing is written to it, each command says so, everything is listed, and can be saved. */
async function isReadOnly(trial: Trial, world: World, frozen: Frozen): Promise<void> {
  const added = await world.ask('addByHand', { title: 'Not now', key: null });
  if (added.ok || added.code !== 'read-only') trial.harm('stuck', `a command came back as ${JSON.stringify(added)}`);
  await isUntouched(trial, world, frozen);
  const copy = await world.saved('popup.html', ['Save a copy']);
  const { database } = JSON.parse(copy) as { database: { tables: { name: string; records: object[] }[] } };
  for (const { name, records } of frozen.stores) {
    const saved = database.tables.find((table) => table.name === name)?.records ?? [];
    if (JSON.stringify(saved) !== JSON.stringify(records)) trial.harm('lost', `${name} is not in the copy as it was`);
  }
}
