import * as z from 'zod/mini';
import { browser } from 'wxt/browser';
import { settingsSchema, type Settings } from '@/lib/interview/settings-schema';
import { defaultNudgeSettings, nudgeSettingsSchema, type NudgeSettings } from '@/lib/nudge/nudge-settings';

const settingsName = 'settings';
const nudgeSettingsName = 'nudgeSettings';
const deviceName = 'deviceId';
const storedSettingsSchema = z.extend(settingsSchema, {
  version: z.literal(1),
  pausedFor: z._default(settingsSchema.shape.pausedFor, null),
  theme: z._default(settingsSchema.shape.theme, 'upwork'),
  seenShade: z._default(settingsSchema.shape.seenShade, null),
});
const storedNudgeSettingsSchema = z.extend(nudgeSettingsSchema, { version: z.literal(1) });
const notChosen: Settings = {
  mode: 'not-chosen',
  pausedUntil: null,
  pausedFor: null,
  theme: 'upwork',
  seenShade: null,
};

/** What the user chose. Settings that cannot be read are a choice that is not known: nothing is read, they are asked. */
export async function loadSettings(): Promise<Settings> {
  return settingsIn((await browser.storage.local.get(settingsName))[settingsName]);
}

function settingsIn(stored: unknown): Settings {
  const checked = storedSettingsSchema.safeParse(stored);
  if (!checked.success) {
    if (stored !== undefined) console.error('[settings]', checked.error);
    return notChosen;
  }
  const { version: _, ...settings } = checked.data;
  return settings;
}

/** Stored when it answers. Changes wait for each other, so that two at once do not undo one another. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request(settingsName, async () => {
    const settings = { ...(await loadSettings()), ...change };
    await browser.storage.local.set({ [settingsName]: { version: 1, ...settings } });
    return settings;
  });
}

/** When to remind of what. Settings that cannot be read are taken as never changed. */
export async function loadNudgeSettings(): Promise<NudgeSettings> {
  return nudgeSettingsIn((await browser.storage.local.get(nudgeSettingsName))[nudgeSettingsName]);
}

function nudgeSettingsIn(stored: unknown): NudgeSettings {
  const checked = storedNudgeSettingsSchema.safeParse(stored);
  if (!checked.success) {
    if (stored !== undefined) console.error('[nudge settings]', checked.error);
    return defaultNudgeSettings;
  }
  const { version: _, ...settings } = checked.data;
  return settings;
}

export async function saveNudgeSettings(settings: NudgeSettings): Promise<NudgeSettings> {
  await browser.storage.local.set({ [nudgeSettingsName]: { version: 1, ...settings } });
  return settings;
}

/** What the background works by: what the user chose, when to remind of what, and the name of this copy of Greenroom. */
export type Terms = { settings: Settings; nudgeSettings: NudgeSettings; deviceId: string };

/** All of them with one question to the browser, as every look and every command needs them. */
export async function loadTerms(): Promise<Terms> {
  const stored: Record<string, unknown> = await browser.storage.local.get([
    settingsName,
    nudgeSettingsName,
    deviceName,
  ]);
  const deviceId = stored[deviceName];
  return {
    settings: settingsIn(stored[settingsName]),
    nudgeSettings: nudgeSettingsIn(stored[nudgeSettingsName]),
    deviceId: typeof deviceId === 'string' ? deviceId : await loadDeviceId(),
  };
}

/** Names this copy of Greenroom in stamps. Random, made once, and never sent anywhere. */
async function loadDeviceId(): Promise<string> {
  return navigator.locks.request(deviceName, async () => {
    const stored: unknown = (await browser.storage.local.get(deviceName))[deviceName];
    if (typeof stored === 'string') return stored;
    const deviceId = crypto.randomUUID().slice(0, 8);
    await browser.storage.local.set({ [deviceName]: deviceId });
    return deviceId;
  });
}
