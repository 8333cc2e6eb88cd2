import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone } from './alone.ts';
import type { BrowserName } from './find.ts';

/** `production` is what users get; `e2e` differs in one thing, shadow roots that tests can look into. */
export type BuildMode = 'production' | 'e2e';

const root = join(import.meta.dirname, '../..');
const sources = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package-lock.json'];
/** In the environment, where the builds of a command lie: its child processes run the same. */
const place = 'GREENROOM_BUILDS';
const prefix = 'greenroom-builds-';

/**
 * The folder of a build of the sources as they are when a command first asks for it. It belongs to this command and its
 * child processes: whatever is written or built meanwhile, all their browsers run the same.
 */
export function buildFor(browser: BrowserName, mode: BuildMode): string {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  const name = `${target}-mv3${mode === 'production' ? '' : `-${mode}`}`;
  const folder = join(folderOfBuilds(), name);
  if (existsSync(folder)) return folder;

  alone(() => {
    const shared = join(root, '.output', name);
    const manifest = join(shared, 'manifest.json');
    if (!existsSync(manifest) || statSync(manifest).mtimeMs <= newest()) build(target, mode);
    const copy = mkdtempSync(`${folder}-`);
    cpSync(shared, copy, { recursive: true });
    // Whole at once, because another child process may look for it. Whoever comes second keeps what is there.
    if (existsSync(folder)) rmSync(copy, { recursive: true });
    else renameSync(copy, folder);
  });
  return folder;
}

/** A new folder for a build that is made out of another one. */
export function folderForBuild(): string {
  return mkdtempSync(join(folderOfBuilds(), 'changed-'));
}

function folderOfBuilds(): string {
  const given = process.env[place];
  if (given) return given;
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (process.env[place] = folder);
}

/** Takes away what commands left behind that were killed. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) && Number.parseInt(name.slice(prefix.length));
    if (pid && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0); // only asks
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
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
