import { browser } from 'wxt/browser';
import { fail, succeed, type Failure, type Result } from '@/lib/result';
import { protocol, type CallCode, type CallName, type Request, type Response } from './protocol';

/**
 * One handler for every call: leaving one out does not compile. Expected failures are returned, bugs thrown. A handler runs
 * at once, while the browser still knows of the press that led to the call.
 */
export type Handlers = {
  [Name in CallName]: (request: Request<Name>, sender: Sender) => Promise<Result<Response<Name>, CallCode>>;
};

/** Who sent a message, as the browser tells. */
export type Sender = { id?: string; url?: string; tab?: { id?: number; windowId?: number }; frameId?: number };

/** What to call something that a handler threw. */
type CodeOf = (error: unknown) => Promise<CallCode>;

const aBug: CodeOf = () => Promise.resolve('failed');

/** Starts answering. Call it synchronously when the worker starts, or the message that woke it is lost. */
export function answerWith(handlers: Handlers, codeOf = aBug): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, sendResponse: (answer: unknown) => void) => {
    void answer(handlers, message, sender, codeOf).then(sendResponse);
    return true; // not a promise: only this form works in every browser
  });
}

/** Checks one message and its sender, then runs the handler. Every failure comes back as a code. */
// Tests come in here.
// ts-unused-exports:disable-next-line
export async function answer(
  handlers: Handlers,
  message: unknown,
  sender: Sender,
  codeOf = aBug,
): Promise<Result<unknown, CallCode>> {
  const { name, request } = (message ?? {}) as { name?: unknown; request?: unknown };
  if (!isCallName(name)) return fail('bad-request', 'no such call');

  const call = protocol[name];
  if (!isOurPage(sender) && !(call.from === 'upwork-or-us' && isOurScriptOnUpwork(sender))) return forbidden(name);

  const checked = call.request.safeParse(request);
  if (!checked.success) return fail('bad-request', `${name}: ${checked.error.message}`);

  try {
    const handler = handlers[name] as (request: unknown, sender: Sender) => Promise<Result<unknown, CallCode>>;
    const result = await handler(checked.data, sender);
    return result.ok ? succeed(result.value) : result;
  } catch (error) {
    const code = await codeOf(error);
    // What the user is told of is no news to a bug report.
    if (code === 'failed') console.error(`[${name}]`, error);
    return fail(code, String(error));
  }
}

function forbidden(name: CallName): Failure<CallCode> {
  return fail('forbidden', name);
}

function isOurPage({ id, url }: Sender): boolean {
  return id === browser.runtime.id && Boolean(url?.startsWith(browser.runtime.getURL('/' as never)));
}

/** A content script in the top frame of a tab on Upwork. What it sends is checked like a stranger's word. */
function isOurScriptOnUpwork({ id, url, tab, frameId }: Sender): boolean {
  return (
    id === browser.runtime.id &&
    tab !== undefined &&
    frameId === 0 &&
    Boolean(url?.startsWith('https://www.upwork.com/'))
  );
}

function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(protocol, name);
}
