import { expect, it } from 'vitest';
import { dueIn, nextWake } from '@/entrypoints/popup/due';
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

it('knows when the first one comes back', () => {
  const snoozed = (until: number) => interviewOf([], { snoozed: { until, unlessTheyWrite: false, kind: 'reply' } });
  expect(nextWake([snoozed(7), aView(), snoozed(5)])).toBe(5);
  expect(nextWake([aView()])).toBeNull();
});
