import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './find.ts';

/** `production` is what users get; `e2e` differs in one thing, shadow roots that tests can look into. */
export type BuildMode = 'production' | 'e2e';

const root = join(import.meta.dirname, '../..');
const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];

/** The folder of a build that is no older than the sources; builds it when there is none. */
export function buildFor(browser: BrowserName, mode: BuildMode): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const folder = join(root, '.output', `${target}-mv3${mode === 'production' ? '' : `-${mode}`}`);
  const manifest = join(folder, 'manifest.json');
  if (existsSync(manifest) && statSync(manifest).mtimeMs > newest()) return folder;

  const words = ['wxt/bin/wxt.mjs', 'build', '-b', target, '--mv3', '--mode', mode];
  execFileSync(process.execPath, [join(root, 'node_modules', words[0] ?? ''), ...words.slice(1)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: withoutTestMode(),
  });
  return folder;
}

/** Vitest sets NODE_ENV to "test", which would end up in the build. */
function withoutTestMode(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  delete environment['NODE_ENV'];
  delete environment['VITEST'];
  return environment;
}

function newest(): number {
  return Math.max(...sources.map((name) => newestIn(join(root, name))));
}

function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
