import { stageNames } from '@/lib/interview/stage';
import type { Badge } from '@/lib/interview/view-schema';
import css from './badge.css?inline';
import { clockLook, clockNotes, clockWords, seenWords } from './clock-words';
import { shadowMode, styleRoot } from './shadow';
import { outcomeNames, progressWords } from './words';

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
export function createBadge(badge: Badge, now: number, onOpen: (event: MouseEvent) => void): BadgeElement {
  const texts = badgeTexts(badge, now);
  const label = badgeLabel(badge, texts, now);
  let template = templates.get(label);
  if (!template) templates.set(label, (template = fill(makeButton(), badge, texts, label)));

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

/** Draws `badge` as it is at `now`, ms since 1970. Touches nothing when it looks the same. */
export function updateBadge(host: BadgeElement, badge: Badge, now: number): void {
  const drawing = drawings.get(host);
  const texts = badgeTexts(badge, now);
  const label = badgeLabel(badge, texts, now);
  if (!drawing || drawing.label === label) return;
  drawing.label = label;
  fill(drawing.button, badge, texts, label);
}

function fill(button: HTMLButtonElement, badge: Badge, texts: string[], label: string): HTMLButtonElement {
  [...button.children].forEach((part, index) => {
    part.textContent = texts[index] ?? '';
  });
  let look = badge.outcome === 'open' ? clockLook(badge) : 'ended';
  if (badge.stageBy === 'upwork') look += ' inferred';
  if (badge.hasSuggestion) look += ' suggests';
  button.className = look;
  button.setAttribute('aria-label', label);
  return button;
}

/** Tells assistive technology whether the panel of this badge is open. */
export function setBadgeExpanded(host: BadgeElement, expanded: boolean): void {
  drawings.get(host)?.button.setAttribute('aria-expanded', String(expanded));
}

/** "Deep dive", "3/13", "your turn · 5 h" */
function badgeTexts(badge: Badge, now: number): string[] {
  const { stage, outcome, done, total } = badge;
  if (outcome !== 'open') return [outcomeNames[outcome], stageNames[stage], ''];
  return [stageNames[stage], total > 0 ? `${done}/${total}` : '', clockWords(badge, now)];
}

/**
 * What is shown, word for word, because a voice command says what it reads; then what it means.
 * "Greenroom: Deep dive, 3/13, your turn · ~5 h. 3 of 13 done, about 5 hours. Open checklist"
 */
function badgeLabel(badge: Badge, texts: string[], now: number): string {
  const { stageBy, outcome, done, total, clock, hasSuggestion } = badge;
  const notes = total > 0 ? [progressWords(done, total)] : [];
  if (outcome === 'open') notes.push(...clockNotes(badge, now));
  if (outcome === 'open' && clock?.stale) notes.push(seenWords(clock, now));
  if (stageBy === 'upwork') notes.push('stage inferred');
  if (hasSuggestion) notes.push('has a suggestion');
  const meaning = notes.length > 0 ? ` ${notes.join(', ')}.` : '';
  return `Greenroom: ${texts.filter(Boolean).join(', ')}.${meaning} Open checklist`;
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  // Spaces between the parts: words apart also where only text counts, and a place to break the line.
  for (let part = 0; part < 3; part += 1) button.append(document.createElement('span'), ' ');
  return button;
}

/** Upwork's rows may act on clicks and keys themselves. */
function keepFromPage(event: Event): void {
  event.stopPropagation();
}
