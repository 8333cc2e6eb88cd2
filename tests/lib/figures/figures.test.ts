import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '@/lib/figures/figures';
import { sumOf } from '@/lib/figures/funnel';
import { quantile } from '@/lib/figures/quantile';
import { replyTimesOf } from '@/lib/figures/reply-times';
import { visitsOf } from '@/lib/figures/stage-visits';
import type { Change, MessageEvent } from '@/lib/interview/interview-schema';
import { defaultNudgeSettings } from '@/lib/nudge/nudge-settings';
import { aChange, aMessage, aNudgeAct, anInterview, said } from '@/tests/fixtures/make';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday, 09:00 in UTC. */
const monday = Date.UTC(2026, 10, 23, 9);
const settings = { ...defaultNudgeSettings, hours: { ...defaultNudgeSettings.hours, zone: 'UTC' } };
const { hours } = settings;
const figures = (messages: MessageEvent[], changes: Change[] = [], now = monday + 90 * day) =>
  figuresOf([{ interview: anInterview(), messages, acts: [] }], changes, settings, 'UTC', now);
const they = (at: number, changed: Partial<MessageEvent> = {}) => aMessage(at, { source: 'page', ...changed });
const I = (at: number, changed: Partial<MessageEvent> = {}) => they(at, { direction: 'me', ...changed });

describe('quantile', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0, 1],
    [[1, 2, 3, 4], 1, 4],
  ])('of %j at %d is %s', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });

  it('lies among the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const found = quantile(values, share) ?? NaN;
          expect(found).toBeGreaterThanOrEqual(Math.min(...values));
          expect(found).toBeLessThanOrEqual(Math.max(...values));
        },
      ),
    );
  });
});

describe('reply times', () => {
  const times = (...messages: MessageEvent[]) => {
    const found = replyTimesOf({ interview: anInterview(), messages, acts: [] }, hours);
    return {
      hours: found.times.map(({ wallMs, countedMs }) => [wallMs / hour, countedMs / hour]),
      leftOut: found.leftOut,
    };
  };

  it.each([
    ['from the oldest line not answered', [they(monday), they(monday + hour), I(monday + 3 * hour)], [[3, 3]]],
    ['in working hours too', [they(monday + 8 * hour), I(monday + day)], [[16, 1]]],
    ['once for each time that somebody waited', [they(monday), I(monday + hour), I(monday + 2 * hour)], [[1, 1]]],
    ['not while nobody has answered', [they(monday)], []],
    ['not where the user wrote first', [I(monday), I(monday + hour)], []],
    [
      'from the middle of a coarse time',
      [they(monday + 2 * hour, { earliest: monday }), I(monday + 4 * hour)],
      [[3, 3]],
    ],
    ['not of what was taken back', [they(monday, { retracted: true }), I(monday + hour)], []],
  ] as [string, MessageEvent[], number[][]][])('count %s', (_, messages, expected) => {
    expect(times(...messages)).toEqual({ hours: expected, leftOut: 0 });
  });

  it('leave out what a page told too coarsely, and say so', () => {
    expect(times(they(monday + day, { earliest: monday }), I(monday + 2 * day))).toEqual({ hours: [], leftOut: 1 });
  });

  it('do not count a line that needed no reply', () => {
    const acts = [aNudgeAct(monday, { act: 'waive', anchor: 'message 5' })];
    const messages = [they(5), I(monday)];
    expect(replyTimesOf({ interview: anInterview(), messages, acts }, hours).times).toEqual([]);
  });

  it('are hidden under five', () => {
    const pairs = (count: number) =>
      Array.from({ length: count }, (_, at) => [they(monday + at * hour), I(monday + at * hour + hour / 2)]).flat();
    expect(figures(pairs(4)).replies).toEqual({ n: 4, leftOut: 0, figures: null });
    expect(figures(pairs(5)).replies).toMatchObject({
      n: 5,
      figures: { medianMs: hour / 2, ninetiethMs: hour / 2, within2h: 1, within24h: 1 },
    });
  });
});

describe('stays in stages', () => {
  it('are read off the history, without what was taken back', () => {
    const moved = aChange(10);
    const back = aChange(20, { from: 'deep-dive', to: 'interviewing', undoes: moved.changeId });
    const again = aChange(30, { to: 'offer' });
    expect(visitsOf(anInterview({ stage: said('offer') }), [again, moved, back])).toEqual([
      { stage: 'interviewing', from: 0, until: 30 },
      { stage: 'offer', from: 30, until: null },
    ]);
  });

  it('are of one stage where nothing is known', () => {
    expect(visitsOf(anInterview({ firstSeenAt: 7 }), [])).toEqual([{ stage: 'interviewing', from: 7, until: null }]);
  });
});

it('counts how far the interviews of each month came', () => {
  const january = Date.UTC(2026, 0, 31, 23);
  const cases = [
    anInterview({ keys: ['proposal:1'], firstSeenAt: january, stage: said('deep-dive') }),
    anInterview({ keys: ['proposal:2'], firstSeenAt: january, outcome: said('won'), stage: said('offer') }),
    anInterview({ keys: ['proposal:3'], firstSeenAt: january + 2 * hour }),
    anInterview({ keys: ['proposal:4'], firstSeenAt: january, removed: said(true) }),
  ].map((interview) => ({ interview, messages: [], acts: [] }));
  const { funnel, interviews } = figuresOf(cases, [], settings, 'UTC', january);
  expect(funnel.map(({ month, began, won }) => [month, began, won])).toEqual([
    ['2026-02', 1, 0],
    ['2026-01', 2, 1],
  ]);
  expect(funnel[1]?.reached).toMatchObject({ interviewing: 2, 'deep-dive': 2, offer: 1 });
  expect(sumOf(funnel)).toMatchObject({ began: interviews, won: 1 });
});

it('counts why interviews were lost', () => {
  const lost = (key: 'proposal:1' | 'proposal:2', reason: 'price' | null) =>
    anInterview({ keys: [key], outcome: said('lost'), lostReason: said(reason) });
  const cases = [lost('proposal:1', 'price'), lost('proposal:2', null)].map((interview) => ({
    interview,
    messages: [],
    acts: [],
  }));
  const { outcomes, lostReasons } = figuresOf(cases, [], settings, 'UTC', 0);
  expect(outcomes).toEqual({ open: 0, won: 0, lost: 2, withdrawn: 0, silent: 0 });
  expect(lostReasons).toMatchObject({ price: 1, 'not-said': 1, scope: 0 });
});

describe('silence', () => {
  it.each([
    ['a client who wrote in time', [I(monday), they(monday + 3 * day)], { went: 0, cameBack: 0 }],
    ['one who came back', [I(monday), they(monday + 15 * day)], { went: 1, cameBack: 1 }],
    ['one who did not', [I(monday)], { went: 1, cameBack: 0 }],
    [
      'one whom the user followed up',
      [I(monday), I(monday + 10 * day), they(monday + 16 * day)],
      { went: 0, cameBack: 0 },
    ],
    [
      'a coarse time, of which the early end counts',
      [I(monday), they(monday + 15 * day, { earliest: monday + day })],
      { went: 0, cameBack: 0 },
    ],
  ])('of %s', (_, messages, expected) => {
    expect(figures(messages).silent).toEqual(expected);
  });
});
