import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMark, putMark, updateMark } from '@/components/mark';
import type { Badge, Competition } from '@/lib/interview/view-schema';
import { collectGarbage } from '@/tests/fixtures/collect-garbage';
import { anActivity } from '@/tests/fixtures/jobs';
import { watchClosedRoots } from './closed-roots';
import { aBadge, aClock } from './make-view';

const now = new Date(2026, 10, 24, 14, 5).getTime();
const competition: Competition = {
  now: { activity: anActivity(), seenAt: now },
  before: { activity: anActivity({ interviewing: 2 }), seenAt: new Date(2026, 10, 20, 9).getTime() },
};

let rootOf: (host: Element) => ShadowRoot;
beforeEach(() => {
  rootOf = watchClosedRoots();
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function draw(fields: Partial<Badge> = {}, seen: Competition | null = null) {
  const onOpen = vi.fn();
  const host = createMark({ badge: aBadge(fields), competition: seen }, now, onOpen);
  document.body.innerHTML = '<article><h2><a href="/jobs/~021">A title</a></h2></article>';
  const [around, cell] = [document.querySelector('article')!, document.querySelector('h2')!];
  putMark(host, cell, around);
  const button = rootOf(host).querySelector('button')!;
  const words = () =>
    [...button.children]
      .map((part) => part.textContent)
      .filter(Boolean)
      .join(' ');
  const note = () => rootOf(host).querySelector('p')?.textContent ?? '';
  return { host, button, words, note, onOpen, cell, around };
}

describe('what a mark shows and says', () => {
  it.each<[string, Partial<Badge>, string, string]>([
    [
      'stage, turn and for how long, and no progress',
      { clock: aClock(now, 5) },
      'Deep dive · your turn · 5 h',
      'Greenroom: Deep dive · your turn · 5 h. 1 of 3 done. Open checklist',
    ],
    [
      'an inferred stage with nobody expected to write',
      { stageBy: 'upwork', turn: 'nobody' },
      'Deep dive',
      'Greenroom: Deep dive. 1 of 3 done, stage inferred. Open checklist',
    ],
    [
      'the outcome',
      { outcome: 'lost' },
      'Lost · Deep dive',
      'Greenroom: Lost · Deep dive. 1 of 3 done. Open checklist',
    ],
  ])('%s', (_, fields, words, label) => {
    const mark = draw(fields);
    expect(mark.words()).toBe(words);
    expect(mark.button.getAttribute('aria-label')).toBe(label);
    expect(mark.note()).toBe('');
  });

  it('the competition, beside the button and not as part of the stage', () => {
    const mark = draw({}, competition);
    expect(mark.note()).toBe('Competition: Interviewing: 3 (2 on 20 Nov)');
    expect(mark.button.textContent).not.toContain('Interviewing: 3');
  });

  it('follows an update', () => {
    const { host, words, note, cell } = draw({}, competition);
    updateMark(host, { badge: aBadge({ stage: 'offer', turn: 'theirs' }), competition: null }, now);
    expect(words()).toBe('Job offer · waiting on them');
    expect(note()).toBe('');
    expect(host.parentElement).toBe(cell);
  });
});

it('opens when it is pressed, and the page does not hear of it', () => {
  const { button, onOpen, around } = draw();
  const onPage = vi.fn();
  around.addEventListener('click', onPage);
  button.click();
  expect(onOpen).toHaveBeenCalledOnce();
  expect(onPage).not.toHaveBeenCalled();
});

it('leaves the title’s link alone and stands behind it', () => {
  const { host, cell } = draw();
  expect([...cell.children].map(({ nodeName }) => nodeName)).toEqual(['A', 'GREENROOM-BADGE']);
  expect(host.closest('a')).toBeNull();
});

describe('where there is little room', () => {
  /** Lines break as soon as more than so many words of ours stand in the cell. */
  function narrow(host: HTMLElement, around: Element, most: number): void {
    const shown = () => {
      const root = rootOf(host);
      const [look, note] = [root.querySelector('button')!.classList, root.querySelector('p')];
      const words = look.contains('gone') || look.contains('dot') ? 0 : look.contains('brief') ? 1 : 3;
      return words + (note && !note.hidden ? 1 : 0);
    };
    vi.spyOn(around, 'getBoundingClientRect').mockImplementation(
      () => new DOMRect(0, 0, 500, shown() > most ? 148 : 124),
    );
  }

  it.each([
    [4, '', false],
    [3, '', true],
    [1, 'brief', true],
    [0, 'dot', true],
  ])('for %i words shows itself as "%s"', (most, look, hidden) => {
    const { host, cell, around, button } = draw({ clock: aClock(now, 5) }, competition);
    narrow(host, around, most);
    putMark(host, cell, around);
    expect(look === '' || button.classList.contains(look)).toBe(true);
    expect(rootOf(host).querySelector('p')!.hidden).toBe(hidden);
    expect(Boolean(button.title)).toBe(most < 3); // a mouse can read the rest
    expect(button.getAttribute('aria-label')).toContain('your turn'); // and ears always hear it
    expect(cell.lastElementChild).toBe(host);
  });

  it('finds its words again when there is room', () => {
    const { host, cell, around, button } = draw();
    narrow(host, around, 0);
    putMark(host, cell, around);
    vi.restoreAllMocks();
    putMark(host, cell, around);
    expect(button.className).toBe('mark mine');
    expect(button.title).toBe('');
  });
});

it('is not held by a tile that shows another job now', async () => {
  vi.restoreAllMocks(); // who looks into roots holds them
  document.body.innerHTML = '<article><h2>A title</h2></article>';
  const taken = putAndTake(document.querySelector('article')!, document.querySelector('h2')!);
  await collectGarbage();
  expect(taken.deref()).toBeUndefined();
});

function putAndTake(around: Element, cell: Element): WeakRef<Element> {
  const host = createMark({ badge: aBadge(), competition: null }, now, () => {});
  putMark(host, cell, around);
  host.remove();
  return new WeakRef(host);
}
