// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  vi.resetModules();
  Object.assign(fakeBrowser.runtime, { id: 'test-extension-id' });
});

/** What an update of Greenroom leaves to the scripts of pages that are open. */
function cutOff(): void {
  Object.assign(fakeBrowser.runtime, { id: undefined });
}

it('is noticed when somebody asks whether there still is one, and then for good', async () => {
  const { isConnected, cutOffSignal } = await import('@/lib/messages/connection');
  expect(isConnected()).toBe(true);
  expect(cutOffSignal.aborted).toBe(false);
  cutOff();
  expect(isConnected()).toBe(false);
  expect(cutOffSignal.aborted).toBe(true);
});

it('is noticed by whoever asks the background for something, which is not sent', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
  const { ask } = await import('@/lib/messages/ask');
  const { cutOffSignal } = await import('@/lib/messages/connection');
  cutOff();
  expect(await ask('settings', null)).toMatchObject({ code: 'unreachable' });
  expect(cutOffSignal.aborted).toBe(true);
  expect(send).not.toHaveBeenCalled();
  send.mockRestore();
});

it('lost, takes no listener away: browsers throw at that', async () => {
  const { listen } = await import('@/lib/messages/broadcast');
  const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  const controller = new AbortController();
  listen(() => {}, controller.signal);
  cutOff();
  controller.abort();
  expect(remove).not.toHaveBeenCalled();
  remove.mockRestore();
});
