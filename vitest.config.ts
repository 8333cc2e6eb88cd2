import { readdirSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

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
          provide: { captures: readCaptures(), standin: '' },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            instances: [{ browser: 'chromium' }],
            provider: playwright({
              launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] },
            }),
          },
        },
      },
    ],
  },
});
