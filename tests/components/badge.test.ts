import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBadge, setBadgeExpanded, updateBadge } from '@/components/badge';
import type { Badge } from '@/lib/interview/view-schema';
import { watchClosedRoots } from './closed-roots';
import { aBadge } from './make-view';

let rootOf: (host: Element) => ShadowRoot;
beforeEach(() => {
  rootOf = watchClosedRoots();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function draw(badge: Badge, onOpen: (event: MouseEvent) => void = () => {}) {
  const host = createBadge(badge, onOpen);
  document.body.append(host);
  const button = rootOf(host).querySelector('button')!;
  const texts = () => [...button.children].map((part) => part.textContent).filter(Boolean);
  return { host, button, texts };
}

describe('what a badge shows and says', () => {
  it.each<[string, Partial<Badge>, string[], string]>([
    [
      'whose turn',
      {},
      ['Deep dive', '1/3', 'your turn'],
      'Greenroom: Deep dive, 1 of 3 done, your turn. Open checklist',
    ],
    [
      'their turn',
      { turn: 'theirs' },
      ['Deep dive', '1/3', 'their turn'],
      'Greenroom: Deep dive, 1 of 3 done, their turn. Open checklist',
    ],
    ['an unknown turn', { turn: 'unknown' }, ['Deep dive', '1/3'], 'Greenroom: Deep dive, 1 of 3 done. Open checklist'],
    [
      'an inferred stage',
      { stageBy: 'upwork', turn: 'nobody' },
      ['Deep dive', '1/3'],
      'Greenroom: Deep dive (inferred), 1 of 3 done. Open checklist',
    ],
    [
      'a suggestion',
      { hasSuggestion: true },
      ['Deep dive', '1/3', 'your turn'],
      'Greenroom: Deep dive, 1 of 3 done, your turn, has a suggestion. Open checklist',
    ],
    [
      'the outcome',
      { outcome: 'lost' },
      ['Lost', 'Deep dive'],
      'Greenroom: Deep dive, lost, 1 of 3 done. Open checklist',
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

  it('follows an update, and drops what no longer holds', () => {
    const { host, texts, button } = draw(aBadge({ hasSuggestion: true }));
    updateBadge(host, aBadge({ stage: 'offer', turn: 'unknown', done: 2 }));
    expect(texts()).toEqual(['Job offer', '2/3']);
    expect(button.className).toBe('unknown');
  });
});

it('writes nothing when nothing has changed', async () => {
  const { host, button } = draw(aBadge());
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(button, { subtree: true, childList: true, attributes: true, characterData: true });
  updateBadge(host, aBadge());
  await new Promise((resolve) => setTimeout(resolve));
  expect(seen).toEqual([]);
});

it('is closed to the page, and shares one style sheet', () => {
  const one = draw(aBadge()).host;
  const other = draw(aBadge()).host;
  expect(one.shadowRoot).toBeNull();
  expect(rootOf(one).adoptedStyleSheets[0]).toBe(rootOf(other).adoptedStyleSheets[0]);
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

it('announces a dialog, and whether it is open', () => {
  const { host, button } = draw(aBadge());
  expect(button.getAttribute('aria-haspopup')).toBe('dialog');
  setBadgeExpanded(host, true);
  expect(button.getAttribute('aria-expanded')).toBe('true');
});

it('takes a stage name as text, never as markup', () => {
  const { host, button } = draw(aBadge());
  updateBadge(host, aBadge({ done: '<b>' as unknown as number }));
  expect(button.querySelector('b')).toBeNull();
});
