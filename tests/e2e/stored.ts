import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { OpenedBrowser } from '../browsers/open.ts';
import { aCrowd } from '../fixtures/crowd.ts';

type Answer = { ok: boolean; code?: string; detail?: string; value?: unknown };

/** As many records as one message may bring. */
const pieceLength = 1000;

/**
 * Puts so many interviews in the place of what is there, as if they had come over the years: by an import, as the options
 * do it. Nothing is filtered on the board.
 */
export async function storeCrowd(
  greenroom: Pick<OpenedBrowser, 'openOwnPage'>,
  count: number,
  each: { changesEach?: number } = {},
): Promise<void> {
  const page = await greenroom.openOwnPage('options.html');
  await page.evaluate(() => localStorage.clear());
  await ask(page, 'eraseAll', null);
  await ask(page, 'setMode', 'page');
  const importId = randomUUID();
  for (const [table, records] of Object.entries(aCrowd(count, Date.now(), each))) {
    for (let from = 0; from < records.length; from += pieceLength) {
      const refused = await ask(page, 'stageImport', {
        importId,
        table,
        records: records.slice(from, from + pieceLength),
      });
      if ((refused as unknown[]).length > 0) throw new Error(`Not stored: ${JSON.stringify(refused).slice(0, 500)}`);
    }
  }
  await ask(page, 'applyImport', { importId, settings: null });
  await page.close();
}

/** Asks the background from a page of Greenroom's own. */
export async function ask(page: Page, name: string, request: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    (message) => {
      const { browser } = globalThis as unknown as {
        browser: { runtime: { sendMessage: (sent: unknown) => Promise<Answer> } };
      };
      return browser.runtime.sendMessage(message);
    },
    { name, request },
  );
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.detail}`);
  return answer.value;
}
