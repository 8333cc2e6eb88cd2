/** Makes the packages again in another folder, and fails where one differs by a byte from `npm run zip`'s. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const elsewhere = mkdtempSync(join(tmpdir(), 'greenroom twice '));
const leftHere = new Set(['node_modules', '.output', '.wxt', '.git']);

try {
  cpSync(root, elsewhere, { recursive: true, filter: (path) => !leftHere.has(basename(path)) });
  symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'));
  for (const browser of ['chrome', 'firefox']) {
    const words = [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'zip', '-b', browser, '--mv3'];
    execFileSync(process.execPath, words, { cwd: elsewhere, stdio: 'ignore' });
  }
  const names = readdirSync(join(elsewhere, '.output')).filter((name) => name.endsWith('.zip'));
  const read = (folder: string, name: string) => readFileSync(join(folder, '.output', name));
  const different = names.filter((name) => !read(root, name).equals(read(elsewhere, name)));
  if (names.length !== 3) throw new Error(`Three packages were expected: ${names.join(', ')}`);
  if (different.length > 0) throw new Error(`Not the same when made twice: ${different.join(', ')}`);
  console.log(`The same twice: ${names.join(', ')}`);
} finally {
  rmSync(elsewhere, { recursive: true, force: true });
}
