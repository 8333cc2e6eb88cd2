import { listenTo } from '@/lib/listen-to';
import type { Steps } from '@/lib/upwork/steps';

/** The page waits for us no longer than this and one step at a time. */
export const sliceMs = 15;
/** Between slices it has twice as long for itself. */
const restMs = 30;
/** A page that never rests is left alone. */
const maxBeginnings = 5;

/**
 * A function that carries out what `begin` makes and hands what comes of it to `finish`: at once, on a page of the usual
 * size, and else in slices. It begins anew where the page has changed between two of them, and hands over `null` where it
 * always does; in a hidden tab it waits. Called again, it drops what it was at.
 */
export function inSlices<Value>(
  begin: () => Steps<Value>,
  finish: (value: Value | null) => void,
  signal: AbortSignal,
): () => void {
  let beginnings = 0;
  let hasChanged = false;
  /** What is left to do after a rest. */
  let next: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = new MutationObserver(() => (hasChanged = true));

  function start(): void {
    beginnings += 1;
    hasChanged = false;
    advance(begin());
  }

  function advance(steps: Steps<Value>): void {
    const end = performance.now() + sliceMs;
    do {
      const step = steps.next();
      if (step.done) {
        drop();
        finish(step.value);
        return;
      }
    } while (performance.now() < end);
    watch.observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
    rest(() => {
      if (!hasChanged) advance(steps);
      else if (beginnings < maxBeginnings) start();
      else {
        drop();
        finish(null);
      }
    });
  }

  function rest(go: () => void): void {
    next = go;
    clearTimeout(timer);
    timer = setTimeout(() => !document.hidden && go(), restMs);
  }

  function drop(): void {
    watch.disconnect();
    clearTimeout(timer);
    next = undefined;
  }

  listenTo(document, 'visibilitychange', () => !document.hidden && next && rest(next), { signal });
  signal.addEventListener('abort', drop);
  return () => {
    drop();
    beginnings = 0;
    start();
  };
}
