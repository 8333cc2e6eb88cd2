import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Scrolls what `element` is scrolled by (itself, or `around` it) to where it was when it was last shown under this name,
 * and remembers where it goes.
 */
export function useScrolled(
  element: RefObject<HTMLElement | null>,
  name: string,
  scrolled: Map<string, number>,
  around?: string,
): void {
  useLayoutEffect(() => {
    const scroller = around ? element.current?.closest(around) : element.current;
    if (!scroller) return;
    scroller.scrollTop = scrolled.get(name) ?? 0;
    const remember = () => void scrolled.set(name, scroller.scrollTop);
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [element, name, scrolled, around]);
}
