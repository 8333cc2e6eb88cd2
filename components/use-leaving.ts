import { useLayoutEffect, useRef } from 'preact/hooks';
import { listenTo } from '@/lib/listen-to';

/** Calls `leave` in the last moment in which something can still be done: the page is hidden or closed, or its part goes. */
export function useLeaving(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  // Of an effect, the end comes only after the next drawing.
  useLayoutEffect(() => {
    const onLeave = () => latest.current();
    const onHide = () => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    const leaving = new AbortController();
    listenTo(window, 'pagehide', onLeave, leaving);
    listenTo(document, 'visibilitychange', onHide, leaving);
    return () => {
      leaving.abort();
      latest.current();
    };
  }, []);
}
