import type { Browser } from 'puppeteer-core';

/** A protocol of puppeteer's that it does not declare: the only way to Firefox's own side. */
type Connection = { send: (method: string, params: object) => Promise<{ result: unknown }> };
type Tree = { contexts: { context: string }[] };
type Evaluated =
  { type: 'success'; result: { value?: unknown } } | { type: 'exception'; exceptionDetails: { text: string } };

/** Runs a script in Firefox itself, where the extension's event page and the desktop's notifications are at hand. */
export async function inFirefox(browser: Browser, script: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Connection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as Tree;
  const target = { context: tree.contexts[0]?.context };
  const evaluated = await connection.send('script.evaluate', { expression: script, target, awaitPromise: true });
  const result = evaluated.result as Evaluated;
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return result.result.value;
}
