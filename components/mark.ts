import type { JobMark } from '@/lib/interview/view-schema';
import badgeCss from './badge.css?inline';
import { badgeLabel, badgeLook } from './badge';
import { createHost, partsOf, updateHost, type BadgeElement, type Face } from './badge-host';
import { clockWords } from './clock-words';
import { changeWords } from './competition-words';
import css from './mark.css?inline';
import { styleRoot } from './shadow';
import { outcomeName, stageName } from './interview-words';

const style = styleRoot(badgeCss + css);
type Home = { cell: Element; around: Element };
/** Where each mark stands, so that it fits also with other words and in another width. */
const homes = new WeakMap<BadgeElement, Home>();
/** What stands in a tile; the tile may outlive it. */
const marks = new WeakMap<Element, WeakRef<BadgeElement>>();
let widths: ResizeObserver | undefined;

/**
 * What is left out where there is no room behind the title; then the line above it, if that is one of text; then a dot,
 * behind the title or, where its end is cut off, before it; at last one that takes no room.
 */
const fits = ['whole', 'no-note', 'brief', 'whole above', 'brief above', 'dot', 'dot first', 'dot hanging first'];

/** A badge without the progress, smaller than a line of text, at a job that is an interview. `now` in ms since 1970. */
export function createMark(mark: JobMark, now: number, onOpen: () => void): BadgeElement {
  return createHost(faceOf(mark, now), style, onOpen);
}

/** Draws `mark` as it is at `now`, ms since 1970. Touches nothing when it looks the same. */
export function updateMark(host: BadgeElement, mark: JobMark, now: number): void {
  if (updateHost(host, faceOf(mark, now)) && host.isConnected) fit(host);
}

/** Puts it behind the title in `cell`, with as many words as there is room for: nothing in `around` moves. */
export function putMark(host: BadgeElement, cell: Element, around: Element): void {
  homes.set(host, { cell, around });
  marks.set(around, new WeakRef(host));
  fit(host);
  widths ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const mark = marks.get(target)?.deref();
      if (mark?.isConnected) fit(mark);
      else widths?.unobserve(target);
    }
  });
  widths.observe(around);
}

/** Measures; there are only a few marks on a page. */
function fit(host: BadgeElement): void {
  const [home, parts] = [homes.get(host), partsOf(host)];
  if (!home || !parts) return;
  const { cell, around } = home;
  const { button, note } = parts;
  button.classList.add('gone');
  if (note) note.hidden = true;
  const heights = [heightOf(cell), heightOf(around)];
  for (const fit of fits) {
    const words = fit.split(' ');
    for (const name of ['gone', 'brief', 'dot', 'first', 'hanging'])
      button.classList.toggle(name, words.includes(name));
    const says = words.includes('brief') || words.includes('dot') ? button.getAttribute('aria-label') : '';
    button.title = says ?? '';
    if (note) note.hidden = !words.includes('whole');
    if (words.includes('above')) put(host, cell.parentElement, cell);
    else put(host, cell, words.includes('first') ? cell.firstChild : null);
    const stays = heightOf(cell) === heights[0] && heightOf(around) === heights[1];
    if (stays && isWhole(button, host, around)) return;
  }
}

/** An element that moves makes the page look again. */
function put(host: BadgeElement, parent: Element | null, before: Node | null): void {
  const isThere = before === host || (host.parentElement === parent && host.nextSibling === before);
  if (!isThere) parent?.insertBefore(host, before);
}

function heightOf(element: Element): number {
  return Math.round(element.getBoundingClientRect().height);
}

/** Nothing around it cuts it off. */
function isWhole(button: Element, host: Element, around: Element): boolean {
  const { bottom, right } = button.getBoundingClientRect();
  for (let holder = host.parentElement; holder; holder = holder === around ? null : holder.parentElement) {
    if (getComputedStyle(holder).overflow === 'visible') continue;
    const box = holder.getBoundingClientRect();
    if (bottom > box.bottom + 1 || right > box.right + 1) return false;
  }
  return true;
}

function faceOf({ badge, competition }: JobMark, now: number): Face {
  const [first, last] =
    badge.outcome === 'open'
      ? [stageName(badge.stage), clockWords(badge, now)]
      : [outcomeName(badge.outcome), stageName(badge.stage)];
  const texts = [first, last && '·', last];
  const label = badgeLabel(badge, texts.filter(Boolean).join(' '), now);
  return { texts, label, look: `mark ${badgeLook(badge)}`, note: competition ? changeWords(competition, now) : '' };
}
