// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background';
import { ask } from '@/lib/messages/ask';
import { followAim, takeAim } from '@/lib/messages/panel-target';
import { sendAs, senders } from '@/tests/fixtures/wires';

const interviewId = 'proposal:2027690148257796097';
const address = `#/interview/${encodeURIComponent(interviewId)}`;
const fullView = `chrome-extension://test-extension-id/sidepanel.html${address}`;
const onUpwork = { ...senders.onUpwork, tab: { id: 1, windowId: 7 } };

const open = vi.fn((_: { windowId: number }) => Promise.resolve());

beforeEach(() => {
  open.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser, { sidePanel: { open } });
  background.main();
});
afterEach(() => {
  Object.assign(fakeBrowser, { sidePanel: undefined });
  vi.restoreAllMocks();
});

const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url);

it('shows an interview in the side panel of the window that asks', async () => {
  sendAs(onUpwork);
  expect(await ask('openFull', interviewId)).toMatchObject({ value: 'panel' });
  expect(open).toHaveBeenCalledWith({ windowId: 7 });
  expect(await takeAim(8)).toBeNull();
  expect(await takeAim(7)).toBe(address);
  expect(await takeAim(7)).toBeNull(); // a panel that is opened later by hand begins with the board
});

it('opens the panel at once, before anything is waited for, because the browser forgets the press', () => {
  sendAs(onUpwork);
  void ask('openFull', interviewId);
  expect(open).toHaveBeenCalledOnce();
});

it('shows it in a tab where the browser does not let the panel be opened, which then keeps no wish', async () => {
  open.mockRejectedValue(new Error('may only be called in response to a user gesture'));
  sendAs(onUpwork);
  expect(await ask('openFull', interviewId)).toMatchObject({ value: 'tab' });
  expect(await tabs()).toContain(fullView);
  expect(await takeAim(7)).toBeNull();
});

it('shows it in a tab where there is no such panel', async () => {
  Object.assign(fakeBrowser, { sidePanel: undefined });
  sendAs(onUpwork);
  expect(await ask('openFull', interviewId)).toMatchObject({ value: 'tab' });
  expect(await tabs()).toContain(fullView);
});

it('shows it in a panel that is open already', async () => {
  const go = vi.fn();
  followAim(7, go);
  sendAs(onUpwork);
  await ask('openFull', interviewId);
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith(address));
  await ask('openFull', 'manual:2');
  await vi.waitFor(() => expect(go).toHaveBeenCalledWith('#/interview/manual%3A2'));
  expect(go).toHaveBeenCalledTimes(2);
});
