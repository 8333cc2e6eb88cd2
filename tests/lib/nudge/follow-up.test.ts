import { expect, it } from 'vitest';
import { said } from '@/tests/fixtures/make';
import { client, dueIn, me, moment, settings, withHours, word, type Story } from './story';

const first = 'they have not answered; follow up after 3 working days';
const second = 'they have not answered; follow up once more, 5 working days after the first time';
const atMost = (count: number) => ({ ...settings, followUps: { ...settings.followUps, atMost: count } });

const stories: Story[] = [
  {
    situation: 'a minute before the third working day',
    lines: [me('2026-11-02 10:00')],
    now: '2026-11-05 09:59',
    due: [],
  },
  {
    situation: 'at the same time on the third working day',
    lines: [me('2026-11-02 10:00')],
    now: '2026-11-05 10:00',
    due: [`follow-up first: You wrote 3 days ago and ${first}.`],
  },
  {
    situation: 'written in the evening: when work begins after that',
    lines: [me('2026-11-02 20:00')],
    now: '2026-11-06 08:59',
    due: [],
  },
  {
    situation: 'written in the evening, and work has begun',
    lines: [me('2026-11-02 20:00')],
    now: '2026-11-06 09:00',
    due: [`follow-up first: You wrote 3 days ago and ${first}.`],
  },
  {
    situation: 'over a weekend and a day off',
    lines: [me('2026-11-05 10:00')],
    settings: withHours({ daysOff: ['2026-11-09'] }),
    now: '2026-11-11 09:59',
    due: [],
  },
  {
    situation: 'after a weekend and a day off',
    lines: [me('2026-11-05 10:00')],
    settings: withHours({ daysOff: ['2026-11-09'] }),
    now: '2026-11-11 10:00',
    due: [`follow-up first: You wrote 6 days ago and ${first}.`],
  },
  {
    situation: 'the night of the change of clocks lies between: the same time on the clock',
    lines: [me('2026-10-22 10:00')],
    now: '2026-10-27 10:00',
    due: [`follow-up first: You wrote 5 days ago and ${first}.`],
  },
  {
    situation: 'they answered',
    lines: [me('2026-11-02 10:00'), client('2026-11-05 09:00')],
    now: '2026-11-05 10:00',
    due: [],
  },
  {
    situation: 'they may have answered: the last line is of nobody known',
    lines: [me('2026-11-02 10:00'), client('2026-11-05 09:00', { direction: 'unknown' })],
    now: '2026-11-05 10:00',
    due: [],
  },
  {
    situation: 'nobody acted on the first, and it is not five working days later',
    lines: [me('2026-11-02 10:00')],
    now: '2026-11-12 09:59',
    due: [`follow-up first: You wrote 9 days ago and ${first}.`],
  },
  {
    situation: 'nobody acted on the first: once more, five working days later',
    lines: [me('2026-11-02 10:00')],
    now: '2026-11-12 10:00',
    due: [`follow-up second: You wrote 10 days ago and ${second}.`],
  },
  {
    situation: 'the user followed up: five working days after that',
    lines: [me('2026-11-02 10:00'), me('2026-11-05 11:00')],
    now: '2026-11-12 11:00',
    due: [`follow-up second: You wrote 7 days ago and ${second}.`],
  },
  {
    situation: 'the user followed up: not before',
    lines: [me('2026-11-02 10:00'), me('2026-11-05 11:00')],
    now: '2026-11-12 10:59',
    due: [],
  },
  {
    situation: 'the user followed up twice: no more',
    lines: [me('2026-11-02 10:00'), me('2026-11-05 11:00'), me('2026-11-06 11:00')],
    now: '2026-11-16 12:00',
    due: [],
  },
  {
    situation: 'two lines on one working day are one',
    lines: [me('2026-11-02 10:00'), me('2026-11-02 17:00')],
    now: '2026-11-05 17:00',
    due: [`follow-up first: You wrote 3 days ago and ${first}.`],
  },
  {
    situation: 'lines of a weekend and of the Monday after are one',
    lines: [me('2026-11-07 10:00'), me('2026-11-08 10:00'), me('2026-11-09 10:00')],
    now: '2026-11-12 10:00',
    due: [`follow-up first: You wrote 3 days ago and ${first}.`],
  },
  {
    situation: '“I replied” and the line that the page shows later are one',
    lines: [me('2026-11-02 16:00', { seenAt: moment('2026-11-03 12:00') }), word('me', '2026-11-03 10:00')],
    now: '2026-11-06 10:00',
    due: [`follow-up first: You wrote 3 days ago and ${first}.`],
  },
  {
    situation: 'a line after their answer is a first one again',
    lines: [me('2026-10-26 10:00'), me('2026-10-30 10:00'), client('2026-11-02 09:00'), me('2026-11-02 10:00')],
    now: '2026-11-05 10:00',
    due: [`follow-up first: You wrote 3 days ago and ${first}.`],
  },
  {
    situation: 'the user wants one follow-up at most',
    lines: [me('2026-11-02 10:00')],
    settings: atMost(1),
    now: '2026-11-12 10:00',
    due: [`follow-up first: You wrote 10 days ago and ${first}.`],
  },
  {
    situation: 'the user wants one at most and has sent it',
    lines: [me('2026-11-02 10:00'), me('2026-11-05 10:00')],
    settings: atMost(1),
    now: '2026-11-13 10:00',
    due: [],
  },
  {
    situation: 'the user wants none',
    lines: [me('2026-11-02 10:00')],
    settings: atMost(0),
    now: '2026-11-10 10:00',
    due: [],
  },
  {
    situation: 'fourteen days without an answer: silent, instead of a follow-up',
    lines: [me('2026-11-02 10:00')],
    now: '2026-11-16 10:00',
    due: ['silent silent: You wrote 14 days ago and nothing came back; it may have gone silent.'],
  },
  {
    situation: 'silent also without working hours',
    lines: [me('2026-11-02 10:00')],
    settings: withHours({ week: [[], [], [], [], [], [], []] }),
    now: '2026-11-16 10:00',
    seen: '2026-11-02 10:05',
    due: [
      'silent silent: You wrote 14 days ago and nothing came back; it may have gone silent (as seen at 2 Nov, 10:05).',
    ],
  },
  {
    situation: 'thirty days without an answer: it leaves the counts',
    lines: [me('2026-11-02 10:00')],
    now: '2026-12-02 10:00',
    due: [],
  },
  {
    situation: 'thirty days without an answer, but a call is ahead',
    lines: [me('2026-11-02 10:00')],
    interview: { meeting: said({ at: moment('2026-12-05 10:00'), minutes: 30 }) },
    now: '2026-12-02 10:00',
    due: ['silent silent: You wrote 30 days ago and nothing came back; it may have gone silent.'],
  },
];

