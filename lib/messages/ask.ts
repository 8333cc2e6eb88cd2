import { browser } from 'wxt/browser';
import { fail, succeed, type Result } from '@/lib/result';
import { isConnected } from './connection';
import type { CallCode, CallName, Request, Response } from './protocol';

const timeLimitMs = 10_000;
/** Of everything that is kept, at once. */
const longTimeLimitMs = 240_000;
const longCalls = /Import$|^restore|^erase/;

/** What browsers say when a message was not delivered: then it may always be sent again. */
const undelivered = /could not establish connection|receiving end does not exist/i;
/** What they say when the background died over the question, which it may have carried out. */
const uncertain = /closed|disconnected/i;
/** Calls that would do something more if they arrived twice; all others say how things shall be, or only ask. */
const onceOnly = /^(?:say|answer|undo|add|edit|open)/;

/**
 * Asks the background. Never throws: `unreachable` when nobody answers in 10 s, as after an update of Greenroom; what
 * moves everything that is kept may take four minutes.
 */
export async function ask<Name extends CallName>(
  name: Name,
  request: Request<Name>,
): Promise<Result<Response<Name>, CallCode>> {
  const answer = await send({ name, request });
  // A worker that was just being stopped hears it the second time.
  const again =
    !answer.ok && (undelivered.test(answer.detail) || (uncertain.test(answer.detail) && !onceOnly.test(name)));
  const last = again ? await send({ name, request }) : answer;
  if (!last.ok) return last;
  return isResult(last.value) ? (last.value as Result<Response<Name>, CallCode>) : fail('unreachable', 'no answer');
}

async function send(message: { name: CallName; request: unknown }): Promise<Result<unknown, 'unreachable'>> {
  if (!isConnected()) return fail('unreachable', 'no extension');
  try {
    const limitMs = longCalls.test(message.name) ? longTimeLimitMs : timeLimitMs;
    return succeed(await withinLimit(browser.runtime.sendMessage(message), limitMs));
  } catch (error) {
    return fail('unreachable', String(error));
  }
}

async function withinLimit(answer: Promise<unknown>, limitMs: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('time limit'));
    }, limitMs);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function isResult(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
