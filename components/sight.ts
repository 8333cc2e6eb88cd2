import { listenTo } from '@/lib/listen-to';

/** What a user who presses something has seen of it. */
export type Sight = 'clear' | 'too-soon' | 'covered';

/** Nobody reads faster; and what a page moves under the pointer in the last moment was not meant. */
const restMs = 250;

/** What tells extensions of roots that are closed; Firefox's and Chrome's. */
type Opener = { openOrClosedShadowRoot?: ShadowRoot | null };
/** Not yet in TypeScript: what is over `target` is known where browsers look for it (`trackVisibility`). */
type Tracked = IntersectionObserverEntry & { isVisible?: boolean };

/**
 * Tells how `inner`, which fills `host`, has been seen of late. A page may lay something over it that lets presses through
 * and says something else.
 */
export function watchSight(host: HTMLElement, inner: Element, signal: AbortSignal): () => Sight {
  let restsSince = performance.now();
  const moved = () => (restsSince = performance.now());
  // The page may scroll it under the pointer.
  for (const type of ['scroll', 'resize'] as const)
    listenTo(window, type, moved, { capture: true, passive: true, signal });

  const coveredNow =
    'isVisible' in IntersectionObserverEntry.prototype ? trackCover(inner, moved, signal) : findCover(host);
  return () => {
    if (coveredNow()) return 'covered';
    return performance.now() - restsSince < restMs ? 'too-soon' : 'clear';
  };
}

/** By what the browser itself finds out, ten times a second. `moved` is called when it comes to light. */
function trackCover(inner: Element, moved: () => void, signal: AbortSignal): () => boolean {
  let isCovered = false;
  const observer = new IntersectionObserver(
    (entries: Tracked[]) => {
      const wasCovered = isCovered;
      isCovered = entries.at(-1)?.isVisible === false;
      if (wasCovered && !isCovered) moved();
    },
    { trackVisibility: true, delay: 100, threshold: [0, 0.25, 0.5, 0.75, 1] } as IntersectionObserverInit,
  );
  observer.observe(inner);
  signal.addEventListener('abort', () => observer.disconnect());
  return () => isCovered;
}

/** Elsewhere: only what came into the top layer after it can lie over it. */
function findCover(host: HTMLElement): () => boolean {
  const below = new Set(inTopLayer(document));
  return () => {
    const isTransition = Boolean((document as { activeViewTransition?: unknown }).activeViewTransition);
    return (
      isTransition || !host.matches(':popover-open') || inTopLayer(document).some((element) => !below.has(element))
    );
  };
}

function inTopLayer(root: ParentNode): Element[] {
  const all = [...root.querySelectorAll('*')];
  return all.flatMap((element) => {
    const inner = (element as Opener).openOrClosedShadowRoot ?? element.shadowRoot;
    return [
      ...(element.matches(':popover-open,:modal,:fullscreen') ? [element] : []),
      ...(inner ? inTopLayer(inner) : []),
    ];
  });
}
