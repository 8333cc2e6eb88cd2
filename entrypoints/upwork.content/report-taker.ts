import { browser } from 'wxt/browser';
import { ask } from '@/lib/messages/ask';

/** Draws the skeleton of this page and has it kept for the options to show. Only where the page may be read. */
export async function takeSkeleton(): Promise<void> {
  const settings = await ask('settings', null);
  if (!settings.ok || document.hidden) return;
  const { mode, pausedUntil } = settings.value;
  if ((mode !== 'page' && mode !== 'click') || (pausedUntil ?? 0) > Date.now()) return;
  try {
    if (!globalThis.greenroomSkeletonOf) await import(/* @vite-ignore */ browser.runtime.getURL('/report.js'));
    const skeleton = globalThis.greenroomSkeletonOf?.(document, new URL(location.href));
    if (skeleton) await ask('keepSkeleton', skeleton);
  } catch (error) {
    console.error('[greenroom] report', error);
  }
}
