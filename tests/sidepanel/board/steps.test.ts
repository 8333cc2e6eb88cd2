import { describe, expect, it } from 'vitest';
import type { Column } from '@/entrypoints/sidepanel/board/columns';
import { cardAfter, stageAfter } from '@/entrypoints/sidepanel/board/steps';
import { stages } from '@/lib/interview/stage';
import { aView } from '@/tests/components/make-view';

/** "a b" are the cards of the first stage, and so on; there is nothing in the others. */
function columnsOf(...lists: string[]): Column[] {
  return stages.map((stage, at) => ({
    stage,
    cards: (lists[at] ?? '')
      .split(' ')
      .filter(Boolean)
      .map((interviewId) => aView({ interviewId })),
  }));
}
const columns = columnsOf('a b c', '', 'd', 'e f g h i j k l m n');

describe.each([
  { isStacked: false, way: 'beside' },
  { isStacked: true, way: 'below' },
])('where stages stand $way each other', ({ isStacked }) => {
  it.each<[key: string, from: string, beside: string | null, below: string | null]>([
    ['down', 'a', 'b', 'b'],
    ['down', 'c', 'c', 'd'], // where they stand below each other, the lists are one
    ['up', 'd', 'd', 'c'],
    ['up', 'a', 'a', null],
    ['down', 'n', 'n', null],
    ['forward', 'c', 'd', 'd'],
    ['forward', 'd', 'e', 'e'],
    ['back', 'f', 'd', 'd'],
    ['back', 'd', 'a', 'a'],
    ['forward', 'e', null, null],
    ['Home', 'h', 'e', 'e'],
    ['End', 'h', 'n', 'n'],
    ['PageDown', 'e', 'm', 'm'],
    ['PageDown', 'm', 'n', 'n'],
    ['PageUp', 'f', 'e', 'e'],
    ['x', 'f', null, null],
    ['down', 'gone', null, null],
  ])('%s leads from %s', (key, from, beside, below) => {
    expect(cardAfter(key, from, columns, isStacked)).toBe(isStacked ? below : beside);
  });
});

it('goes to the card at the same height beside', () => {
  expect(cardAfter('forward', 'b', columnsOf('a b', 'c d e'), false)).toBe('d');
});

it.each([
  ['invited', -1, null],
  ['invited', 1, 'interviewing'],
  ['offer', 1, null],
] as const)('%s, %i further, is %s', (stage, step, after) => {
  expect(stageAfter(stage, step)).toBe(after);
});
