import { stageNames } from '@/lib/interview/stage';
import type { Badge } from '@/lib/interview/view-schema';
import css from './badge.css?inline';
import { shadowMode, styleRoot } from './shadow';
import { outcomeNames, progressWords, turnNames } from './words';

/** The host element of a badge. What is in it is closed to the page. */
export type BadgeElement = HTMLElement;

const buttons = new WeakMap<BadgeElement, HTMLButtonElement>();
const style = styleRoot(css);
let template: HTMLButtonElement | undefined;

/**
 * A badge without content, to be filled by `updateBadge`. Plain DOM, because there may be a thousand on a page:
 * three text nodes in one button, one style sheet for all, nothing measured.
 */
export function createBadge(onOpen: (event: MouseEvent) => void): BadgeElement {
  template ??= makeTemplate();
  const host = document.createElement('greenroom-badge');
  const root = host.attachShadow({ mode: shadowMode, delegatesFocus: true });
  const button = template.cloneNode(true) as HTMLButtonElement;
  style(root);
  root.append(button);
  buttons.set(host, button);

  host.addEventListener('keydown', keepFromPage);
  host.addEventListener('click', (event) => {
    keepFromPage(event);
    onOpen(event);
  });
  return host;
}

/** Draws `badge`. Cheap when nothing has changed. */
export function updateBadge(host: BadgeElement, badge: Badge): void {
  const button = buttons.get(host);
  if (!button) return;

  const [first, second, third] = button.children;
  const open = badge.outcome === 'open';
  const progress = badge.total > 0 ? `${badge.done}/${badge.total}` : '';
  setText(first, open ? stageNames[badge.stage] : outcomeNames[badge.outcome]);
  setText(second, open ? progress : stageNames[badge.stage]);
  setText(third, open ? turnNames[badge.turn] : '');

  const look = [
    badge.stageBy === 'upwork' && 'inferred',
    !open && 'ended',
    open && badge.turn === 'mine' && 'mine',
    badge.hasSuggestion && 'suggests',
  ];
  const className = look.filter(Boolean).join(' ');
  if (button.className !== className) button.className = className;
  const label = badgeLabel(badge);
  if (button.ariaLabel !== label) button.ariaLabel = label;
}

/** Tells assistive technology whether the panel of this badge is open. */
export function setBadgeExpanded(host: BadgeElement, expanded: boolean): void {
  const button = buttons.get(host);
  if (button) button.ariaExpanded = String(expanded);
}

/** "Greenroom: Deep dive, 3 of 13 done, your turn. Open checklist" */
function badgeLabel({ stage, stageBy, outcome, done, total, turn, hasSuggestion }: Badge): string {
  const facts = [
    stageNames[stage] + (stageBy === 'upwork' ? ' (inferred)' : ''),
    outcome !== 'open' && outcomeNames[outcome].toLowerCase(),
    total > 0 && progressWords(done, total),
    outcome === 'open' && turnNames[turn],
    hasSuggestion && 'has a suggestion',
  ];
  return `Greenroom: ${facts.filter(Boolean).join(', ')}. Open checklist`;
}

function makeTemplate(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  for (let part = 0; part < 3; part += 1) button.append(document.createElement('span'));
  return button;
}

function setText(part: Element | undefined, text: string): void {
  if (part && part.textContent !== text) part.textContent = text;
}

/** Upwork's rows may act on clicks and keys themselves. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}
