import { browser } from 'wxt/browser';
import type { Settings } from '@/lib/messages/protocol';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';

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
  if (!settings.ok || !mayTeach(settings.value) || document.hidden || !(await load()) || signal.aborted) return;
  const opened = globalThis.greenroomTeach?.({
    keep: async (rule) => {
      const answer = await ask('addTaughtRule', rule);
      return answer.ok ? null : answer.code;
    },
    onClosed: () => controller.abort(),
  });

  const looking = setInterval(() => location.href !== href && controller.abort(), addressEveryMs);
  addEventListener('pagehide', () => controller.abort(), { signal });
  listen((broadcast) => {
    if (broadcast.type === 'settings' && !mayTeach(broadcast.settings)) controller.abort();
  }, signal);
  signal.addEventListener('abort', () => {
    clearInterval(looking);
    opened?.close();
  });
}

function mayTeach({ mode, pausedUntil }: Settings): boolean {
  return (mode === 'page' || mode === 'click') && (pausedUntil ?? 0) <= Date.now();
}

/** `false` where Greenroom was updated under this page. */
async function load(): Promise<boolean> {
  try {
    if (!globalThis.greenroomTeach) await import(/* @vite-ignore */ browser.runtime.getURL('/teach.js'));
    return true;
  } catch (error) {
    console.error('[greenroom] teach', error);
    return false;
  }
}
