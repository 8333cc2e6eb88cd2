import { jobLinks } from './keys';

/** What a list is made of. Anything else that comes or goes on the page is nothing to us. */
const telling = `${jobLinks},h1,h2,h3,h4,h5,h6,[role="heading"],[data-qa]`;
const ours = 'GREENROOM-BADGE';
/** A pass may take at most a tenth of the tab's time, however the page behaves. */
const restPerWork = 9;

/**
 * Calls `pass` in the next frame, and again in a frame after something changed that may concern lists or their rows,
 * until `signal` aborts. No frame comes in a hidden tab, so nothing happens there. One observer, and no attribute but
 * `href`: Vue reuses a row by patching its link; others change while scrolling (UPWORK 9).
 */
export function watchPage(document: Document, pass: () => void, signal: AbortSignal): void {
  let arrived: Element[] = [];
  let changed = true;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  const schedule = () => (frame ||= requestAnimationFrame(flush));

  function flush() {
    frame = 0;
    const arrivals = arrived;
    arrived = [];
    changed ||= arrivals.some((element) => element.isConnected && isTelling(element));
    if (!changed) return;

    const start = performance.now();
    if (start < notBefore) {
      timer ??= setTimeout(() => {
        timer = undefined;
        schedule();
      }, notBefore - start);
      return;
    }
    changed = false;
    pass();
    const end = performance.now();
    notBefore = end + (end - start) * restPerWork;
  }

  const observer = new MutationObserver((records) => {
    for (const { type, addedNodes, removedNodes } of records) {
      if (changed) break;
      if (type === 'attributes') changed = true;
      for (const node of addedNodes) {
        if (node.nodeType === 1 && node.nodeName !== ours) arrived.push(node as Element);
      }
      // Vue may sweep a badge away with the cell's content.
      for (const node of removedNodes) if (node.nodeName === ours) changed = true;
    }
    if (changed) arrived = [];
    if (changed || arrived.length > 0) schedule();
  });
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['href'] });
  schedule();

  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
}

function isTelling(element: Element): boolean {
  return element.matches(telling) || (element.firstElementChild !== null && element.querySelector(telling) !== null);
}
