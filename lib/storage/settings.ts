import { browser } from 'wxt/browser';
import { settingsSchema, type Settings } from '@/lib/interview/settings-schema';

const settingsName = 'settings';
const deviceName = 'deviceId';
const fresh: Settings = { mode: 'not-chosen', pausedUntil: null };

/** What the user chose, or nothing chosen yet. Throws when the stored text is not ours: nothing is read then. */
export async function loadSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(settingsName))[settingsName];
  return stored === undefined ? fresh : settingsSchema.parse(stored);
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await loadSettings()), ...change };
  await browser.storage.local.set({ [settingsName]: settings });
  return settings;
}

/** Names this copy of Greenroom in stamps. Random, made once, and never sent anywhere. */
export async function loadDeviceId(): Promise<string> {
  const stored: unknown = (await browser.storage.local.get(deviceName))[deviceName];
  if (typeof stored === 'string') return stored;
  const deviceId = crypto.randomUUID().slice(0, 8);
  await browser.storage.local.set({ [deviceName]: deviceId });
  return deviceId;
}
