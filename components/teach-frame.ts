import { speakIn } from '@/lib/words/speak-on';
import { listenTo, refuseForged } from '@/lib/listen-to';
import details from './details.css?inline';
import { makeHost } from './host';
import { keepTabInside } from './keep-tab-inside';
import { dresserOf, styleRoot } from './shadow';
import { watchSight } from './sight';
import frame from './teach.css?inline';
import tokens from './tokens.css?inline';

/** Where something lies that is out of the window's sight. */
export type Away = 'above' | 'below' | null;

export type TeachFrame = {
  /** What the user is told and asked is drawn in here. */
  card: HTMLElement;
  /** Puts the outline around `element`, or takes it away; tells where that is when none of it can be seen. */
  outline: (element: Element | null) => Away;
  /** While it is in the way, pointer events do not reach the page. */
  cover: (isCovered: boolean) => void;
  remove: () => void;
};

type FrameOptions = {
  colorScheme: string;
  /** The pointer is over this element of the page, or left it for the card (`null`). */
  onPoint: (under: Element | null) => void;
  onPress: (under: Element | null) => void;
  onKey: (event: KeyboardEvent) => void;
  signal: AbortSignal;
};

const style = styleRoot(tokens + details + frame);
/** What a pointer does. Wheels are not among them: the user may scroll. */
const pointerEvents =
  'click auxclick dblclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove pointerover pointerout touchstart touchend touchmove dragstart'.split(
    ' ',
  ) as (keyof HTMLElementEventMap)[];
const keyEvents = ['keydown', 'keypress', 'keyup'] as const;
const gapPx = 8;

/**
 * A cover over the page, an outline on it and a card, in the top layer and closed to the page, which is not touched and
 * hears nothing of pointer and keys. Only what the user does is told on: scripts of a page can make events too.
 */
export function openFrame({ colorScheme, onPoint, onPress, onKey, signal }: FrameOptions): TeachFrame {
  const { host, root } = makeHost('greenroom-teach');
  const [shade, line, card] = [part('shade'), part('outline'), part('card')];
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'step');
  style(root);
  refuseForged(root);
  root.append(shade, line, card);
  host.popover = 'manual';
  speakIn(host);
  dresserOf(root)({ 'color-scheme': colorScheme });
  document.body.append(host);
  host.showPopover();

  const under = ({ clientX, clientY }: MouseEvent) =>
    document.elementsFromPoint(clientX, clientY).find((element) => element !== host) ?? null;
  for (const type of pointerEvents)
    listenTo(shade, type, (event) => event.preventDefault(), { signal, passive: false });
  for (const type of [...pointerEvents, ...keyEvents])
    listenTo(host, type, (event) => event.stopPropagation(), { signal });
  listenTo(
    shade,
    'pointermove',
    (event) => {
      // Browsers also tell of a pointer that rests while the page moves under it; that is no wish to point there.
      const moves = event.movementX !== 0 || event.movementY !== 0;
      if (moves) onPoint(under(event));
    },
    { signal },
  );
  listenTo(shade, 'click', (event) => onPress(under(event)), { signal });
  // What the page has laid over the card, the user has not answered.
  const sightNow = watchSight(host, card, signal);
  const refuse = (event: Event) => sightNow() === 'covered' && event.stopImmediatePropagation();
  listenTo(card, 'click', refuse, { capture: true, signal });
  listenTo(card, 'keydown', onKey, { signal });
  listenTo(card, 'keydown', (event) => keepTabInside(event, card, root), { signal });

  return {
    card,
    outline: (element) => {
      line.hidden = !element;
      if (!element) return null;
      const { left, top, width, height, bottom } = element.getBoundingClientRect();
      line.style.cssText = `left:${left - gapPx}px;top:${top - gapPx}px;width:${width + 2 * gapPx}px;height:${height + 2 * gapPx}px`;
      return bottom < 0 ? 'above' : top > innerHeight ? 'below' : null;
    },
    cover: (isCovered) => {
      shade.hidden = !isCovered;
    },
    remove: () => host.remove(),
  };
}

function part(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
