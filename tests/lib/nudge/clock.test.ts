import { describe, expect, it } from 'vitest';
import { reasonWords } from '@/components/reason-words';
import type { Reason } from '@/lib/interview/reason-schema';
import type { Interview, NudgeAct } from '@/lib/interview/interview-schema';
import { clockSchema } from '@/lib/interview/view-schema';
import { clockOf } from '@/lib/nudge/clock';
import { anInterview, said } from '@/tests/fixtures/make';
import { act, client, me, moment, settings, withHours, word } from './story';

function clockAt(
  now: string,
  messages: ReturnType<typeof client>[],
  {
    interview,
    acts = [],
    rules = settings,
  }: { interview?: Partial<Interview>; acts?: NudgeAct[]; rules?: typeof settings } = {},
) {
  const messagesSeenAt = messages.length > 0 ? Math.max(...messages.map(({ seenAt }) => seenAt)) : null;
  return clockOf({ interview: anInterview({ messagesSeenAt, ...interview }), messages, acts }, rules, moment(now));
}

const ten = client('2026-11-02 10:00');

const inWords = (why: Reason | null) => why && reasonWords(why);

describe('a clock', () => {
  it.each([
    { now: '2026-11-02 11:29', level: 'fresh', early: false },
    { now: '2026-11-02 11:30', level: 'fresh', early: true },
    { now: '2026-11-02 12:00', level: 'watch', early: false },
    { now: '2026-11-02 14:29', level: 'watch', early: false },
    { now: '2026-11-02 14:30', level: 'watch', early: true },
    { now: '2026-11-02 16:00', level: 'late', early: false },
    { now: '2026-11-03 04:00', level: 'late', early: true },
    { now: '2026-11-03 10:00', level: 'overdue', early: false },
  ])('of a message of 10:00 is $level at $now, early: $early', ({ now, level, early }) => {
    expect(clockAt(now, [ten]).clock).toMatchObject({ level, early });
  });

  it('says since when, how sure and how fresh it is, and may be sent', () => {
    const coarse = client('2026-11-02 09:00', { until: '2026-11-02 10:00', confidence: 'likely' });
    const { clock, turn, why } = clockAt('2026-11-02 11:01', [coarse]);
    expect(clock).toEqual({
      since: { earliest: moment('2026-11-02 09:00'), latest: moment('2026-11-02 10:00') },
      level: 'fresh',
      early: false,
      likely: true,
      seenAt: moment('2026-11-02 10:00'),
      stale: true,
    });
    expect(clockSchema.parse(clock)).toEqual(clock);
    expect(turn).toBe('mine');
    expect(inWords(why)).toBe(
      'It looks as if the client wrote about 1 h ago, 1 h 1 min of your hours; target 2 h (as seen at 10:00).',
    );
  });

  it('warns before overdue also on a weekend', () => {
    expect(clockAt('2026-11-07 11:30', [client('2026-11-06 17:30')]).clock).toMatchObject({
      level: 'fresh',
      early: true,
    });
  });

  it('without working hours is only ever fresh or overdue', () => {
    const rules = withHours({ week: [[], [], [], [], [], [], []] });
    expect(clockAt('2026-11-03 09:59', [ten], { rules }).clock?.level).toBe('fresh');
    expect(clockAt('2026-11-03 10:00', [ten], { rules }).clock?.level).toBe('overdue');
  });

  it('of a message from the future has not begun', () => {
    const { clock, why } = clockAt('2026-11-01 10:00', [ten]);
    expect(clock).toMatchObject({ level: 'fresh', early: false, stale: false });
    expect(inWords(why)).toBe('Client wrote just now, 0 min of your hours; target 2 h.');
  });

  it('runs on while it is muted', () => {
    expect(clockAt('2026-11-02 12:00', [ten], { interview: { attention: said('muted') } }).clock?.level).toBe('watch');
  });

  it('of theirs says since when, and has no level', () => {
    const { turn, clock, why } = clockAt('2026-11-02 11:30', [ten, me('2026-11-02 11:00')]);
    expect(turn).toBe('theirs');
    expect(clock).toMatchObject({ since: { latest: moment('2026-11-02 11:00') }, level: null, early: false });
    expect(inWords(why)).toBe('You wrote 30 min ago; they have not answered.');
  });

  it('that rests on the user’s word says so', () => {
    expect(inWords(clockAt('2026-11-02 11:30', [ten, word('me', '2026-11-02 11:00')]).why)).toBe(
      'You said that you replied 30 min ago; they have not answered.',
    );
  });

  it.each([
    { when: 'nobody wrote', lines: [], turn: 'unknown' },
    {
      when: 'the last line is of nobody known',
      lines: [ten, me('2026-11-02 11:00', { direction: 'unknown' })],
      turn: 'unknown',
    },
  ] as const)('is none when $when', ({ lines, turn }) => {
    expect(clockAt('2026-11-02 12:00', [...lines])).toMatchObject({ turn, clock: null, why: null });
  });

  it('is none when no reply is needed: it is nobody’s turn', () => {
    const acts = [act('2026-11-02 10:30', { act: 'waive', anchor: ten.messageId })];
    expect(clockAt('2026-11-02 12:00', [ten], { acts })).toMatchObject({ turn: 'nobody', clock: null, why: null });
  });

  it('is none when it is over', () => {
    expect(clockAt('2026-11-02 12:00', [ten], { interview: { outcome: said('won') } }).clock).toBeNull();
  });
});

describe('an interview', () => {
  it('leaves the counts thirty days after the last word, not when a call is ahead', () => {
    expect(clockAt('2026-12-02 09:59', [ten]).dormant).toBe(false);
    expect(clockAt('2026-12-02 10:00', [ten]).dormant).toBe(true);
    const meeting = said({ at: moment('2026-12-03 10:00'), minutes: 30 });
    expect(clockAt('2026-12-02 10:00', [ten], { interview: { meeting } }).dormant).toBe(false);
  });

  it('says what is put off and until when, and no longer than that', () => {
    const until = moment('2026-11-02 13:00');
    const acts = [act('2026-11-02 12:00', { until, kind: 'reply', unlessTheyWrite: true })];
    expect(clockAt('2026-11-02 12:30', [ten], { acts }).snoozed).toEqual({
      kind: 'reply',
      until,
      unlessTheyWrite: true,
    });
    expect(clockAt('2026-11-02 13:00', [ten], { acts }).snoozed).toBeNull();
  });
});
