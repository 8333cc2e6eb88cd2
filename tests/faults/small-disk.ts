import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Room for a browser's profile, and for what a test does in it. */
const megabytes = 400;

/** Why there can be no small disk here; `null` where there can. */
export function smallDiskHindrance(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can mount a small disk';
  try {
    openSmallDisk().dispose();
    return null;
  } catch (error) {
    return `no disk can be mounted: ${String(error).split('\n')[0]}`;
  }
}

/** A disk of its own in memory, that can be filled to the last byte and freed again. */
export function openSmallDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'greenroom-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  const filler = join(folder, 'filler');

  function fill(): void {
    const file = openSync(filler, 'a');
    const block = Buffer.alloc(1 << 20);
    for (let size = block.length; size > 0;) {
      try {
        if (writeSync(file, block, 0, size) < size) size >>= 1;
      } catch {
        size >>= 1; // no room for so much
      }
    }
    closeSync(file);
  }

  return {
    folder,
    fill,
    free: () => rmSync(filler, { force: true }),
    dispose: () => {
      // Whoever ran on it may take a moment to let go.
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
