import type { OpenedBrowser } from './open.ts';

/** Answers the welcome page as a user would who takes what is preselected: reading on the page. */
export async function consent({ openOwnPage }: Pick<OpenedBrowser, 'openOwnPage'>): Promise<void> {
  const page = await openOwnPage('welcome.html');
  await page.waitForSelector('button');
  const start = await page.waitForSelector('::-p-xpath(//button[starts-with(normalize-space(.), "Start")])');
  await start?.click();
  await page.waitForSelector('::-p-xpath(//h2[contains(., "has started")])');
  await page.close();
}
