import { vi } from 'vitest';

/** Looks into closed shadow roots: call it before they are attached, and ask it for the root of a host. */
export function watchClosedRoots(): (host: Element) => ShadowRoot {
  const roots = new Map<Element, ShadowRoot>();
  const attach = Object.getOwnPropertyDescriptor(Element.prototype, 'attachShadow')?.value as Element['attachShadow'];
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  });
  return (host) => {
    const root = roots.get(host);
    if (!root) throw new Error('no shadow root was attached to this element');
    return root;
  };
}
