import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const commands: Record<BrowserName, readonly string[]> = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
    'brave',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const macApps: Record<BrowserName, readonly string[]> = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  firefox: ['Firefox', 'Firefox Developer Edition'].map((name) => `${name}.app/Contents/MacOS/firefox`),
};
const windowsPaths: Record<BrowserName, readonly string[]> = {
  chromium: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'BraveSoftware/Brave-Browser/Application/brave.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'],
};
const debianPackages: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };
const variables: Record<BrowserName, string> = { chromium: 'CHROMIUM', firefox: 'FIREFOX' };

/** The path of a browser of this kind; installs one where apt may be used. Throws one sentence that says what to do. */
export function findBrowser(browser: BrowserName): string {
  const asked = process.env[variables[browser]];
  // Under Vitest, WXT sets FIREFOX to "true" or "false".
  if (asked && asked !== 'true' && asked !== 'false') {
    if (existsSync(asked)) return asked;
    throw new Error(`${variables[browser]} names ${asked}, and there is no such file.`);
  }
  return installed(browser) ?? installedNow(browser) ?? giveUp(browser);
}

function installed(browser: BrowserName): string | undefined {
  return candidates(browser).find((path) => existsSync(path));
}

function candidates(browser: BrowserName): string[] {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return macApps[browser].flatMap((app) => folders.map((folder) => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    return windowsPaths[browser].flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return commands[browser].flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** Debian and its kin, as root or with a sudo that asks nothing. */
function installedNow(browser: BrowserName): string | undefined {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return undefined;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return undefined;

  const apt = (...words: string[]) => {
    const [command = '', ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...words];
    execFileSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  console.log(`No ${browser} here; installing ${debianPackages[browser]} with apt …`);
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', debianPackages[browser]);
  } catch {
    return undefined;
  }
  return installed(browser);
}

function giveUp(browser: BrowserName): never {
  const names = browser === 'chromium' ? 'Chrome, Chromium, Edge or Brave (148 or newer)' : 'Firefox (153 or newer)';
  throw new Error(`Install ${names}, or name its program in the variable ${variables[browser]}.`);
}
