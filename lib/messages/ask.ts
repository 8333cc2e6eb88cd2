import { browser } from 'wxt/browser';
import { fail, type Result } from '@/lib/result';
import type { CallCode, CallName, Request, Response } from './protocol';

const timeLimitMs = 10_000;
/** A worker that was just being stopped answers the second time. */
const tries = 2;

/** Asks the background. Never throws: `unreachable` when nobody answers in 10 s, as after an update of Greenroom. */
export async function ask<Name extends CallName>(
  name: Name,
  request: Request<Name>,
): Promise<Result<Response<Name>, CallCode>> {
  let detail = '';
  for (let attempt = 0; attempt < tries; attempt += 1) {
    try {
      if (!isConnected()) return fail('unreachable', 'no extension');
      const answer: unknown = await withinLimit(browser.runtime.sendMessage({ name, request }));
      if (isResult(answer)) return answer as Result<Response<Name>, CallCode>;
      detail = 'no answer';
    } catch (error) {
      detail = String(error);
    }
  }
  return fail('unreachable', detail);
}

/** False in a page script that an update of Greenroom has cut off. */
function isConnected(): boolean {
  // Cut-off scripts have no id, whatever the types say.
  return Boolean((browser.runtime as { id?: string } | undefined)?.id);
}

async function withinLimit(answer: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('time limit'));
    }, timeLimitMs);
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
