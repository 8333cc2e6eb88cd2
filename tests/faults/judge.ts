import { join } from 'node:path';
import { runnerImport } from 'vite';
import type { Disk } from './disk.ts';
import type { Trial } from './fault.ts';
import { halves } from './halves.ts';
import type * as Lists from './lists.ts';
import type { Promises } from './promises.ts';

const { module: lists } = await runnerImport<typeof Lists>(join(import.meta.dirname, 'lists.ts'), {
  configFile: false,
  resolve: { alias: { '@': join(import.meta.dirname, '../..') } },
});
export const { outdatedLists } = lists;

/** What is on the disk must be whole, and all that was promised. */
export async function judge(trial: Trial, disk: Disk, promises: Promises): Promise<void> {
  for (const words of promises.broken(disk)) trial.harm('lost', words);
  await judgeWhole(trial, disk);
}

/** Nothing on the disk was done by halves, and lists say what the records give. */
export async function judgeWhole(trial: Trial, disk: Disk): Promise<void> {
  for (const words of [...halves(disk), ...(await lists.wrongLists(disk))]) trial.harm('halfApplied', words);
}
