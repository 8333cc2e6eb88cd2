import { readdirSync, readFileSync } from 'node:fs';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser } from './tests/browsers/find.ts';
import { proposalScenes } from './tests/browser/upwork/list-scenes.ts';
import { roomScenes } from './tests/browser/upwork/room-scenes.ts';
import { respond } from './tests/standin/respond.ts';
import { messagesOf } from './tests/words/messages.ts';

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

/** A page of the stand-in as its server sends it; the list of proposals, if not said. */
async function standinPage(address = '/nx/proposals/'): Promise<string> {
  const answer = await respond(new URL(address, 'https://www.upwork.com'));
  return String(answer?.body);
}

/** Pages by the names of their scenes. */
async function pagesOf(scenes: Record<string, string>): Promise<Record<string, string>> {
  const pages = Object.entries(scenes).map(async ([name, address]) => [name, await standinPage(address)]);
  return Object.fromEntries(await Promise.all(pages));
}

declare module 'vitest' {
  export interface ProvidedContext {
    captures: Record<string, string>;
    standin: string;
    roomPages: Record<string, string>;
    listPages: Record<string, string>;
    english: Record<string, string>;
  }
}

const alias = { '@': import.meta.dirname };

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
        resolve: { alias },
        test: {
          name: 'browser',
          testTimeout: 60_000,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/browser/setup.ts'],
          provide: {
            captures: readCaptures(),
            standin: await standinPage(),
            roomPages: await pagesOf(roomScenes),
            listPages: await pagesOf(proposalScenes),
            english: await messagesOf('en'),
          },
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
        resolve: { alias },
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          maxWorkers: 2, // mostly they wait for browsers
          sequence: { groupOrder: 1 }, // after the others, whose work would be their waiting
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
