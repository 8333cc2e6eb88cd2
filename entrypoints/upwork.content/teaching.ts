import { wantedShade } from '@/lib/interview/theme';
import type { Settings } from '@/lib/messages/protocol';
import { listenTo } from '@/lib/listen-to';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';
import { cutOffSignal } from '@/lib/messages/connection';
import { loadPart } from './load-part';

/** A page inside of Upwork's changes its address without telling; so often it is looked at. */
const addressEveryMs = 250;

let running: AbortController | undefined;

/**
 * Lets the user show where their interviewing list is. Only in a tab that is seen, and only while the page may be read;
 * ends when the page gives way to another, in whatever way.
 */
export async function teach(): Promise<void> {
  running?.abort();
  const controller = (running = new AbortController());
  const { signal } = controller;
  const { href } = location;

  const settings = await ask('settings', null);
  if (!settings.ok || !mayTeach(settings.value) || document.hidden) return;
  const open = await loadPart('/teach.js', () => globalThis.greenroomTeach);
  if (!open || signal.aborted) return;
  const opened = open({
    shade: wantedShade(settings.value.theme),
    keep: async (rule) => {
      const answer = await ask('addTaughtRule', rule);
      return answer.ok ? null : answer.code;
    },
    onClosed: () => controller.abort(),
  });

  const looking = setInterval(() => location.href !== href && controller.abort(), addressEveryMs);
  listenTo(window, 'pagehide', () => controller.abort(), { signal });
  cutOffSignal.addEventListener('abort', () => controller.abort(), { signal });
  listen((broadcast) => {
    if (broadcast.type === 'settings' && !mayTeach(broadcast.settings)) controller.abort();
  }, signal);
  signal.addEventListener('abort', () => {
    clearInterval(looking);
    opened.close();
  });
}

function mayTeach({ mode, pausedUntil }: Settings): boolean {
  return (mode === 'page' || mode === 'click') && (pausedUntil ?? 0) <= Date.now();
}
