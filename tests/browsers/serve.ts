import type { HTTPRequest, Page } from 'puppeteer-core';

type Answer = { status: number; contentType: string; body: string | Uint8Array };

/** What an address of Upwork's answers; `undefined`: nothing, the request fails. */
export type Serve = (url: URL) => Promise<Answer> | undefined;

const policy = "script-src 'self' 'unsafe-inline' 'unsafe-eval'; object-src 'none'";

/**
 * Lets `page` reach what `serve` has for https://www.upwork.com and nothing else on the net. What it asked in vain is
 * added to `stray`.
 */
export async function serveTo(page: Page, serve: Serve, stray: string[]): Promise<void> {
  page.on('request', (request) => {
    // A page that is closed meanwhile takes no answer.
    void answer(request, serve, stray).catch(() => {});
  });
  await page.setRequestInterception(true);
}

async function answer(request: HTTPRequest, serve: Serve, stray: string[]): Promise<void> {
  const url = new URL(request.url());
  if (!/^https?:$/.test(url.protocol)) return request.continue();

  const served = url.origin === 'https://www.upwork.com' ? await serve(url) : undefined;
  // Upwork's own policy is not known (UPWORK 9). Whatever it allows itself, it need not allow an extension's files.
  if (served) return request.respond({ ...served, headers: { 'content-security-policy': policy } });
  stray.push(url.href);
  return request.abort('blockedbyclient');
}
