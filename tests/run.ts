/**
 * `npm test`: every suite, in Node, in Chromium and, for the stories, in Firefox too. Finds the browsers (or installs
 * them where that can be done), builds what the stories run, and ends with the number of passed and failed tests.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { buildFor } from './browsers/build.ts';
import { findBrowser } from './browsers/find.ts';

const report = '.output/tests.json';

for (const browser of ['chromium', 'firefox'] as const) {
  console.log(`${browser}: ${findBrowser(browser)}`);
  buildFor(browser, 'e2e');
  buildFor(browser, 'production');
}

rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const { status } = spawnSync('vitest', ['run', ...reporters, ...process.argv.slice(2)], { stdio: 'inherit' });

const { numPassedTests, numFailedTests } = readReport();
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exitCode = status ?? 1;

type Report = { numPassedTests: number; numFailedTests: number };

/** Where Vitest could not even begin, that counts as one failure. */
function readReport(): Report {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
