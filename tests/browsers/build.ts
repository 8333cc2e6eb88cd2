import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from './alone.ts';
import type { BrowserName } from './find.ts';

/** `production` is what users get; `e2e` differs in one thing, shadow roots that tests can look into. */
export type BuildMode = 'production' | 'e2e';

const root = join(import.meta.dirname, '../..');
const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
const own = new Map<string, string>();

/**
 * The folder of a build of the sources as they are when it is first asked for. It belongs to this process: whatever is
 * written or built meanwhile, all its browsers run the same.
 */
export function buildFor(browser: BrowserName, mode: BuildMode): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const name = `${target}-mv3${mode === 'production' ? '' : `-${mode}`}`;
  const known = own.get(name);
  if (known) return known;

  const folder = temporaryFolder();
  alone(() => {
    const shared = join(root, '.output', name);
    const manifest = join(shared, 'manifest.json');
    if (!existsSync(manifest) || statSync(manifest).mtimeMs <= newest()) build(target, mode);
    cpSync(shared, folder, { recursive: true });
  });
  own.set(name, folder);
  return folder;
}

/** A folder for a build; gone when this process ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-build-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function build(target: string, mode: BuildMode): void {
  const words = ['wxt/bin/wxt.mjs', 'build', '-b', target, '--mv3', '--mode', mode];
  execFileSync(process.execPath, [join(root, 'node_modules', words[0] ?? ''), ...words.slice(1)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: withoutTestMode(),
  });
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
