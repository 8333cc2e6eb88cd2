import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Scrolls `element` to where it was when it was last shown under this name, and remembers where it goes. */
export function useScrolled(element: RefObject<HTMLElement | null>, name: string, scrolled: Map<string, number>): void {
  useLayoutEffect(() => {
    const scroller = element.current;
    if (!scroller) return;
    scroller.scrollTop = scrolled.get(name) ?? 0;
    const remember = () => void scrolled.set(name, scroller.scrollTop);
    scroller.addEventListener('scroll', remember, { passive: true });
    return () => scroller.removeEventListener('scroll', remember);
  }, [element, name, scrolled]);
}
