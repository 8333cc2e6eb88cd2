import { defineContentScript } from '#imports';

/**
 * Firefox tells a page at which node of a closed shadow root an event happened (`originalTarget` and its kin), and with
 * one node a page has everything: so events in Greenroom's roots are kept from the page, whose listeners come after this
 * one because no script of the page has run yet. Those that something in there listens to are brought there by a copy
 * that does not leave the root.
 */
const kept =
  'auxclick beforeinput blur click compositionend compositionstart compositionupdate contextmenu copy cut dblclick ' +
  'DOMActivate DOMMouseScroll drag dragend dragenter dragleave dragover dragstart drop focus focusin focusout ' +
  'gotpointercapture input keydown keypress keyup lostpointercapture mousedown mouseenter mouseleave mousemove mouseout ' +
  'mouseover mouseup mozfullscreenchange MozMousePixelScroll paste pointercancel pointerdown pointerenter pointerleave ' +
  'pointermove pointerout pointerover pointerrawupdate pointerup selectstart touchcancel touchend touchmove touchstart wheel';
/** What badges and panel listen to. */
const brought: ReadonlySet<string> = new Set(['click', 'keydown']);

export default defineContentScript({
  include: ['firefox'],
  matches: ['https://www.upwork.com/*'],
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main: () => {
    const copies = new WeakSet<Event>();
    globalThis.greenroomStandsIn = (event) => copies.has(event);

    function keep(event: Event): void {
      const target = innerTarget(event);
      if (!target) return;
      event.stopImmediatePropagation();
      if (!event.isTrusted || !brought.has(event.type)) return;
      const copy = copyOf(event);
      copies.add(copy);
      if (!target.dispatchEvent(copy)) event.preventDefault();
    }
    for (const type of kept.split(' ')) {
      window.addEventListener(type, keep, { capture: true, passive: !brought.has(type) });
    }
  },
});

/** The node in one of our roots at which it happened. */
function innerTarget(event: Event): Element | null {
  try {
    const { originalTarget, explicitOriginalTarget } = event as Event &
      Record<'originalTarget' | 'explicitOriginalTarget', unknown>;
    for (const target of [originalTarget, explicitOriginalTarget]) {
      const root = target instanceof Node ? target.getRootNode() : null;
      const isOurs = root instanceof ShadowRoot && /^greenroom-(?:badge|panel|notice)$/.test(root.host.localName);
      if (isOurs) return target instanceof Element ? target : (target as Node).parentElement;
    }
  } catch {
    // Firefox's own parts of a page are not for extensions to look at.
  }
  return null;
}

/** Firefox (153) lets every `KeyboardEvent` out of the root, whatever it is told: so a key is a plain event that looks like one. */
function copyOf(event: Event): Event {
  const shared = { bubbles: true, cancelable: true, composed: false };
  if (!(event instanceof KeyboardEvent)) return new MouseEvent(event.type, shared);
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
  return Object.assign(new Event(event.type, shared), { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing });
}
