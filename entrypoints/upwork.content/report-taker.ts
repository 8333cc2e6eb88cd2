import { ask } from '@/lib/messages/ask';
import { loadPart } from './load-part';

/** Draws the skeleton of this page and has it kept for the options to show. Only where the page may be read. */
export async function takeSkeleton(): Promise<void> {
  const settings = await ask('settings', null);
  if (!settings.ok || document.hidden) return;
  const { mode, pausedUntil } = settings.value;
  if ((mode !== 'page' && mode !== 'click') || (pausedUntil ?? 0) > Date.now()) return;
  const skeletonOf = await loadPart('/report.js', () => globalThis.greenroomSkeletonOf);
  if (skeletonOf) await ask('keepSkeleton', skeletonOf(document, new URL(location.href)));
}
