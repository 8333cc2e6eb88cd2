import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * Largest size of bundles, gzipped, in kB (1,000 bytes). Those of a line are paid together: the first three by the
 * pages of Upwork that show lists, jobs or rooms, the others when something is asked for.
 */
export const budgets: [files: string[], budget: number][] = [
  [['content-scripts/upwork.js', 'list-reader.js'], 20],
  [['content-scripts/upwork.js', 'job-reader.js'], 20],
  [['content-scripts/upwork.js', 'room-reader.js'], 20],
  [['panel.js'], 20],
  [['report.js'], 20],
  [['teach.js'], 21],
  [['background.js'], 90],
];

/** Of files of the built package together: as they lie there, and gzipped one by one; bytes. */
export function sizeOf(files: readonly string[]): { bytes: number; gzipped: number } {
  const contents = files.map((file) => readFileSync(`.output/chrome-mv3/${file}`));
  return {
    bytes: contents.reduce((sum, content) => sum + content.length, 0),
    gzipped: contents.reduce((sum, content) => sum + gzipSync(content).length, 0),
  };
}
