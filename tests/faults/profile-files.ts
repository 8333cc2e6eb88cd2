import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../browsers/find.ts';
import type { Random } from '../simulate/random.ts';

/** Where the browser keeps the database of Greenroom, in its profile. */
function databaseFolder(browser: BrowserName, profile: string): string {
  const parent = join(profile, browser === 'chromium' ? 'Default/IndexedDB' : 'storage/default');
  const name = readdirSync(parent).find((one) =>
    browser === 'chromium' ? /^chrome-extension_.*\.leveldb$/.test(one) : one.startsWith('moz-extension'),
  );
  if (!name) throw new Error(`no database in ${parent}`);
  return join(parent, name, browser === 'chromium' ? '' : 'idb');
}

/** Its files, as they lie there while the browser is closed. */
function databaseFiles(browser: BrowserName, profile: string): string[] {
  const folder = databaseFolder(browser, profile);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0);
}

/** Ways in which files go bad while nobody looks. */
export const damages = {
  'noise in all files': (files, random) => files.forEach((file) => scribble(file, random)),
  'noise in the largest file': (files, random) => {
    const [largest] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
    if (largest) scribble(largest, random);
  },
  'a file gone': (files, random) => rmSync(random.pick(files)),
  'all files empty': (files) => files.forEach((file) => truncateSync(file)),
} as const satisfies Record<string, (files: string[], random: Random) => void>;
export type Damage = keyof typeof damages;

export function damage(browser: BrowserName, profile: string, kind: Damage, random: Random): void {
  damages[kind](databaseFiles(browser, profile), random);
}

/** As a browser does that needs the room, or a cleaning tool. */
export function evict(browser: BrowserName, profile: string): void {
  rmSync(databaseFolder(browser, profile), { recursive: true });
}

/** Every 512 bytes something is other than it was. */
function scribble(file: string, random: Random): void {
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 512) {
    const place = Math.min(bytes.length - 1, at + random.between(0, 511));
    bytes[place] = (bytes[place] ?? 0) ^ random.between(1, 255);
  }
  writeFileSync(file, bytes);
}
