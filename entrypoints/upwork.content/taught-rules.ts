import type { TaughtRule } from '@/lib/interview/taught-schema';
import { listenTo } from '@/lib/listen-to';
import { ask } from '@/lib/messages/ask';
import { listen } from '@/lib/messages/broadcast';

/**
 * Tells which lists the user has taught, as soon as that is known, and again when it changes; nothing while there are
 * none. A hidden tab asks when it is shown again.
 */
export function watchTaughtRules(onRules: (rules: readonly TaughtRule[]) => void, signal: AbortSignal): void {
  let known = '[]';
  let isStale = false;

  async function load(): Promise<void> {
    isStale = document.hidden;
    if (isStale) return;
    const answer = await ask('taughtRules', null);
    if (!answer.ok || signal.aborted || JSON.stringify(answer.value) === known) return;
    known = JSON.stringify(answer.value);
    onRules(answer.value);
  }

  // Taught lists are settings: whoever changes them has the settings told anew.
  listen((broadcast) => broadcast.type === 'settings' && void load(), signal);
  listenTo(document, 'visibilitychange', () => isStale && void load(), { signal });
  void load();
}
