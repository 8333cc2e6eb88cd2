import { expect, it } from 'vitest';
import { filtersIn, firstWish, wishFrom, type Wish } from '@/entrypoints/sidepanel/board/wish';

const wish: Wish = { due: true, stage: 'offer', outcome: 'any', client: 'Ada', sort: 'title', folded: ['invited'] };

it('is understood when it comes back as it was kept', () => {
  expect(wishFrom(JSON.stringify(wish))).toEqual(wish);
});

it.each([
  ['nothing', null],
  ['something else', '[1]'],
  ['half of something', '{"due":tr'],
  ['a number', '7'],
  [
    'another version',
    JSON.stringify({ due: 'yes', stage: 'hired', outcome: 'x', client: 3, sort: 'size', folded: 'all' }),
  ],
])('is the first one where %s was kept', (_, kept) => {
  expect(wishFrom(kept)).toEqual(firstWish);
});

it('keeps what is understood of what was kept', () => {
  expect(wishFrom('{"sort":"seen","stage":"hired","folded":["offer","hired"]}')).toEqual({
    ...firstWish,
    sort: 'seen',
    folded: ['offer'],
  });
});

it.each<[Partial<Wish>, number]>([
  [{}, 0],
  [{ sort: 'title', folded: ['offer'] }, 0],
  [{ client: ' ' }, 0],
  [{ due: true, outcome: 'ended' }, 2],
  [{ stage: 'offer', client: 'Ada' }, 2],
])('%j filters by so many things', (changed, count) => {
  expect(filtersIn({ ...firstWish, ...changed })).toBe(count);
});
