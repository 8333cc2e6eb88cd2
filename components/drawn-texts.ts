import { createElement, Fragment, options, type ComponentChild, type ComponentChildren, type VNode } from 'preact';

/**
 * A page can search for text wherever it stands, in closed roots too (`window.find`), and guess it letter by letter; a
 * selection that is dragged brings it along. Text that is drawn by the style sheet (`drawnTexts`) is out of its reach. It
 * is read out like any other.
 */
export function drawTexts(): void {
  const before = options.vnode?.bind(options);
  options.vnode = (vnode) => {
    const { type, props } = vnode as VNode<{ children?: ComponentChildren }>;
    if (type === Fragment || typeof type === 'string') props.children = drawn(props.children);
    before?.(vnode);
  };
}

/** Draws them. */
export const drawnTexts = '[data-text]{unicode-bidi:plaintext}[data-text]::before{content:attr(data-text)}';

function drawn(children: ComponentChildren): ComponentChildren {
  return Array.isArray(children) ? (children as ComponentChild[]).map(drawn) : drawnOne(children);
}

function drawnOne(child: ComponentChild): ComponentChild {
  const isText = typeof child === 'string' ? child.trim() !== '' : typeof child === 'number';
  return isText ? createElement('bdi', { 'data-text': child }) : child;
}

type Announcing = Element & { ariaNotify?: (text: string, options: { priority: 'high' | 'normal' }) => void };

/** Has what is new in a status or an alert read out; browsers do that by themselves for written text only. */
export function announceDrawn(root: ShadowRoot, signal: AbortSignal): void {
  const said = new WeakMap<Element, string>();
  const observer = new MutationObserver(() => {
    for (const region of root.querySelectorAll<Announcing>('[role="status"],[role="alert"]')) {
      const texts = [...region.querySelectorAll('[data-text]')].map((part) => part.getAttribute('data-text'));
      const text = texts.join('');
      if (said.get(region) === text) continue;
      said.set(region, text);
      region.ariaLive = 'off'; // once is enough
      const priority = region.getAttribute('role') === 'alert' ? 'high' : 'normal';
      if (text) region.ariaNotify?.(text, { priority });
    }
  });
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['data-text'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
