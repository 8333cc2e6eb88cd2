type Tell = (isNear: boolean, height: number) => void;

/** How far outside of what scrolls something counts as near already: a screenful or so, so that scrolling meets no gaps. */
const margin = '800px 200px';

/** Tells which elements can be seen or are near to it, in whatever they are scrolled: the page, or a column of it. */
export class Nearness {
  private readonly tells = new Map<Element, Tell>();
  // `scrollMargin` counts for whatever scrolls within the page, `rootMargin` for the page itself.
  private readonly observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        this.tells.get(target)?.(isIntersecting, boundingClientRect.height);
      }
    },
    { rootMargin: margin, scrollMargin: margin },
  );

  /** Calls `tell` soon, and whenever it changes, with the height in px that it has then; until the answer is called. */
  watch(element: Element, tell: Tell): () => void {
    this.tells.set(element, tell);
    this.observer.observe(element);
    return () => {
      this.tells.delete(element);
      this.observer.unobserve(element);
    };
  }
}
