import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Largest size of bundles, gzipped, in kB (1,000 bytes). Those of a line are paid together: the first three by the
 * pages of Upwork that show lists, jobs or rooms, the others when something is asked for. Of pages of ours it is
 * all scripts that their HTML names, and not what they load when something is pressed, nor workers.
 */
export const budgets: [files: string[], budget: number][] = [
  [['content-scripts/upwork.js', 'list-reader.js'], 20],
  [['content-scripts/upwork.js', 'job-reader.js'], 20],
  [['content-scripts/upwork.js', 'room-reader.js'], 20],
  [['panel.js'], 20],
  [['report.js'], 20],
  [['teach.js'], 21],
  [['background.js'], 90],
  [['popup.html'], 86],
  [['sidepanel.html'], 135],
  [['options.html'], 120],
];

/** Of files of the package built in `folder` together: as they lie there, and gzipped one by one; bytes. */
export function sizeOf(folder: string, files: readonly string[]): { bytes: number; gzipped: number } {
  const scripts = files.flatMap((file) => (file.endsWith('.html') ? scriptsOf(join(folder, file)) : [file]));
  const contents = scripts.map((file) => readFileSync(join(folder, file)));
  return {
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}

function scriptsOf(page: string): string[] {
  const addresses = readFileSync(page, 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g);
  return [...addresses].map(([, address = '']) => address);
}
