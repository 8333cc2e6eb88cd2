import { stageNames } from '@/lib/interview/stage';
import type { Badge } from '@/lib/interview/view-schema';
import css from './badge.css?inline';
import { shadowMode, styleRoot } from './shadow';
import { outcomeNames, progressWords, turnNames } from './words';

/** The host element of a badge. What is in it is closed to the page. */
export type BadgeElement = HTMLElement;

/** What stands in a badge; the label says everything that it shows. */
type Drawing = { button: HTMLButtonElement; label: string };
const drawings = new WeakMap<BadgeElement, Drawing>();
const style = styleRoot(css);
/** Filled buttons by their label: most badges of a page look alike, and a copy costs less than filling one. */
const templates = new Map<string, HTMLButtonElement>();

/**
 * Plain DOM, because there may be a thousand on a page: three text nodes in one button, one style sheet for all, nothing
 * measured.
 */
export function createBadge(badge: Badge, onOpen: (event: MouseEvent) => void): BadgeElement {
  const label = badgeLabel(badge);
  let template = templates.get(label);
  if (!template) templates.set(label, (template = fill(makeButton(), badge, label)));

  const host = document.createElement('greenroom-badge');
  const root = host.attachShadow({ mode: shadowMode, delegatesFocus: true });
  const button = template.cloneNode(true) as HTMLButtonElement;
  style(root);
  root.append(button);
  drawings.set(host, { button, label });

  host.addEventListener('keydown', keepFromPage);
  host.addEventListener('click', (event) => {
    keepFromPage(event);
    onOpen(event);
  });
  return host;
}

/** Draws `badge`. Touches nothing when nothing has changed. */
export function updateBadge(host: BadgeElement, badge: Badge): void {
  const drawing = drawings.get(host);
  const label = badgeLabel(badge);
  if (!drawing || drawing.label === label) return;
  drawing.label = label;
  fill(drawing.button, badge, label);
}

function fill(button: HTMLButtonElement, badge: Badge, label: string): HTMLButtonElement {
  const { stage, stageBy, outcome, done, total, turn, hasSuggestion } = badge;
  const open = outcome === 'open';
  const texts = open
    ? [stageNames[stage], total > 0 ? `${done}/${total}` : '', turnNames[turn]]
    : [outcomeNames[outcome], stageNames[stage], ''];
  texts.forEach((text, index) => {
    const part = button.children[index];
    if (part) part.textContent = text;
  });

  let look = open ? turn : 'ended';
  if (stageBy === 'upwork') look += ' inferred';
  if (hasSuggestion) look += ' suggests';
  button.className = look;
  button.setAttribute('aria-label', label);
  return button;
}

/** Tells assistive technology whether the panel of this badge is open. */
export function setBadgeExpanded(host: BadgeElement, expanded: boolean): void {
  drawings.get(host)?.button.setAttribute('aria-expanded', String(expanded));
}

/** "Greenroom: Deep dive, 3 of 13 done, your turn. Open checklist" */
function badgeLabel({ stage, stageBy, outcome, done, total, turn, hasSuggestion }: Badge): string {
  let label = `Greenroom: ${stageNames[stage]}`;
  if (stageBy === 'upwork') label += ' (inferred)';
  if (outcome !== 'open') label += `, ${outcomeNames[outcome].toLowerCase()}`;
  if (total > 0) label += `, ${progressWords(done, total)}`;
  if (outcome === 'open' && turnNames[turn]) label += `, ${turnNames[turn]}`;
  if (hasSuggestion) label += ', has a suggestion';
  return `${label}. Open checklist`;
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  for (let part = 0; part < 3; part += 1) button.append(document.createElement('span'));
  return button;
}

/** Upwork's rows may act on clicks and keys themselves. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}
