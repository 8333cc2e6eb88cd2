/** `npm run check`: types, lint, format, architecture, dead code, built packages. Ends with the number of failed ones. */
import { spawnSync } from 'node:child_process';
import { alone } from './browsers/alone.ts';
import { buildFor } from './browsers/build.ts';
import { budgets, sizeOf } from './package/budgets.ts';

const steps: [name: string, command: string][] = [
  ['types', 'tsc'],
  ['lint', 'eslint --max-warnings 0 .'],
  ['format', 'prettier --check --log-level warn .'],
  ['architecture', 'vitest run --project unit --reporter=dot tests/architecture.test.ts'],
  [
    'dead code',
    'ts-unused-exports tsconfig.dead-code.json --allowUnusedTypes --findCompletelyUnusedFiles --excludePathsFromReport=entrypoints/;wxt.config;-schema.ts',
  ],
  ['packages for Chromium', 'wxt zip'],
  ['packages for Firefox', 'wxt zip -b firefox --mv3'],
  ['the same packages from another folder', 'node tests/package/twice.ts'],
  [
    'what Mozilla asks of a package',
    'web-ext lint --source-dir .output/firefox-mv3 --no-config-discovery --output text',
  ],
];

const failed: string[] = [];
for (const [name, command] of steps) {
  const run = () => spawnSync(command.split(' ')[0] ?? '', command.split(' ').slice(1), { encoding: 'utf8' });
  const { status, stdout, stderr } = /^(?:wxt|web-ext) /.test(command) ? alone(run) : run();
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status === 0) continue;
  failed.push(name);
  console.log(stdout, stderr);
}

const build = buildFor('chromium', 'production');
for (const [files, budget] of budgets) {
  const size = sizeOf(build, files).gzipped / 1000;
  const [fits, names] = [size <= budget, files.join(' and ')];
  console.log(`${fits ? 'ok    ' : 'FAILED'} size of ${names}: ${size.toFixed(1)} kB gzipped, at most ${budget}`);
  if (!fits) failed.push(`size of ${names}`);
}

console.log(failed.length === 0 ? 'check: all good' : `check: ${failed.length} failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
