import { shadowMode } from './shadow';

/** No window belongs to it, so no custom element of the page's takes hold of what is made in it. */
const nowhere = new DOMParser().parseFromString('', 'text/html');

/**
 * An element of ours and its shadow root. A page may say what an element of this name is: made in its own document, it
 * would then be handed every root, closed ones too (`attachInternals`).
 */
export function makeHost(name: `greenroom-${string}`, init: Partial<ShadowRootInit> = {}) {
  const host = nowhere.createElement(name);
  const root = host.attachShadow({ mode: shadowMode, ...init });
  document.adoptNode(host); // a style sheet is of one document only
  return { host, root };
}
