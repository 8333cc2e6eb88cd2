import type { ItemEdit } from '@/lib/interview/interview-schema';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';

/** Counts the ways in which summaries were made; a release that makes them otherwise makes all of them anew. */
const way = 1;

/** Names all that summaries rest on besides what is written of the interview: settings, checklists, the zone. */
export function rulesOf(settings: NudgeSettings, edits: readonly ItemEdit[]): string {
  return `${way}.${hashOf(JSON.stringify([Temporal.Now.timeZoneId(), settings, edits]))}`;
}

/** FNV-1a: short, and different for different texts as far as chance goes. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
