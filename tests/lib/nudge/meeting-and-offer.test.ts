import { expect, it } from 'vitest';
import { said } from '@/tests/fixtures/make';
import { client, dueIn, me, moment, settings, type Story } from './story';

const call = { meeting: said({ at: moment('2026-11-04 15:00'), minutes: 30 }) };
const summary = 'meeting summary: The call ended at 15:30; write a summary of 3 to 5 lines in the room.';

const stories: Story[] = [
  { situation: 'more than a day ahead', interview: call, now: '2026-11-03 14:59', due: [] },
  {
    situation: 'a day ahead',
    interview: call,
    now: '2026-11-03 15:00',
    due: ['meeting 24h: Call tomorrow at 15:00, in 24 h.'],
  },
  {
    situation: 'an hour ahead',
    interview: call,
    now: '2026-11-04 14:00',
    due: ['meeting 1h: Call today at 15:00, in 1 h.'],
  },
  {
    situation: 'ten minutes ahead',
    interview: call,
    now: '2026-11-04 14:50',
    due: ['meeting 10m: Call today at 15:00, in 10 min.'],
  },
  {
    situation: 'it has begun, and the computer was just opened',
    interview: call,
    now: '2026-11-04 15:05',
    due: ['meeting 10m: The call began at 15:00.'],
  },
  { situation: 'it has ended', interview: call, now: '2026-11-04 15:30', due: [] },
  { situation: 'it ended a quarter of an hour ago', interview: call, now: '2026-11-04 15:45', due: [summary] },
  {
    situation: 'the summary is still to be written the day after',
    interview: call,
    now: '2026-11-05 15:45',
    due: [summary.replace('15:30', 'Wed 15:30')],
  },
  { situation: 'two days later nobody asks any more', interview: call, now: '2026-11-06 15:45', due: [] },
  {
    situation: 'the user wrote after it',
    interview: call,
    lines: [me('2026-11-04 15:40')],
    now: '2026-11-04 15:45',
    due: [],
  },
  {
    situation: 'the user wrote before it',
    interview: call,
    lines: [me('2026-11-04 14:55')],
    now: '2026-11-04 15:45',
    due: [summary],
  },
  {
    situation: 'the summary was ticked',
    interview: { ...call, ticks: { 'initial-contact/summary': said(true) } },
    now: '2026-11-04 15:45',
    due: [],
  },
  {
    situation: 'the tick was taken back',
    interview: { ...call, ticks: { 'initial-contact/summary': said(false) } },
    now: '2026-11-04 15:45',
    due: [summary],
  },
  {
    situation: 'a call comes before a reply that is overdue',
    interview: call,
    lines: [client('2026-11-02 10:00')],
    now: '2026-11-04 14:00',
    due: [
      'meeting 1h: Call today at 15:00, in 1 h.',
      'reply overdue: Client wrote 2 days ago, 22 h of your hours; overdue after 24 h.',
    ],
  },
  {
    situation: 'the user wants to hear of it a week ahead, in no order',
    interview: call,
    settings: { ...settings, meetingMinutes: [60, 10_080] },
    now: '2026-10-28 15:00',
    due: ['meeting 168h: Call 4 Nov, 15:00, in 7 days.'],
  },
];

it.each(stories)('a call: $situation', (story) => {
  expect(dueIn(story)).toEqual(story.due);
});

const received = (local: string, until = local) => ({
  section: said({ name: 'offers' as const, since: moment('2026-11-10 10:00') }),
  received: said({ earliest: moment(local), latest: moment(until) }),
});

const offers: Story[] = [
  { situation: 'less than a day old', interview: received('2026-11-02 10:00'), now: '2026-11-03 09:59', due: [] },
  {
    situation: 'a day old',
    interview: received('2026-11-02 10:00'),
    now: '2026-11-03 10:00',
    due: ['offer day-1: Offer received 24 h ago; it lapses in 29 days, on 2 Dec.'],
  },
  {
    situation: 'told coarsely: from its earliest end, because it lapses then at the earliest',
    interview: received('2026-11-02 00:00', '2026-11-03 23:59'),
    now: '2026-11-09 00:00',
    due: ['offer day-7: Offer received 7 days ago; it lapses in 23 days, on 2 Dec.'],
  },
  {
    situation: 'a day before it lapses, seen long ago',
    interview: { ...received('2026-11-02 10:00'), lastSeenAt: moment('2026-11-20 10:00') },
    now: '2026-12-01 10:00',
    due: ['offer day-29: Offer received 29 days ago; it lapses in 24 h, on 2 Dec (as seen at 20 Nov, 10:00).'],
  },
  { situation: 'it has lapsed', interview: received('2026-11-02 10:00'), now: '2026-12-02 10:00', due: [] },
  {
    situation: 'without a date, from when it was listed',
    interview: { section: said({ name: 'offers', since: moment('2026-11-02 10:00') }) },
    now: '2026-11-03 10:00',
    due: ['offer day-1: Offer received 24 h ago; it lapses in 29 days, on 2 Dec.'],
  },
  {
    situation: 'only the user says so: from then, and not from the date of the proposal',
    interview: {
      stage: said('offer', moment('2026-11-02 10:00')),
      section: said({ name: 'active', since: moment('2026-10-01 10:00') }),
      received: said({ earliest: moment('2026-10-01 10:00'), latest: moment('2026-10-01 10:00') }),
    },
    now: '2026-11-03 10:00',
    due: ['offer day-1: Offer received 24 h ago; it lapses in 29 days, on 2 Dec.'],
  },
  {
    situation: 'it was accepted',
    interview: { ...received('2026-11-02 10:00'), outcome: said('won') },
    now: '2026-11-03 10:00',
    due: [],
  },
  {
    situation: 'nobody has written for a month, but the offer runs',
    interview: received('2026-11-20 10:00'),
    lines: [client('2026-10-10 10:00')],
    now: '2026-11-27 10:00',
    due: [
      'offer day-7: Offer received 7 days ago; it lapses in 23 days, on 20 Dec.',
      'reply overdue: Client wrote 48 days ago, 307 h of your hours; overdue after 24 h.',
    ],
  },
];

it.each(offers)('an offer: $situation', (story) => {
  expect(dueIn(story)).toEqual(story.due);
});
