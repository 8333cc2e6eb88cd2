import type { Page } from 'puppeteer-core';
import type { OpenedBrowser } from './open.ts';
import { until } from './until.ts';

/** Answers the welcome page as a user does who leaves everything as it is proposed. */
export async function giveConsent(opened: OpenedBrowser): Promise<Page> {
  const page = await opened.welcomePage();
  await page.bringToFront();
  const button = await until('the welcome page shows a button "Start …"', () => startButton(page));
  await button.click();
  await until('the welcome page says that it has started', async () => (await startButton(page)) === null);
  return page;
}

function startButton(page: Page) {
  return page.$('::-p-xpath(//button[starts-with(normalize-space(), "Start")])');
}
