import { afterEach, expect, it, vi } from 'vitest';
import { createBadge, updateBadge } from '@/components/badge';
import { DrawnBadges, type BadgeKind, type Place } from '@/entrypoints/upwork.content/drawn-badges';
import { aBadge } from '../components/make-view';

afterEach(() => document.body.replaceChildren());

const kind: BadgeKind = {
  create: ({ badge }, now, onOpen) => createBadge(badge, now, onOpen),
  update: (element, { badge }, now) => updateBadge(element, badge, now),
  put: (element, cell) => cell.append(element),
};

/** Two rows, each with its badge. */
function draw() {
  document.body.innerHTML = '<ul><li><p></p></li><li><p></p></li></ul>';
  const places = [...document.querySelectorAll('li')].map((element, index): Place => ({
    element,
    cell: element.querySelector('p')!,
    key: `proposal:${index}`,
  }));
  const badges = new DrawnBadges(kind, vi.fn());
  for (const place of places) badges.draw(place, { badge: aBadge({ interviewId: place.key }), competition: null });
  const drawn = [...document.querySelectorAll('greenroom-badge')];
  const owners = () => drawn.map((badge) => [...document.querySelectorAll('li')].indexOf(badge.closest('li')!));
  return { places, badges, drawn, owners };
}

it('brings a badge back to its own row, wherever the page has put it', () => {
  const { places, badges, drawn, owners } = draw();
  places[1]!.cell.append(drawn[0]!);
  places[0]!.cell.append(drawn[1]!);
  for (const place of places) badges.repair(place);
  expect(owners()).toEqual([0, 1]);
});

it('leaves no badge at another job, however often the page moves it', () => {
  const { places, badges, drawn, owners } = draw();
  for (let time = 0; time < 50; time += 1) {
    places[1]!.cell.append(drawn[0]!);
    for (const place of places) badges.repair(place);
  }
  expect(owners()).toEqual([-1, 1]);
});
