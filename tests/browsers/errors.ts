import type { CDPSession, Page, Target } from 'puppeteer-core';

type Text = { value?: string | number | boolean | null; description?: string };

/** Adds errors of a page's console to `errors`, in Chromium those of content scripts too. */
export async function collectErrors(page: Page, errors: string[], isChromium: boolean): Promise<void> {
  if (isChromium) return listen(await page.createCDPSession(), errors);
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
}

/** The same for a service worker. While the answered session is attached, the worker cannot stop. */
export async function collectWorkerErrors(target: Target, errors: string[]): Promise<CDPSession> {
  const session = await target.createCDPSession();
  await listen(session, errors);
  // Puppeteer lets go on what it attaches to by itself, but not while another session comes and goes.
  await session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
  return session;
}

async function listen(session: CDPSession, errors: string[]): Promise<void> {
  session.on('Runtime.consoleAPICalled', ({ type, args }: { type: string; args: Text[] }) => {
    if (type === 'error') errors.push(args.map(({ value, description }) => value ?? description ?? '').join(' '));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    errors.push(`${text} ${exception?.description ?? ''}`);
  });
  await session.send('Runtime.enable').catch(() => {}); // gone already
}
