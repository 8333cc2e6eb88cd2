/** What the page has learnt of Greenroom that is none of its business, each once. */
export const learnt = new Set<string>();

/** Whatever a page gets hold of: a node of a closed root gives that root away, with everything in it. */
export function take(how: string, thing: unknown): void {
  try {
    if (!(thing instanceof Node)) return;
    const root = thing.getRootNode();
    if (root instanceof ShadowRoot && root.mode === 'closed') {
      caught.add(thing);
      learnt.add(`${how}: ${root.textContent.trim().slice(0, 60)}`);
    }
  } catch {
    // not for a page to look at
  }
}

/** Nodes in closed roots that it got hold of, to make events at. */
export const caught = new Set<Node>();

const ours = ['greenroom-badge', 'greenroom-panel', 'greenroom-teach', 'greenroom-notice'];

/** Says that our elements are of its own kind, to be handed what is in them. */
export function defineOurs(): void {
  for (const name of ours) {
    const kind = class extends HTMLElement {
      private readonly internals = this.attachInternals();
      connectedCallback() {
        const { shadowRoot } = this.internals;
        if (!shadowRoot) return;
        take('its element', shadowRoot.firstChild);
        learnt.add('its element: a root');
      }
    };
    if (!customElements.get(name)) customElements.define(name, kind);
  }
}

/** Every type of event that can tell of the user, and in Firefox of the node that it happened to. */
const eventTypes = new Set([
  ...Object.keys(Object.getOwnPropertyDescriptors(window))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2)),
  ...Object.keys(Object.getOwnPropertyDescriptors(HTMLElement.prototype))
    .filter((name) => name.startsWith('on'))
    .map((name) => name.slice(2)),
  ...'focusin focusout DOMActivate DOMMouseScroll MozMousePixelScroll mousewheel textInput compositionstart compositionupdate compositionend selectstart selectionchange beforeinput'.split(
    ' ',
  ),
]);
/** Where events name nodes; some only in Firefox. */
const named = [
  'target',
  'relatedTarget',
  'srcElement',
  'originalTarget',
  'explicitOriginalTarget',
  'rangeParent',
  'fromElement',
  'toElement',
  'source',
];

/** Listens to everything, before everybody else. */
export function listenToAll(): void {
  for (const type of eventTypes) {
    for (const target of [window, document]) {
      target.addEventListener(type, (event) => hear(type, event), { capture: true, passive: true });
    }
  }
}

function hear(type: string, event: Event): void {
  for (const node of event.composedPath()) take(`the path of ${type}`, node);
  for (const name of named) {
    try {
      take(`${name} of ${type}`, (event as unknown as Record<string, unknown>)[name]);
    } catch {
      // not for a page to look at
    }
  }
  if (event instanceof DragEvent) searchText('dragged', event.dataTransfer?.getData('text/plain') ?? '');
  if ('touches' in event) for (const touch of event.touches as Iterable<Touch>) take(`touch of ${type}`, touch.target);
}

/** Words that stand only in what is Greenroom's; `spied` are those that the page guesses. */
let spied: readonly string[] = [];

export function spyFor(words: readonly string[]): void {
  spied = words;
}

function searchText(how: string, text: string): void {
  for (const word of spied) if (text.includes(word)) learnt.add(`${how}: ${word}`);
}

/** Every way in which a page may look for text or nodes, tried now. */
export function lookAround(): void {
  const selection = getSelection();
  searchText('inner text', document.documentElement.innerText);
  searchText('text content', document.documentElement.textContent);
  searchText(
    'markup',
    (document.documentElement as Element & { getHTML: (o: object) => string }).getHTML({
      serializableShadowRoots: true,
    }),
  );
  for (const word of spied) {
    selection?.removeAllRanges();
    if (find(word)) learnt.add(`find: ${word}`);
    take('the selection of find', selection?.anchorNode);
  }
  selection?.selectAllChildren(document.documentElement);
  searchText('selection', selection?.toString() ?? '');
  for (const name of ['anchorNode', 'focusNode'] as const) take(`selection’s ${name}`, selection?.[name]);
  for (const host of document.querySelectorAll(ours.join())) lookInto(host);
  for (const animation of document.getAnimations())
    take('animation', (animation.effect as KeyframeEffect | null)?.target);
  take('active element', document.activeElement);
  searchText(
    'styles',
    [...document.styleSheets].map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join()).join(),
  );
  searchText('entries', JSON.stringify(performance.getEntries()));
  for (const { name } of performance.getEntries())
    if (/^(?:chrome|moz)-extension:/.test(name)) learnt.add(`entry: ${name}`);
}

function find(word: string): boolean {
  const search = (window as unknown as { find: (...rest: unknown[]) => boolean }).find;
  return search.call(window, word, false, false, true, false, false, false);
}

function lookInto(host: Element): void {
  if (host.shadowRoot) learnt.add('an open root');
  const { left, top, width, height } = host.getBoundingClientRect();
  for (let y = top + 3; y < top + height; y += 12) {
    for (let x = left + 3; x < left + width; x += 24) {
      take('element from point', document.elementFromPoint(x, y));
      take('caret position', document.caretPositionFromPoint(x, y)?.offsetNode);
    }
  }
  const copy = host.cloneNode(true);
  if (copy.textContent || (copy as Element).shadowRoot) learnt.add('a copy');
}

/** Looks for what moves while it moves. */
export function watchAnimations(): void {
  const look = () => {
    for (const animation of document.getAnimations())
      take('animation', (animation.effect as KeyframeEffect | null)?.target);
    requestAnimationFrame(look);
  };
  look();
}

/** Who measures events is told where they went. */
export function watchTimings(): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { target, element, sources } = entry as {
        target?: unknown;
        element?: unknown;
        sources?: { node: unknown }[];
      };
      for (const node of [target, element, ...(sources ?? []).map((source) => source.node)])
        take(`timing of ${entry.entryType}`, node);
    }
  });
  for (const type of PerformanceObserver.supportedEntryTypes)
    observer.observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
