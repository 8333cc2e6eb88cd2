import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBadge, prepareBadges, updateBadge } from '@/components/badge';
import { setBadgeExpanded } from '@/components/badge-host';
import type { Badge, Clock } from '@/lib/interview/view-schema';
import { collectGarbage } from '../fixtures/collect-garbage';
import { watchClosedRoots } from './closed-roots';
import { aBadge, aClock } from './make-view';

const hour = 3_600_000;
const now = new Date(2026, 10, 23, 14, 5).getTime();

let rootOf: (host: Element) => ShadowRoot;
beforeEach(() => {
  rootOf = watchClosedRoots();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function draw(badge: Badge, onOpen: () => void = () => {}) {
  const host = createBadge(badge, now, onOpen);
  document.body.append(host);
  const button = rootOf(host).querySelector('button')!;
  const texts = () => [...button.children].map((part) => part.textContent.trim()).filter(Boolean);
  return { host, button, texts };
}

const waiting = (hours: number, fields: Partial<Clock> = {}) => aClock(now, hours, fields);
const theirs = (hours: number): Partial<Badge> => ({ turn: 'theirs', clock: waiting(hours, { level: null }) });
const coarse = { earliest: now - 6 * hour, latest: now - 5 * hour };

describe('what a badge shows and says', () => {
  it.each<[string, Partial<Badge>, string[], string]>([
    [
      'whose turn, and for how long',
      { clock: waiting(5) },
      ['Deep dive', '1/3', 'your turn · 5 h'],
      'Greenroom: Deep dive, 1/3, your turn · 5 h. 1 of 3 done. Open checklist',
    ],
    [
      'that a reply is overdue',
      { clock: waiting(26, { level: 'overdue' }) },
      ['Deep dive', '1/3', 'your turn · 26 h, overdue'],
      'Greenroom: Deep dive, 1/3, your turn · 26 h, overdue. 1 of 3 done. Open checklist',
    ],
    [
      'that a reply is soon late',
      { clock: waiting(5, { level: 'watch', early: true }) },
      ['Deep dive', '1/3', 'your turn · 5 h, due'],
      'Greenroom: Deep dive, 1/3, your turn · 5 h, due. 1 of 3 done, soon late. Open checklist',
    ],
    [
      'a coarse time as coarse',
      { clock: waiting(5, { since: coarse }) },
      ['Deep dive', '1/3', 'your turn · ~5 h'],
      'Greenroom: Deep dive, 1/3, your turn · ~5 h. 1 of 3 done, about 5 hours. Open checklist',
    ],
    [
      'a likely turn as likely',
      { clock: waiting(5, { likely: true }) },
      ['Deep dive', '1/3', 'your turn? · 5 h'],
      'Greenroom: Deep dive, 1/3, your turn? · 5 h. 1 of 3 done, probably. Open checklist',
    ],
    [
      'when it was seen, where that is long ago',
      { clock: waiting(5, { stale: true, seenAt: new Date(2026, 10, 23, 9, 5).getTime() }) },
      ['Deep dive', '1/3', 'your turn · 5 h'],
      'Greenroom: Deep dive, 1/3, your turn · 5 h. 1 of 3 done, as seen at 09:05. Open checklist',
    ],
    [
      'how long the client has kept silent',
      theirs(50),
      ['Deep dive', '1/3', 'waiting on them · 2 d'],
      'Greenroom: Deep dive, 1/3, waiting on them · 2 d. 1 of 3 done. Open checklist',
    ],
    [
      'an unknown turn',
      { turn: 'unknown' },
      ['Deep dive', '1/3', '?'],
      'Greenroom: Deep dive, 1/3, ?. 1 of 3 done, whose turn is unknown. Open checklist',
    ],
    [
      'no turn where nobody expects one',
      { turn: 'unknown', stage: 'invited' },
      ['Invited', '1/3'],
      'Greenroom: Invited, 1/3. 1 of 3 done. Open checklist',
    ],
    [
      'an inferred stage',
      { stageBy: 'upwork', turn: 'nobody' },
      ['Deep dive', '1/3'],
      'Greenroom: Deep dive, 1/3. 1 of 3 done, stage inferred. Open checklist',
    ],
    [
      'a suggestion',
      { hasSuggestion: true },
      ['Deep dive', '1/3', 'your turn'],
      'Greenroom: Deep dive, 1/3, your turn. 1 of 3 done, has a suggestion. Open checklist',
    ],
    [
      'the outcome, and no clock',
      { outcome: 'lost', clock: waiting(5, { level: 'late', stale: true }) },
      ['Lost', 'Deep dive'],
      'Greenroom: Lost, Deep dive. 1 of 3 done. Open checklist',
    ],
    [
      'an empty list',
      { done: 0, total: 0 },
      ['Deep dive', 'your turn'],
      'Greenroom: Deep dive, your turn. Open checklist',
    ],
  ])('%s', (_, fields, texts, name) => {
    const badge = draw(aBadge(fields));
    expect(badge.texts()).toEqual(texts);
    expect(badge.button.getAttribute('aria-label')).toBe(name);
  });

  it.each([
    [0, '1 min'],
    [0.2, '12 min'],
    [1, '1 h'],
    [47.9, '47 h'],
    [48, '2 d'],
    [13 * 24, '13 d'],
    [22 * 24, '3 wk'],
    [-1, '1 min'], // the clock was set back
  ])('tells %s hours as %s', (hours, words) => {
    expect(
      draw(aBadge(theirs(hours)))
        .texts()
        .at(-1),
    ).toBe(`waiting on them · ${words}`);
  });

  it('is named by what can be read on it, so that a voice can press it', () => {
    const { button } = draw(aBadge({ clock: waiting(26, { level: 'overdue', since: coarse }) }));
    const wordsOf = (text: string) => text.match(/[\w/·]+/g)!.join(' ');
    expect(wordsOf(button.getAttribute('aria-label')!)).toContain(wordsOf(button.textContent));
  });

  it('follows an update, and drops what no longer holds', () => {
    const { host, texts, button } = draw(aBadge({ hasSuggestion: true }));
    updateBadge(host, aBadge({ stage: 'offer', turn: 'unknown', done: 2 }), now);
    expect(texts()).toEqual(['Job offer', '2/3', '?']);
    expect(button.className).toBe('unknown');
  });
});

it('writes nothing when nothing looks different a minute later', async () => {
  const { host, button } = draw(aBadge({ clock: waiting(5.5) }));
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(button, { subtree: true, childList: true, attributes: true, characterData: true });
  updateBadge(host, aBadge({ clock: waiting(5.5) }), now);
  updateBadge(host, aBadge({ clock: waiting(5.5) }), now + 60_000);
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual([]);
});

it('is closed to the page, and shares one style sheet', () => {
  const one = draw(aBadge()).host;
  const other = draw(aBadge()).host;
  expect(one.shadowRoot).toBeNull();
  expect(rootOf(one).adoptedStyleSheets[0]).toBe(rootOf(other).adoptedStyleSheets[0]);
});

it('is prepared for without a trace on the page', () => {
  const before = document.documentElement.outerHTML;
  prepareBadges();
  expect(document.documentElement.outerHTML).toBe(before);
  expect(document.adoptedStyleSheets).toEqual([]);
});

it('opens on a click that the page does not hear of', () => {
  const onOpen = vi.fn();
  const onPage = vi.fn();
  document.body.addEventListener('click', onPage);
  draw(aBadge(), onOpen).button.click();
  document.body.removeEventListener('click', onPage);
  expect(onOpen).toHaveBeenCalledOnce();
  expect(onPage).not.toHaveBeenCalled();
});

it('opens on no click that a script of the page has made', () => {
  globalThis.greenroomStandsIn = undefined;
  const onOpen = vi.fn();
  const { host, button } = draw(aBadge(), onOpen);
  button.click();
  host.click();
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  expect(onOpen).not.toHaveBeenCalled();
});

it('announces a dialog, and whether it is open', () => {
  const { host, button } = draw(aBadge());
  expect(button.getAttribute('aria-haspopup')).toBe('dialog');
  setBadgeExpanded(host, true);
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

it('takes a stage name as text, never as markup', () => {
  const { host, button } = draw(aBadge());
  updateBadge(host, aBadge({ done: '<b>' as unknown as number }), now);
  expect(button.querySelector('b')).toBeNull();
});

it('leaves nothing behind when it is taken away, however many faces have been shown', async () => {
  vi.restoreAllMocks(); // who looks into roots holds them
  const made = drawMany(100);
  expect(made.length).toBeGreaterThan(200);
  await collectGarbage();
  const left = made.filter((one) => one.deref());
  expect(left.length).toBeLessThan(20);
});

/** Badges that all look different, and whatever was made for them. */
function drawMany(total: number): WeakRef<Element>[] {
  const create = vi.spyOn(document, 'createElement');
  const hosts = Array.from({ length: total }, (_, done) => createBadge(aBadge({ done, total }), now, () => {}));
  const made = [...hosts, ...create.mock.results.map(({ value }) => value as Element)];
  create.mockRestore();
  return made.map((one) => new WeakRef(one));
}