it.each(stories)('follow-up: $situation', (story) => {
  expect(dueIn(story)).toEqual(story.due);
});

const stuckSince = { firstSeenAt: moment('2026-10-01 10:00'), lastSeenAt: moment('2026-11-30 10:00') };
const changed = (local: string) => said('deep-dive' as const, moment(local));

const stuckStories: Story[] = [
  {
    situation: 'nothing has changed for seven working days',
    interview: { ...stuckSince, stage: changed('2026-11-02 10:00') },
    seen: '2026-11-11 10:00',
    now: '2026-11-11 10:00',
    due: ['stuck stuck: Nothing has changed in Deep dive since 2 Nov, for 7 working days or more.'],
  },
  {
    situation: 'it was nearly seven working days',
    interview: { ...stuckSince, stage: changed('2026-11-02 10:00') },
    now: '2026-11-11 09:59',
    due: [],
  },
  {
    situation: 'a tick meanwhile is a change',
    interview: {
      ...stuckSince,
      stage: changed('2026-11-02 10:00'),
      ticks: { 'deep-dive/budget': said(true, moment('2026-11-04 10:00')) },
    },
    now: '2026-11-11 10:00',
    due: [],
  },
  {
    situation: 'a message meanwhile is a change',
    interview: { ...stuckSince, stage: changed('2026-11-02 10:00') },
    lines: [client('2026-11-04 10:00', { direction: 'unknown' })],
    now: '2026-11-11 10:00',
    due: [],
  },
  {
    situation: 'a reply is due, so it is not called stuck',
    interview: { ...stuckSince, stage: changed('2026-11-02 10:00') },
    lines: [client('2026-11-02 10:00')],
    now: '2026-11-11 10:00',
    due: ['reply overdue: Client wrote 9 days ago, 63 h of your hours; overdue after 24 h.'],
  },
  {
    situation: 'two follow-ups were sent, and it is not silent yet',
    interview: { ...stuckSince, stage: changed('2026-10-20 10:00') },
    lines: [me('2026-10-28 10:00'), me('2026-10-30 10:00'), me('2026-11-02 10:00')],
    now: '2026-11-11 10:00',
    due: ['stuck stuck: Nothing has changed in Deep dive since 2 Nov, for 7 working days or more.'],
  },
  {
    situation: 'nothing was ever seen to change, and the look is old',
    interview: {
      firstSeenAt: moment('2026-11-02 10:00'),
      lastSeenAt: moment('2026-11-02 10:00'),
      messagesSeenAt: null,
    },
    now: '2026-11-11 10:00',
    due: [
      'stuck stuck: Nothing has changed in Interviewing since 2 Nov, for 7 working days or more (as seen at 2 Nov, 10:00).',
    ],
  },
  {
    situation: 'nothing has changed for thirty days and no message is known: it leaves the counts',
    interview: { ...stuckSince, stage: changed('2026-11-02 10:00') },
    now: '2026-12-02 10:00',
    due: [],
  },
];

it.each(stuckStories)('stuck: $situation', (story) => {
  expect(dueIn(story)).toEqual(story.due);
});
