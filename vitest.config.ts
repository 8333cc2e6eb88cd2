import { readdirSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './tests/browsers/find.ts';
import { respond } from './tests/standin/respond.ts';

/** Real pages, scrubbed; they are not part of the repository. Tests that need one are skipped, visibly, without. */
const capturesFolder = process.env['CAPTURES'] ?? '../shared/captures';

function readCaptures(): Record<string, string> {
  try {
    const names = readdirSync(capturesFolder).filter((name) => name.endsWith('.html'));
    return Object.fromEntries(names.map((name) => [name, readFileSync(`${capturesFolder}/${name}`, 'utf8')]));
  } catch {
    return {};
  }
}

/** The stand-in's proposals page as its server sends it. */
async function standinPage(): Promise<string> {
  const answer = await respond(new URL('https://www.upwork.com/nx/proposals/'));
  return String(answer?.body);
}

declare module 'vitest' {
  export interface ProvidedContext {
    captures: Record<string, string>;
    standin: string;
  }
}

/** Three suites: pure code and views in Node, what needs real layout or IndexedDB in Chromium, stories in both browsers. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          setupFiles: ['tests/setup.ts'],
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/browser/**', 'tests/e2e/**'],
        },
      },
      {
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          provide: { captures: readCaptures(), standin: await standinPage() },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium'),
                args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
              },
            }),
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
