import { expect, it } from 'vitest';
import { dueAfter, dueIn } from '@/entrypoints/popup/due';
import type { InterviewView } from '@/lib/interview/view-schema';
import { aNudge, aView } from '@/tests/components/make-view';

const interviewOf = (nudges: InterviewView['nudges'], fields: Partial<InterviewView> = {}) =>
  aView({ nudges, ...fields });
const namesOf = (views: InterviewView[]) => dueIn(views).map(({ nudge: { kind, level } }) => `${kind} ${level}`);

it('orders by what it is about, whatever interview it belongs to', () => {
  const order = [
    ['offer', 'day-1'],
    ['meeting', '10m'],
    ['reply', 'overdue'],
    ['reply', 'late'],
    ['reply', 'watch'],
    ['follow-up', 'first'],
    ['silent', 'silent'],
    ['stuck', 'stuck'],
  ] as const;
  const views = order.map(([kind, level]) => interviewOf([aNudge({ kind, level })])).toReversed();
  expect(namesOf(views)).toEqual(order.map((words) => words.join(' ')));
});

it('puts hot ones first among those alike, then the oldest', () => {
  const views = [
    interviewOf([aNudge({ anchor: 'new', dueAt: 2 })]),
    interviewOf([aNudge({ anchor: 'old', dueAt: 1 })]),
    interviewOf([aNudge({ anchor: 'hot', dueAt: 3 })], { attention: 'hot' }),
    interviewOf([aNudge({ anchor: 'overdue', level: 'overdue', dueAt: 4 })]),
  ];
  expect(dueIn(views).map(({ nudge }) => nudge.anchor)).toEqual(['overdue', 'hot', 'old', 'new']);
});

it('follows what answers said since the lists were read', () => {
  const one = (id: number, fields: Partial<InterviewView>) => aView({ interviewId: `proposal:${id}`, ...fields });
  const [late, due] = [one(1, { nudges: [aNudge()] }), one(2, { nudges: [aNudge({ anchor: 'other' })] })];
  const quiet = one(3, {});
  const lists = {
    total: 9,
    groups: [{ group: 'deep-dive' as const, count: 9, summaries: [late, quiet] }],
    due: { count: 7, views: [late, due], wakesAt: null },
  };
  const newer = (...views: InterviewView[]) => new Map(views.map((view) => [view.interviewId, view]));
  expect(dueAfter(lists, newer())).toEqual({ views: [late, due], count: 7, wakesAt: null });

  const snoozed = { until: 5, unlessTheyWrite: false, kind: 'reply' } as const;
  const putOff = { ...late, nudges: [], snoozed };
  expect(dueAfter(lists, newer(putOff))).toEqual({ views: [putOff, due], count: 6, wakesAt: 5 });

  const called = { ...quiet, nudges: [aNudge({ kind: 'meeting' })] };
  expect(dueAfter(lists, newer(called))).toEqual({ views: [late, due, called], count: 8, wakesAt: null });
});
