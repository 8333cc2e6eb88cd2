/**
 * `npm run bench`: what Greenroom costs, part by part, beside the least that the same would cost anyone. `-- worker floods`:
 * only these parts.
 */
import { join } from 'node:path';
import { runnerImport } from 'vite';
import type * as Stored from '../e2e/stored.ts';
import { benchBoard } from './board.ts';
import { benchBundles } from './bundles.ts';
import { benchFloods } from './floods.ts';
import { benchNavigations } from './navigations.ts';
import { benchPage } from './page.ts';
import type * as Worker from './worker.ts';

// These make records by the product's own code, whose paths Node does not know.
const [stored, worker] = await Promise.all([load<typeof Stored>('../e2e/stored.ts'), load<typeof Worker>('worker.ts')]);

const parts: Record<string, () => Promise<void>> = {
  page: benchPage,
  floods: benchFloods,
  navigations: benchNavigations,
  worker: worker.benchWorker,
  board: () => benchBoard(stored),
  bundles: benchBundles,
};
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const part = parts[name];
  if (!part) throw new Error(`There is no part "${name}", but ${Object.keys(parts).join(', ')}.`);
  await part();
}

async function load<Module>(path: string): Promise<Module> {
  const alias = { '@': join(import.meta.dirname, '../..') };
  return (await runnerImport<Module>(join(import.meta.dirname, path), { configFile: false, resolve: { alias } }))
    .module;
}
