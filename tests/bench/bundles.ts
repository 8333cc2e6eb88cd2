/** How large the bundles are, beside what they may be. */
import { buildFor } from '../browsers/build.ts';
import { budgets, sizeOf } from '../package/budgets.ts';

export function benchBundles(): Promise<void> {
  const build = buildFor('chromium', 'production');
  console.table(
    budgets.map(([files, budget]) => {
      const { bytes, gzipped } = sizeOf(build, files);
      return { bundle: files.join(' + '), bytes, gzipped, 'at most, gzipped': budget * 1000 };
    }),
  );
  return Promise.resolve();
}
