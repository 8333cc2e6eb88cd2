import { describe, expect, it } from 'vitest';
import { clientsLike, columnsOf } from '@/entrypoints/sidepanel/board/columns';
import { sorted } from '@/entrypoints/sidepanel/board/sorted';
import { firstWish, type Sort, type Wish } from '@/entrypoints/sidepanel/board/wish';
import type { InterviewSummary } from '@/lib/interview/view-schema';
import { aNudge, aView } from '@/tests/components/make-view';

let made = 0;
function aSummary(title: string, fields: Partial<InterviewSummary> = {}): InterviewSummary {
  made += 1;
  return { ...aView({ interviewId: `proposal:${made}`, title, turn: 'theirs' }), ...fields };
}
const titlesOf = (summaries: readonly InterviewSummary[]) => summaries.map(({ title }) => title);

describe('what a stage shows', () => {
  const all = [
    aSummary('Logo', { client: 'Ada', stage: 'offer' }),
    aSummary('Bäckerei Süß', { client: 'Olena', nudges: [aNudge()] }),
    aSummary('Old shop', { client: 'Adam', outcome: 'lost' }),
    aSummary('Older shop', { client: null, outcome: 'silent', nudges: [aNudge()] }),
  ];
  const shown = (wish: Partial<Wish>, search = '') =>
    columnsOf(all, { ...firstWish, ...wish }, search).flatMap(({ cards }) => titlesOf(cards));

  it.each<[string, Partial<Wish>, string, string[]]>([
    ['all that is open', {}, '', ['Bäckerei Süß', 'Logo']],
    ['what is due, and only of open ones', { due: true, outcome: 'any' }, '', ['Bäckerei Süß']],
    ['one stage', { stage: 'offer' }, '', ['Logo']],
    ['what has ended', { outcome: 'ended' }, '', ['Old shop', 'Older shop']],
    ['what has ended in one way', { outcome: 'silent' }, '', ['Older shop']],
    ['everything', { outcome: 'any' }, '', ['Bäckerei Süß', 'Old shop', 'Older shop', 'Logo']],
    ['clients by a part of their names', { outcome: 'any', client: ' ADA' }, '', ['Old shop', 'Logo']],
    ['words of the title, whatever their accents', {}, 'suss backerei', ['Bäckerei Süß']],
    ['words of title and client', {}, 'logo ada', ['Logo']],
    ['nothing where one word is missing', {}, 'logo olena', []],
  ])('is %s', (_, wish, search, titles) => {
    expect(shown(wish, search)).toEqual(titles);
  });

  it('has a place for every stage, also for those where nothing is', () => {
    expect(columnsOf([], firstWish, '').map(({ stage }) => stage)).toHaveLength(6);
    expect(columnsOf(all, { ...firstWish, stage: 'invited' }, '')).toEqual([{ stage: 'invited', cards: [] }]);
  });
});

describe('the order', () => {
  const hour = 3_600_000;
  it.each<[Sort, InterviewSummary[], string[]]>([
    [
      'due',
      [
        aSummary('silent for a month', { dormant: true }),
        aSummary('waiting for them'),
        aSummary('my turn', { turn: 'mine' }),
        aSummary('late', { nudges: [aNudge({ dueAt: 2 })] }),
        aSummary('late for longer', { nudges: [aNudge({ dueAt: 1 })] }),
        aSummary('late and hot', { nudges: [aNudge({ dueAt: 3 })], attention: 'hot' }),
        aSummary('overdue', { nudges: [aNudge({ level: 'overdue', dueAt: 9 })] }),
        aSummary('a call', { nudges: [aNudge({ kind: 'meeting', level: '1h', dueAt: 9 })] }),
        aSummary('won', { outcome: 'won', turn: 'mine' }),
      ],
      [
        'a call',
        'overdue',
        'late and hot',
        'late for longer',
        'late',
        'my turn',
        'waiting for them',
        'silent for a month',
        'won',
      ],
    ],
    ['seen', [aSummary('old'), aSummary('new', { lastSeenAt: hour })], ['new', 'old']],
    [
      'progress',
      [
        aSummary('none to do', { done: 0, total: 0 }),
        aSummary('half', { done: 2, total: 4 }),
        aSummary('all', { done: 3, total: 3 }),
        aSummary('not begun', { done: 0, total: 9 }),
      ],
      ['all', 'half', 'not begun', 'none to do'],
    ],
    ['title', [aSummary('Shop 10'), aSummary('shop 9'), aSummary('Ärzte')], ['Ärzte', 'shop 9', 'Shop 10']],
    [
      'newest',
      [
        aSummary('sent first', { sentAt: hour, updatedAt: 9 * hour }),
        aSummary('sent last', { sentAt: 3 * hour }),
        aSummary('added by hand', { sentAt: null, updatedAt: 2 * hour }),
      ],
      ['sent last', 'added by hand', 'sent first'],
    ],
  ])('by %s', (sort, summaries, titles) => {
    expect(titlesOf(sorted(summaries, sort, 'en'))).toEqual(titles);
    expect(titlesOf(sorted(summaries.toReversed(), sort, 'en'))).toEqual(titles);
  });
});

it('proposes clients, each once, in order, not too many', () => {
  const summaries = ['Olena', 'Ada', null, 'ada', 'Adam', 'Ada'].map((client) => aSummary('', { client }));
  expect(clientsLike('ad', summaries, 9)).toEqual(['ada', 'Ada', 'Adam']);
  expect(clientsLike('', summaries, 2)).toEqual(['ada', 'Ada']);
});
