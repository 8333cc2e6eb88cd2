import { expect, it } from 'vitest';
import { act, client, dueIn, me, moment, word, type Story } from './story';

const ten = client('2026-11-02 10:00');
const watch = 'of your hours; target 2 h.';
const snooze = { act: 'snooze', until: moment('2026-11-02 13:00') } as const;

const stories: Story[] = [
  {
    situation: 'put off until one',
    lines: [ten],
    acts: [act('2026-11-02 12:00', snooze)],
    now: '2026-11-02 12:59',
    due: [],
  },
  {
    situation: 'put off until one, and it is one',
    lines: [ten],
    acts: [act('2026-11-02 12:00', snooze)],
    now: '2026-11-02 13:00',
    due: [`reply watch: Client wrote 3 h ago, 3 h ${watch}`],
  },
  {
    situation: 'put off, and it became late meanwhile',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { act: 'snooze', until: moment('2026-11-02 17:00') })],
    now: '2026-11-02 17:00',
    due: ['reply late: Client wrote 7 h ago, 7 h of your hours; late after 6 h.'],
  },
  {
    situation: 'put off until then, and they wrote again: still put off',
    lines: [ten, client('2026-11-02 12:10')],
    acts: [act('2026-11-02 12:00', snooze)],
    now: '2026-11-02 12:30',
    due: [],
  },
  {
    situation: 'put off unless they write, and they wrote',
    lines: [ten, client('2026-11-02 12:10')],
    acts: [act('2026-11-02 12:00', { ...snooze, unlessTheyWrite: true })],
    now: '2026-11-02 12:30',
    due: [`reply watch: Client wrote 2 h 30 min ago, 2 h 30 min ${watch}`],
  },
  {
    situation: 'put off unless they write, and a message written before that was seen now',
    lines: [ten, client('2026-11-02 11:50', { seenAt: moment('2026-11-02 12:20') })],
    acts: [act('2026-11-02 12:00', { ...snooze, unlessTheyWrite: true })],
    now: '2026-11-02 12:30',
    due: [`reply watch: Client wrote 2 h 30 min ago, 2 h 30 min ${watch}`],
  },
  {
    situation: 'put off unless they write, and only older messages were seen now',
    lines: [ten, client('2026-11-02 09:30', { seenAt: moment('2026-11-02 12:20') })],
    acts: [act('2026-11-02 12:00', { ...snooze, unlessTheyWrite: true })],
    now: '2026-11-02 12:30',
    due: [],
  },
  {
    situation: 'put off twice: the last one counts',
    lines: [ten],
    acts: [
      act('2026-11-02 12:00', { act: 'snooze', until: moment('2026-11-02 17:00') }),
      act('2026-11-02 12:05', { ...snooze, actId: 'second' }),
    ],
    now: '2026-11-02 13:00',
    due: [`reply watch: Client wrote 3 h ago, 3 h ${watch}`],
  },
  {
    situation: 'the putting off was taken back',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { ...snooze, retracted: true })],
    now: '2026-11-02 12:30',
    due: [`reply watch: Client wrote 2 h 30 min ago, 2 h 30 min ${watch}`],
  },
  {
    situation: 'another kind was put off',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { ...snooze, kind: 'follow-up' })],
    now: '2026-11-02 12:30',
    due: [`reply watch: Client wrote 2 h 30 min ago, 2 h 30 min ${watch}`],
  },
  {
    situation: 'done with: gone for good, at every level',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { act: 'dismiss', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-04 12:00',
    due: [],
  },
  {
    situation: 'done with, and after an answer they wrote again: new evidence',
    lines: [ten, me('2026-11-02 13:00'), client('2026-11-02 14:00')],
    acts: [act('2026-11-02 12:00', { act: 'dismiss', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-02 16:00',
    due: [`reply watch: Client wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: 'another kind was done with, for the same message',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { act: 'dismiss', kind: 'stuck', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-02 12:00',
    due: [`reply watch: Client wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: 'no reply needed',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { act: 'waive', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-04 12:00',
    due: [],
  },
  {
    situation: 'no reply needed, to any of two messages',
    lines: [ten, client('2026-11-02 11:00')],
    acts: [act('2026-11-02 12:00', { act: 'waive', anchor: 'client 2026-11-02 11:00' })],
    now: '2026-11-04 12:00',
    due: [],
  },
  {
    situation: 'no reply needed, and a newer message revives the clock, from then',
    lines: [ten, client('2026-11-02 13:00')],
    acts: [act('2026-11-02 12:00', { act: 'waive', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-02 15:00',
    due: [`reply watch: Client wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: 'no reply needed, but that was taken back',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { act: 'waive', anchor: 'client 2026-11-02 10:00', retracted: true })],
    now: '2026-11-02 12:30',
    due: [`reply watch: Client wrote 2 h 30 min ago, 2 h 30 min ${watch}`],
  },
  {
    situation: 'no reply needed to a row of the room list, and the room was opened since',
    lines: [client('2026-11-02 10:00', { seenAt: moment('2026-11-02 14:00') })],
    acts: [act('2026-11-02 12:00', { act: 'waive', anchor: 'list:r' })],
    now: '2026-11-02 15:00',
    due: [],
  },
  {
    situation: 'no reply needed to a row of the room list, and the row tells of a later message',
    lines: [client('2026-11-02 13:00', { source: 'list', messageId: 'list:r' })],
    acts: [act('2026-11-02 12:00', { act: 'waive', anchor: 'list:r' })],
    now: '2026-11-02 15:00',
    due: [`reply watch: Client wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: 'wrong, the user had replied: three working days later it is time to follow up',
    lines: [ten],
    acts: [act('2026-11-02 12:00', { act: 'wrong', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-05 12:00',
    due: ['follow-up first: You wrote 3 days ago and they have not answered; follow up after 3 working days.'],
  },
  {
    situation: 'wrong, they had written: the clock runs from when the user said so',
    lines: [me('2026-11-02 10:00')],
    acts: [act('2026-11-05 10:00', { act: 'wrong', kind: 'follow-up', anchor: 'me 2026-11-02 10:00' })],
    now: '2026-11-05 12:00',
    due: [`reply watch: You said that they wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: 'wrong about silence means that they had written, too',
    lines: [me('2026-11-02 10:00')],
    acts: [act('2026-11-16 10:00', { act: 'wrong', kind: 'silent', anchor: 'me 2026-11-02 10:00' })],
    now: '2026-11-16 12:00',
    due: [`reply watch: You said that they wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: '“they wrote” after “wrong”: the last word counts',
    lines: [ten, word('client', '2026-11-02 12:30')],
    acts: [act('2026-11-02 12:00', { act: 'wrong', anchor: 'client 2026-11-02 10:00' })],
    now: '2026-11-02 14:30',
    due: [`reply watch: You said that they wrote 2 h ago, 2 h ${watch}`],
  },
  {
    situation: 'a follow-up that was done with, until the user writes again',
    lines: [me('2026-11-02 10:00')],
    acts: [act('2026-11-05 10:00', { act: 'dismiss', kind: 'follow-up', anchor: 'me 2026-11-02 10:00' })],
    now: '2026-11-12 12:00',
    due: [
      'stuck stuck: Nothing has changed in Interviewing since 2 Nov, for 7 working days or more (as seen at 2 Nov, 10:00).',
    ],
    seen: '2026-11-02 10:00',
  },
];

it.each(stories)('$situation', (story) => {
  expect(dueIn(story)).toEqual(story.due);
});
