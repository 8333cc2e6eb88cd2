import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerWith, type Handlers } from '@/lib/messages/answer';
import { followTheme } from '@/lib/messages/follow-theme';
import type { Settings } from '@/lib/messages/protocol';
import { succeed } from '@/lib/result';
import { someSettings } from '@/tests/fixtures/make';
import { sendAs, senders } from '@/tests/fixtures/wires';

beforeEach(() => sendAs(senders.ourPage));
afterEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('style');
});

const scheme = () => document.documentElement.style.colorScheme;

/** A background that has these settings, and tells of changes as storage does. */
function withSettings(first: Partial<Settings>) {
  let settings = someSettings(first);
  answerWith({ settings: () => Promise.resolve(succeed(settings)) } as Partial<Handlers> as Handlers);
  return async (changed: Partial<Settings>) => {
    settings = { ...settings, ...changed };
    await fakeBrowser.storage.local.set({ settings });
  };
}

it.each([
  [{ theme: 'dark', seenShade: 'light' }, 'dark'],
  [{ theme: 'light', seenShade: 'dark' }, 'light'],
  [{ theme: 'upwork', seenShade: 'dark' }, 'dark'],
  [{ theme: 'upwork', seenShade: null }, ''],
] as const)('%o: %s', async (settings, shade) => {
  document.documentElement.style.colorScheme = 'nothing yet';
  withSettings(settings);
  followTheme(document);
  await vi.waitFor(() => expect([scheme(), localStorage.getItem('shade')]).toEqual([shade, shade]));
});

it('changes when the settings do', async () => {
  const change = withSettings({ theme: 'light' });
  followTheme(document);
  await vi.waitFor(() => expect(scheme()).toBe('light'));
  await change({ theme: 'dark' });
  await vi.waitFor(() => expect(scheme()).toBe('dark'));
});

it('looks as it did last time before anybody has answered', () => {
  localStorage.setItem('shade', 'dark');
  followTheme(document);
  expect(scheme()).toBe('dark');
});
