import { listenTo } from '@/lib/listen-to';
import { speakIn } from '@/lib/words/speak-on';
import { makeHost } from './host';

/** The host element of a badge. What is in it is closed to the page. */
export type BadgeElement = HTMLElement;

/** What a badge shows. */
export type Face = {
  /** Its parts: the stage, something about it, the clock. Empty ones are left out. */
  texts: string[];
  /** Everything that it shows and what that means, for ears. */
  label: string;
  /** Names of classes. */
  look: string;
  /** Beside the button, not part of it; empty for none. */
  note: string;
};

type Drawing = { root: ShadowRoot; button: HTMLButtonElement; face: Face };
const drawings = new WeakMap<BadgeElement, Drawing>();
/**
 * Filled buttons by what they show: most badges of a page look alike, and a copy costs less than filling one. They are kept
 * while badges are drawn in one go, and no longer: faces hold the time, so in a page that stays open there is no end of them.
 */
const templates = new Map<string, HTMLButtonElement>();

/**
 * Plain DOM, because there may be a thousand on a page: three text nodes in one button, one style sheet for all, nothing
 * measured.
 */
export function createHost(face: Face, style: (root: ShadowRoot) => void, onOpen: () => void): BadgeElement {
  const name = `${face.look} ${face.label}`;
  let template = templates.get(name);
  if (templates.size === 0) queueMicrotask(() => templates.clear());
  if (!template) templates.set(name, (template = fill(makeButton(), face)));

  const { host, root } = makeHost('greenroom-badge', { delegatesFocus: true });
  const button = template.cloneNode(true) as HTMLButtonElement;
  style(root);
  root.append(button);
  if (face.note) write(root, face.note);
  drawings.set(host, { root, button, face });

  // Only the user opens a panel; a script of the page could make clicks too.
  listenTo(button, 'click', onOpen);
  for (const type of ['keydown', 'click'] as const) listenTo(host, type, keepFromPage);
  return host;
}

/** Draws `face`. Touches nothing when it looks the same, and says whether it did. */
export function updateHost(host: BadgeElement, face: Face): boolean {
  const drawing = drawings.get(host);
  if (!drawing || (drawing.face.label === face.label && drawing.face.note === face.note)) return false;
  drawing.face = face;
  fill(drawing.button, face);
  write(drawing.root, face.note);
  return true;
}

/** Tells assistive technology whether the panel of this badge is open. */
export function setBadgeExpanded(host: BadgeElement, expanded: boolean): void {
  drawings.get(host)?.button.setAttribute('aria-expanded', String(expanded));
}

/** What is in `host`, for whoever fits it into its place. */
export function partsOf(host: BadgeElement): { button: HTMLButtonElement; note: HTMLElement | null } | null {
  const drawing = drawings.get(host);
  return drawing ? { button: drawing.button, note: drawing.root.querySelector('p') } : null;
}

function fill(button: HTMLButtonElement, { texts, label, look }: Face): HTMLButtonElement {
  [...button.children].forEach((part, index) => {
    part.textContent = texts[index] ?? '';
  });
  button.className = look;
  button.setAttribute('aria-label', label);
  return button;
}

function write(root: ShadowRoot, note: string): void {
  let element = root.querySelector('p');
  if (!element && note) {
    root.append((element = document.createElement('p')));
    speakIn(element);
  }
  if (element) element.textContent = note;
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  speakIn(button);
  // Spaces between the parts: words apart also where only text counts, and a place to break the line.
  for (let part = 0; part < 3; part += 1) {
    const span = document.createElement('span');
    span.inert = true; // a page can search for text, in closed roots too (`window.find`), but not for this
    button.append(span, ' ');
  }
  return button;
}

/** Upwork's rows may act on clicks and keys themselves. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}
