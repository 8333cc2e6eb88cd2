// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listen, tellFrontTab, tellTabs } from '@/lib/messages/broadcast';
import type { Broadcast } from '@/lib/messages/broadcast';
import { deliver, openTabs } from '@/tests/fixtures/wires';
import { someSettings } from '@/tests/fixtures/make';

const changed: Broadcast = { type: 'changed', interviewIds: ['proposal:1'] };
const page = new AbortController();
let hear = vi.fn<(broadcast: Broadcast) => void>();

beforeEach(async () => {
  hear = vi.fn();
  await fakeBrowser.windows.create({ focused: true });
});
afterEach(() => vi.restoreAllMocks());

it.each<Broadcast>([changed, { type: 'settings', settings: someSettings() }, { type: 'read-now' }])(
  '$type reaches the page',
  async (broadcast) => {
    const { id } = await fakeBrowser.tabs.create({});
    openTabs(id!);
    listen(hear, page.signal);
    await tellTabs(broadcast);
    expect(hear).toHaveBeenCalledExactlyOnceWith(broadcast);
  },
);

it('reaches every tab that listens, whatever the others do', async () => {
  const tabs = await Promise.all([1, 2, 3].map(() => fakeBrowser.tabs.create({})));
  const { heard } = openTabs(tabs[0]!.id!, tabs[2]!.id!);
  await tellTabs(changed);
  expect(heard).toEqual([changed, changed]);
});

it('reaches only the tab in front when the toolbar button is pressed', async () => {
  const [back, front] = [await fakeBrowser.tabs.create({}), await fakeBrowser.tabs.create({ active: true })];
  const { heard } = openTabs(back.id!, front.id!);
  expect(await tellFrontTab({ type: 'read-now' })).toBe(true);
  expect(heard).toEqual([{ type: 'read-now' }]);
  expect(vi.mocked(fakeBrowser.tabs.sendMessage).mock.calls).toMatchObject([[front.id, { type: 'read-now' }]]);
});

it('is no failure where nobody listens', async () => {
  await fakeBrowser.tabs.create({ active: true });
  openTabs();
  await expect(tellTabs(changed)).resolves.toBeUndefined();
  await expect(tellFrontTab(changed)).resolves.toBe(false);
});

it.each([
  { what: 'a message of another extension', message: changed, sender: { id: 'another' } },
  { what: 'a message of nobody', message: changed, sender: {} },
  { what: 'a question', message: { name: 'settings', request: null }, sender: { id: fakeBrowser.runtime.id } },
  { what: 'a type that there is none of', message: { type: 'erase' }, sender: { id: fakeBrowser.runtime.id } },
  { what: 'nothing', message: null, sender: { id: fakeBrowser.runtime.id } },
])('$what is not heard', async ({ message, sender }) => {
  listen(hear, page.signal);
  await deliver(message, sender);
  expect(hear).not.toHaveBeenCalled();
});

it('is not heard any more when the page is left', async () => {
  const left = new AbortController();
  listen(hear, left.signal);
  left.abort();
  await deliver(changed, { id: fakeBrowser.runtime.id });
  expect(hear).not.toHaveBeenCalled();
});
