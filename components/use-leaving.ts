import { useLayoutEffect, useRef } from 'preact/hooks';

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
    window.addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHide);
      latest.current();
    };
  }, []);
}
