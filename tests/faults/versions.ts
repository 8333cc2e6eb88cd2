import { emptyBuild } from './builds.ts';
import type { Disk } from './disk.ts';
import type { Trial } from './fault.ts';
import { plant, type Frozen } from './frozen.ts';
import { judgeWhole } from './judge.ts';
import { goesOn, openWorld, type World } from './world.ts';

/** A world in which a former Greenroom has left this database behind; what takes its place is up to `live`. */
export async function withDatabase(trial: Trial, frozen: Frozen, live: (world: World) => Promise<void>): Promise<void> {
  await using world = await openWorld(trial.browser, { build: emptyBuild(trial.browser) });
  try {
    await plant(await world.own(), frozen);
    await live(world);
  } catch (error) {
    trial.harm('stuck', `version ${frozen.version / 10}: ${String(error)}`);
  }
}

/** Everything is there, as this version writes it and lists it, and one can go on. */
export async function isUpgraded(trial: Trial, world: World, frozen: Frozen): Promise<void> {
  await world.ask('setMode', 'page');
  const condition = await world.ask('storage', null);
  if (!condition.ok || condition.value.state !== 'ready') trial.harm('stuck', JSON.stringify(condition));
  const disk = await world.disk();
  if (disk.version <= frozen.version) trial.harm('halfApplied', `still of version ${disk.version / 10}`);
  for (const words of lostIn(disk, frozen)) trial.harm('lost', words);
  await judgeWhole(trial, disk);
  const hindrance = await goesOn(world, `After version ${frozen.version / 10}`);
  if (hindrance) trial.harm('stuck', hindrance);
}

/** Records, or words in them, that were there before and are not now. */
function lostIn(disk: Disk, { stores }: Frozen): string[] {
  return stores.flatMap(({ name, keyPath, records }) => {
    const now = new Map(tableOf(disk, name).map((record) => [keyIn(record, keyPath), record]));
    return records.flatMap((record) => {
      const kept = now.get(keyIn(record, keyPath));
      const isWhole = kept && Object.entries(record).every(([part, value]) => same(kept[part as never], value));
      return isWhole ? [] : [`${name} ${keyIn(record, keyPath)}`];
    });
  });
}

/** Whatever is not exactly as it was. */
export function changedIn(disk: Disk, { version, stores }: Frozen): string[] {
  const changed = stores
    .filter(({ name, keyPath, records }) => {
      const sorted = (all: object[]) => all.toSorted((a, b) => (keyIn(a, keyPath) < keyIn(b, keyPath) ? -1 : 1));
      return !same(sorted(tableOf(disk, name)), sorted(records));
    })
    .map(({ name }) => name);
  return [...changed, ...(disk.version === version ? [] : [`version ${disk.version / 10}`])];
}

function tableOf(disk: Disk, name: string): object[] {
  return (disk[name] ?? []) as object[];
}

function keyIn(record: object, keyPath: string | string[] | null): string {
  return [keyPath]
    .flat()
    .map((part) => String(record[part as never]))
    .join(' ');
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
