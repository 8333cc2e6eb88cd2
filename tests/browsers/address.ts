import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Where a page is, as it says itself; empty where it does not say: one that is just being opened may never answer. */
export function addressOf(page: Page): Promise<string> {
  return Promise.race([page.evaluate(() => location.href).catch(() => ''), setTimeout(1000, '')]);
}
