import { expect, it } from 'vitest';
import { said } from '@/tests/fixtures/make';
import { client, dueIn, me, settings, withHours, word, type Story } from './story';

const always = [{ from: 0, to: 1440 }];
const never = withHours({ week: [[], [], [], [], [], [], []] });
const hot = { attention: said('hot' as const) };

const stories: Story[] = [
  { situation: 'nobody wrote', now: '2026-11-02 12:00', due: [] },
  {
    situation: 'an invitation that nobody has written about',
    interview: { stage: said('invited') },
    now: '2026-11-02 12:00',
    due: [],
  },
  {
    situation: 'a minute before two working hours have passed',
    lines: [client('2026-11-02 10:00')],
    now: '2026-11-02 11:59',
    due: [],
  },
  {
    situation: 'two working hours have passed',
    lines: [client('2026-11-02 10:00')],
    now: '2026-11-02 12:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'two working hours have passed just when work ends',
    lines: [client('2026-11-02 16:00')],
    now: '2026-11-02 18:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'six working hours have passed',
    lines: [client('2026-11-02 10:00')],
    now: '2026-11-02 16:00',
    due: ['reply late: Client wrote 6 h ago, 6 h of your hours; late after 6 h.'],
  },
  {
    situation: 'a day has passed',
    lines: [client('2026-11-02 10:00')],
    now: '2026-11-03 10:00',
    due: ['reply overdue: Client wrote 24 h ago, 9 h of your hours; overdue after 24 h.'],
  },
  {
    situation: 'an evening message, next morning: only my hours count',
    lines: [client('2026-11-02 17:30')],
    now: '2026-11-03 10:30',
    due: ['reply watch: Client wrote 17 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'a message just before midnight, before work begins',
    lines: [client('2026-11-02 23:59')],
    now: '2026-11-03 09:00',
    due: [],
  },
  {
    situation: 'a message of Friday evening is overdue on Saturday without ever having been late',
    lines: [client('2026-11-06 17:30')],
    now: '2026-11-07 17:30',
    due: ['reply overdue: Client wrote 24 h ago, 30 min of your hours; overdue after 24 h.'],
  },
  {
    situation: 'a message of Saturday, on Sunday before a day has passed',
    lines: [client('2026-11-07 12:00')],
    now: '2026-11-08 11:59',
    due: [],
  },
  {
    situation: 'the client wrote again: the clock goes on from the first message',
    lines: [client('2026-11-02 10:00'), client('2026-11-02 11:55')],
    now: '2026-11-02 12:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'an answer stops the clock',
    lines: [client('2026-11-02 10:00'), me('2026-11-02 11:00')],
    now: '2026-11-02 16:00',
    due: [],
  },
  {
    situation: 'a message after the answer starts a new clock',
    lines: [client('2026-11-02 10:00'), me('2026-11-02 11:00'), client('2026-11-02 13:00')],
    now: '2026-11-02 15:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'an answer that was taken back does not exist',
    lines: [client('2026-11-02 10:00'), me('2026-11-02 11:00', { retracted: true })],
    now: '2026-11-02 12:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'the last line is of nobody known: no reminder',
    lines: [client('2026-11-02 10:00'), me('2026-11-02 11:00', { direction: 'unknown' })],
    now: '2026-11-02 16:00',
    due: [],
  },
  {
    situation: 'a line of nobody known may have been the answer: the clock starts after it',
    lines: [client('2026-11-02 09:00'), me('2026-11-02 10:00', { direction: 'unknown' }), client('2026-11-02 11:00')],
    now: '2026-11-02 13:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'a coarse time counts from its end, and is told from its middle',
    lines: [client('2026-11-02 10:00', { until: '2026-11-02 11:00' })],
    now: '2026-11-02 13:00',
    due: ['reply watch: Client wrote about 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'a coarse time whose end is not two hours ago',
    lines: [client('2026-11-02 10:00', { until: '2026-11-02 11:00' })],
    now: '2026-11-02 12:59',
    due: [],
  },
  {
    situation: 'only one sign says that it was the client',
    lines: [client('2026-11-02 10:00', { confidence: 'likely' })],
    now: '2026-11-02 12:00',
    due: ['reply watch: It looks as if the client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'the look is an hour old',
    lines: [client('2026-11-02 10:00')],
    seen: '2026-11-02 11:05',
    now: '2026-11-02 12:05',
    due: ['reply watch: Client wrote 2 h 5 min ago, 2 h 5 min of your hours; target 2 h.'],
  },
  {
    situation: 'the look is more than an hour old',
    lines: [client('2026-11-02 10:00')],
    seen: '2026-11-02 11:05',
    now: '2026-11-02 12:06',
    due: ['reply watch: Client wrote 2 h 6 min ago, 2 h 6 min of your hours; target 2 h (as seen at 11:05).'],
  },
  {
    situation: 'the look is of another day',
    lines: [client('2026-11-02 16:30')],
    seen: '2026-11-02 16:40',
    now: '2026-11-03 11:00',
    due: ['reply watch: Client wrote 18 h ago, 3 h 30 min of your hours; target 2 h (as seen at Mon 16:40).'],
  },
  {
    situation: 'the look is of last year',
    lines: [client('2026-12-21 16:30')],
    seen: '2026-12-21 16:40',
    now: '2027-01-04 11:00',
    due: [
      'reply overdue: Client wrote 13 days ago, 84 h of your hours; overdue after 24 h (as seen at 21 Dec 2026, 16:40).',
    ],
  },
  {
    situation: 'the user said that they wrote',
    lines: [word('client', '2026-11-02 10:00')],
    now: '2026-11-02 12:00',
    due: ['reply watch: You said that they wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'the user said “I replied” after what the page shows',
    lines: [client('2026-11-02 10:00'), word('me', '2026-11-02 10:30')],
    now: '2026-11-02 16:00',
    due: [],
  },
  {
    situation: 'a coarse message that may be older than “I replied” does not outrank it',
    lines: [word('me', '2026-11-02 10:30'), client('2026-11-02 10:00', { until: '2026-11-02 11:00' })],
    now: '2026-11-02 16:00',
    due: [],
  },
  {
    situation: 'a message that is surely newer than “I replied” outranks it',
    lines: [word('me', '2026-11-02 10:30'), client('2026-11-02 10:31', { until: '2026-11-02 11:00' })],
    now: '2026-11-02 13:00',
    due: ['reply watch: Client wrote about 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'a row of the room list that may be the message that the room shows',
    lines: [
      me('2026-11-02 10:30'),
      client('2026-11-02 10:00', { until: '2026-11-02 11:00', source: 'list', messageId: 'list:r' }),
    ],
    now: '2026-11-02 16:00',
    due: [],
  },
  {
    situation: 'a row of the room list that tells of a newer message',
    lines: [
      me('2026-11-02 10:30'),
      client('2026-11-02 11:00', { until: '2026-11-02 12:00', source: 'list', messageId: 'list:r' }),
    ],
    now: '2026-11-02 14:00',
    due: ['reply watch: Client wrote about 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'a message from the future, because the clock was set back',
    lines: [client('2026-11-02 15:00')],
    now: '2026-11-02 12:00',
    due: [],
  },
  {
    situation: 'a hot interview: half of every level',
    lines: [client('2026-11-02 10:00')],
    interview: hot,
    now: '2026-11-02 11:00',
    due: ['reply watch: Client wrote 1 h ago, 1 h of your hours; target 1 h.'],
  },
  {
    situation: 'a hot interview is overdue after half a day',
    lines: [client('2026-11-02 10:00')],
    interview: hot,
    now: '2026-11-02 22:00',
    due: ['reply overdue: Client wrote 12 h ago, 8 h of your hours; overdue after 12 h.'],
  },
  {
    situation: 'a muted interview reminds of nothing',
    lines: [client('2026-11-02 10:00')],
    interview: { attention: said('muted') },
    now: '2026-11-03 12:00',
    due: [],
  },
  {
    situation: 'no working hours at all: watch and late never come',
    lines: [client('2026-11-02 10:00')],
    settings: never,
    now: '2026-11-03 09:59',
    due: [],
  },
  {
    situation: 'no working hours at all: overdue comes',
    lines: [client('2026-11-02 10:00')],
    settings: never,
    now: '2026-11-03 10:00',
    due: ['reply overdue: Client wrote 24 h ago, 0 min of your hours; overdue after 24 h.'],
  },
  {
    situation: 'a day off does not count',
    lines: [client('2026-11-02 17:00')],
    settings: withHours({ daysOff: ['2026-11-03'] }, { levels: { ...settings.levels, overdueMinutes: 4000 } }),
    now: '2026-11-04 10:00',
    due: ['reply watch: Client wrote 41 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'in shorter hours for a month, those count',
    lines: [client('2026-02-18 14:00', { zone: 'Africa/Cairo' })],
    settings: withHours({
      zone: 'Africa/Cairo',
      temporary: [
        { from: '2026-02-18', to: '2026-03-19', week: Array.from({ length: 7 }, () => [{ from: 600, to: 900 }]) },
      ],
    }),
    now: '2026-02-19 11:00',
    zone: 'Africa/Cairo',
    due: ['reply watch: Client wrote 21 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'over New Year, with a day off',
    lines: [client('2026-12-31 17:00')],
    settings: withHours({ daysOff: ['2027-01-01'] }, { levels: { ...settings.levels, overdueMinutes: 43_200 } }),
    now: '2027-01-04 10:00',
    due: ['reply watch: Client wrote 3 days ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'the night in which the clocks are set forward has an hour less',
    lines: [client('2027-03-28 01:00')],
    settings: withHours({ week: Array.from({ length: 7 }, () => always) }),
    now: '2027-03-28 04:00',
    due: ['reply watch: Client wrote 2 h ago, 2 h of your hours; target 2 h.'],
  },
  {
    situation: 'the night in which the clocks are set back has an hour more',
    lines: [client('2026-10-25 01:30')],
    settings: withHours({ week: Array.from({ length: 7 }, () => always) }),
    now: '2026-10-25 03:00',
    due: ['reply watch: Client wrote 2 h 30 min ago, 2 h 30 min of your hours; target 2 h.'],
  },
  {
    situation: 'the hours are those of the zone that the user chose, wherever the client is',
    lines: [client('2026-11-02 08:00', { zone: 'America/New_York' })],
    settings: withHours({ zone: 'Asia/Kolkata' }),
    now: '2026-11-03 09:00', // the client's 08:00 in winter time is 18:30 in India
    zone: 'Asia/Kolkata',
    due: [],
  },
  {
    situation: 'thirty days without a word: it leaves the counts, whosever turn it is',
    lines: [client('2026-10-01 10:00')],
    now: '2026-10-31 09:00', // the clocks were set back meanwhile: 30 times 24 hours
    due: [],
  },
  {
    situation: 'an hour less than thirty days without a word',
    lines: [client('2026-10-01 10:00')],
    now: '2026-10-31 08:59',
    due: ['reply overdue: Client wrote 29 days ago, 197 h of your hours; overdue after 24 h.'],
  },
  {
    situation: 'what is over reminds of nothing',
    lines: [client('2026-11-02 10:00')],
    interview: { outcome: said('lost') },
    now: '2026-11-02 16:00',
    due: [],
  },
  {
    situation: 'what was taken off the lists reminds of nothing',
    lines: [client('2026-11-02 10:00')],
    interview: { removed: said(true) },
    now: '2026-11-02 16:00',
    due: [],
  },
];

it.each(stories)('reply: $situation', (story) => {
  expect(dueIn(story)).toEqual(story.due);
});
