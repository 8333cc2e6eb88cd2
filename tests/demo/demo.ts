/**
 * `npm run demo`: a browser with the extension on a stand-in of Upwork, for you to try.
 * `--headless` (or no display): prints what the extension finds, and takes two pictures. `--page FILE`: on a saved page.
 * `--firefox`: in Firefox.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildFor } from '../browsers/build.ts';
import { giveConsent } from '../browsers/consent.ts';
import type { BrowserName } from '../browsers/find.ts';
import { openBrowser } from '../browsers/open.ts';
import { openSavedPage, type SavedPage } from '../browsers/saved-page.ts';
import { look } from './look.ts';

try {
  process.exitCode = await demonstrate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function demonstrate(): Promise<number> {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' }, page: { type: 'string' } },
  });
  if (values.page && !existsSync(values.page)) throw new Error(`There is no file ${values.page}.`);
  const saved = values.page ? openSavedPage(values.page) : undefined;
  const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
  const headless = (values.headless ?? false) || !hasDisplay();

  const opened = await openBrowser({
    browser: name,
    build: buildFor(name, 'production'),
    headless,
    ...(saved ? { serve: saved.serve } : {}),
  });
  try {
    await giveConsent(opened);
    const page = await opened.newUpworkPage(saved?.address);
    if (headless) return await look(opened, page, saved);

    console.log(sentence(saved));
    await new Promise((done) => opened.browser.once('disconnected', done));
    return 0;
  } finally {
    await opened.close();
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function sentence(saved: SavedPage | undefined): string {
  const what = saved ? 'your saved page' : 'a stand-in of Upwork';
  return `The browser shows ${what} with Greenroom in it: press a badge next to a title, tick something, reload. Close the browser to end.`;
}
