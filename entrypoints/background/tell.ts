import type { Key } from '@/lib/interview/sighting-schema';
import type { TaughtRule } from '@/lib/interview/taught-schema';
import { tellTabs } from '@/lib/messages/broadcast';
import type { Settings } from '@/lib/messages/protocol';
import { succeed, type Result } from '@/lib/result';
import { loadSettings } from '@/lib/storage/settings';

/** Has the pages of Upwork draw these interviews anew. */
export function tellBadges(interviewIds: readonly Key[]): void {
  if (interviewIds.length > 0) void tellTabs({ type: 'changed', interviewIds: [...interviewIds] });
}

export function tellAllBadges(): void {
  void tellTabs({ type: 'changed', interviewIds: 'all' });
}

/** Tells every page the settings, and hands them on as the answer to whoever changed them. */
export function toldSettings(settings: Settings): Result<Settings, never> {
  void tellTabs({ type: 'settings', settings });
  return succeed(settings);
}

/** Pages look up what was taught when they hear of settings. */
export async function toldRules(rules: TaughtRule[]): Promise<Result<TaughtRule[], never>> {
  toldSettings(await loadSettings());
  return succeed(rules);
}

/** Has every page take everything down, and read again what it may. */
export async function tellToLookAgain(): Promise<void> {
  const settings = await loadSettings();
  await tellTabs({ type: 'settings', settings: { ...settings, mode: 'hand' } });
  await tellTabs({ type: 'settings', settings });
}
