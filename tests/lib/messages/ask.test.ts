// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '@/lib/messages/ask';
import { undelivered } from '@/tests/fixtures/wires';

const { runtime } = fakeBrowser;
const answered = { ok: true, value: null };
const died = new Error('The message port closed before a response was received.');

function backgroundThat(...does: (() => unknown)[]) {
  const send = vi.spyOn(runtime, 'sendMessage');
  for (const act of does) send.mockImplementationOnce(act);
  return send;
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('asking a background that', () => {
  it.each([
    { that: 'answers', does: [() => Promise.resolve(answered)], sent: 1, result: answered },
    {
      that: 'is just being started',
      does: [() => Promise.reject(undelivered), () => Promise.resolve(answered)],
      sent: 2,
      result: answered,
    },
    {
      that: 'is not there',
      does: [() => Promise.reject(undelivered), () => Promise.reject(undelivered)],
      sent: 2,
      result: { ok: false, code: 'unreachable' },
    },
    {
      that: 'dies over the question, which may be asked twice',
      does: [() => Promise.reject(died), () => Promise.resolve(answered)],
      sent: 2,
      result: answered,
    },
    { that: 'says nothing', does: [() => Promise.resolve(undefined)], sent: 1, result: { code: 'unreachable' } },
    { that: 'says something else', does: [() => Promise.resolve('what?')], sent: 1, result: { code: 'unreachable' } },
  ])('$that', async ({ does, sent, result }) => {
    const send = backgroundThat(...does);
    expect(await ask('setMode', 'page')).toMatchObject(result);
    expect(send).toHaveBeenCalledTimes(sent);
    expect(send).toHaveBeenCalledWith({ name: 'setMode', request: 'page' });
  });

  it('dies over a command that must not arrive twice', async () => {
    const send = backgroundThat(() => Promise.reject(died));
    const answer = await ask('sayWrote', { interviewId: 'manual:1', direction: 'me' });
    expect(answer).toMatchObject({ ok: false, code: 'unreachable' });
    expect(send).toHaveBeenCalledOnce();
  });

  it('never answers ends after ten seconds', async () => {
    vi.useFakeTimers();
    const send = backgroundThat(() => new Promise(() => undefined));
    const answer = ask('settings', null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await answer).toMatchObject({ ok: false, code: 'unreachable' });
    expect(send).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a script that an update has cut off', () => {
  it('asks nobody', async () => {
    const send = backgroundThat();
    vi.spyOn(runtime, 'id', 'get').mockReturnValue(undefined as never);
    expect(await ask('settings', null)).toMatchObject({ ok: false, code: 'unreachable' });
    expect(send).not.toHaveBeenCalled();
  });

  it('gets no exception when the call itself throws', async () => {
    backgroundThat(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('settings', null)).toMatchObject({ ok: false, code: 'unreachable' });
  });
});
