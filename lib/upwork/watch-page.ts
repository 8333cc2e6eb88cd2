import { uidAttributes } from './job-hooks';
import { jobLinks } from './keys';

/** What a list is made of. Anything else that comes or goes on the page is nothing to us. */
const listParts = `${jobLinks},h1,h2,h3,h4,h5,h6,[role="heading"],[data-qa]`;
/** Vue reuses a row or a tile by patching what names its job; a title may be no link. */
const names = ['href', ...uidAttributes];
const ours = 'GREENROOM-BADGE';
/** More than this is not looked at one by one. */
const maxArrived = 5000;
/** A pass may take at most a tenth of the tab's time, however the page behaves. */
const restPerWork = 9;

/**
 * Calls `pass` in the next frame, and again in a frame after something changed that may concern lists or their rows,
 * until `signal` aborts. No frame comes in a hidden tab, so nothing happens there. One observer, and no attributes but
 * those that name jobs: others change while scrolling (UPWORK 9). `telling` is CSS for what lists or other things are
 * made of; new text counts in a parent that matches `textIn`. The function that comes back takes another document to watch
 * in the same way: that of a frame, which passes with its page.
 */
export function watchPage(
  document: Document,
  pass: () => void,
  signal: AbortSignal,
  telling = listParts,
  textIn = ':has(> a[href])',
): (inner: Document) => void {
  let arrived: Node[] = [];
  let changed = false;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  const schedule = () => (frame ||= requestAnimationFrame(flush));

  function flush() {
    frame = 0;
    const arrivals = arrived;
    arrived = [];
    changed ||= arrivals.some((node) => isTelling(node, telling, textIn));
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

  // As little as can be per change, whatever the page does: what came is looked at in the next frame, once.
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (changed) break;
      const { addedNodes } = record;
      for (let index = 0; index < addedNodes.length; index += 1) arrived.push(addedNodes[index] as Node);
      if (addedNodes.length === 0) changed = record.type === 'attributes' || sweptAway(record.removedNodes);
    }
    // No frame comes in a hidden tab: that something came is remembered there, and not what, which would be held.
    if (document.hidden || arrived.length > maxArrived) changed = true;
    if (changed) arrived = [];
    schedule();
  });
  const observe = (root: Document) => {
    observer.observe(root, { subtree: true, childList: true, attributeFilter: names });
    changed = true;
    schedule();
  };
  observe(document);

  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
  return (inner) => {
    if (!signal.aborted) observe(inner);
  };
}

/** Vue may sweep a badge away with what stood in its cell. */
function sweptAway(removed: NodeList): boolean {
  return [...removed].some(({ nodeName }) => nodeName === ours);
}

/** Something that lists are made of has come, or new text beside a job's link, in place of what stood there. */
function isTelling(node: Node, telling: string, textIn: string): boolean {
  if (!node.isConnected || node.nodeName === ours) return false;
  if (!isElement(node)) return Boolean(node.parentElement?.matches(textIn));
  return node.matches(telling) || (node.firstElementChild !== null && node.querySelector(telling) !== null);
}

/** Nodes of a frame are of no class of this window. */
function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}
