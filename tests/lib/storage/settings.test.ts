// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import { changeSettings, loadSettings, loadTerms, saveNudgeSettings } from '@/lib/storage/settings';
import { someSettings } from '@/tests/fixtures/make';

it('has no mode before the user chooses one', async () => {
  expect(await loadSettings()).toEqual(someSettings({ mode: 'not-chosen' }));
});

it('keeps what the user chose, under a version', async () => {
  await changeSettings({ mode: 'click' });
  await changeSettings({ pausedUntil: 5000 });
  expect(await loadSettings()).toEqual(someSettings({ mode: 'click', pausedUntil: 5000 }));
  expect(await browser.storage.local.get('settings')).toEqual({
    settings: { version: 1, ...someSettings({ mode: 'click', pausedUntil: 5000 }) },
  });
});

it('takes settings of before there were themes as following Upwork', async () => {
  await browser.storage.local.set({ settings: { version: 1, mode: 'page', pausedUntil: null } });
  expect(await loadSettings()).toEqual(someSettings());
});

it('loses none of two changes made at once', async () => {
  await Promise.all([changeSettings({ mode: 'page' }), changeSettings({ pausedUntil: 7 })]);
  expect(await loadSettings()).toEqual(someSettings({ pausedUntil: 7 }));
});

it.each([
  ['not a record', 'page'],
  ['a mode that there is none of', { version: 1, mode: 'always', pausedUntil: null, pausedFor: null }],
  ['a later version', { version: 2, mode: 'page', pausedUntil: null, pausedFor: null }],
])('takes settings that cannot be read (%s) as not chosen, and can be chosen again', async (_, settings) => {
  vi.spyOn(console, 'error').mockReturnValue();
  await browser.storage.local.set({ settings });
  expect(await loadSettings()).toEqual(someSettings({ mode: 'not-chosen' }));
  expect(await changeSettings({ mode: 'page' })).toEqual(someSettings());
  expect(await loadSettings()).toEqual(someSettings());
});

it('names the device once, also when asked twice at once', async () => {
  const [one, other] = await Promise.all([loadTerms(), loadTerms()]);
  expect(one.deviceId).toMatch(/^[0-9a-f]{8}$/);
  expect(other.deviceId).toBe(one.deviceId);
  expect((await loadTerms()).deviceId).toBe(one.deviceId);
});

it('tells what the background works by as it is stored, also right after a change', async () => {
  expect(await loadTerms()).toMatchObject({
    settings: someSettings({ mode: 'not-chosen' }),
    nudgeSettings: defaultNudgeSettings,
  });
  await Promise.all([changeSettings({ mode: 'click' }), saveNudgeSettings({ ...defaultNudgeSettings, stuckDays: 3 })]);
  const terms = await loadTerms();
  expect(terms.settings).toEqual(await loadSettings());
  expect(terms.settings.mode).toBe('click');
  expect(terms.nudgeSettings).toEqual({ ...defaultNudgeSettings, stuckDays: 3 });
});
