import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interview, MessageEvent, NudgeAct } from '@/lib/interview/interview-schema';
import { nudgeActs, nudgeKinds } from '@/lib/interview/stage';
import { nudgeSchema } from '@/lib/interview/view-schema';
import { clockOf } from '@/lib/nudge/clock';
import { due, nextMoment } from '@/lib/nudge/due';
import type { Case } from '@/lib/nudge/nudge';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { linesOf } from '@/lib/nudge/lines';
import { turnOf } from '@/lib/nudge/turn';
import { aMessage, anInterview, aNudgeAct, said } from '@/tests/fixtures/make';
import { arbitraryHours } from './arbitrary-hours';
import { client, me, moment, settings, withHours } from './story';

const minute = 60_000;
const day = 86_400_000;

function aCase(id: string, changed: Partial<Interview>, messages: MessageEvent[] = [], acts: NudgeAct[] = []): Case {
  return { interview: anInterview({ keys: [`proposal:${id}`], ...changed }), messages, acts };
}

describe('what is due', () => {
  const now = moment('2026-11-04 14:00');
  const fresh = { firstSeenAt: now };
  const cases = [
    aCase('stuck', { firstSeenAt: moment('2026-10-12 10:00') }),
    aCase('silent', fresh, [me('2026-10-20 10:00')]),
    aCase('follow-up', fresh, [me('2026-10-29 10:00')]),
    aCase('watch', fresh, [client('2026-11-04 11:00')]),
    aCase('watch-before', fresh, [client('2026-11-04 10:00')]),
    aCase('watch-hot', { ...fresh, attention: said('hot') }, [client('2026-11-04 12:30')]),
    aCase('late', fresh, [client('2026-11-03 16:00')]),
    aCase('overdue', fresh, [client('2026-11-03 12:00')]),
    aCase('call', { ...fresh, meeting: said({ at: now + 30 * minute, minutes: 30 }) }),
    aCase('offer', { ...fresh, stage: said('offer', now - 2 * day) }),
  ];

  it('comes in one order: offer, call, overdue, late, watch, follow-up, silent, stuck; hot first, then the older', () => {
    const shown = due(cases, settings, now).map(({ interviewId }) => interviewId.slice('proposal:'.length));
    const order = [
      'offer',
      'call',
      'overdue',
      'late',
      'watch-hot',
      'watch-before',
      'watch',
      'follow-up',
      'silent',
      'stuck',
    ];
    expect(shown).toEqual(order);
    expect(due(cases.toReversed(), settings, now)).toEqual(due(cases, settings, now));
  });

  it('may be sent and stored, also with the longest keys', () => {
    const long = aCase('x'.repeat(70), { firstSeenAt: now }, [
      client('2026-11-03 12:00', { messageId: 'm'.repeat(109), source: 'list' }),
    ]);
    const nudges = due([...cases, long], settings, now);
    expect(nudges).toHaveLength(11);
    for (const nudge of nudges) expect(nudgeSchema.parse(nudge)).toEqual(nudge);
  });

  it('is named after the interview, the kind, the level and the evidence', () => {
    const [watch] = due([aCase('1', fresh, [client('2026-11-04 11:00')])], settings, now);
    expect(watch).toMatchObject({
      nudgeId: 'proposal:1 reply watch client 2026-11-04 11:00',
      dueAt: moment('2026-11-04 13:00'),
    });
  });

  it('is due since the end of a snooze when it was put off, under another name, so that it is told again', () => {
    const until = moment('2026-11-04 13:30');
    const putOff = aNudgeAct(moment('2026-11-04 13:10'), { until });
    const [watch] = due([aCase('1', fresh, [client('2026-11-04 11:00')], [putOff])], settings, now);
    expect(watch).toMatchObject({ dueAt: until, nudgeId: `proposal:1 reply watch client 2026-11-04 11:00 ${until}` });
  });

  it('keeps its name when it became due after the end of a snooze', () => {
    const putOff = aNudgeAct(moment('2026-11-04 11:10'), { until: moment('2026-11-04 12:10') });
    const [watch] = due([aCase('1', fresh, [client('2026-11-04 11:00')], [putOff])], settings, now);
    expect(watch).toMatchObject({
      dueAt: moment('2026-11-04 13:00'),
      nudgeId: 'proposal:1 reply watch client 2026-11-04 11:00',
    });
  });

  it('has another name when a row of the room list tells of another day’s message', () => {
    const row = (local: string) => client(local, { source: 'list', messageId: 'list:room:r' });
    const anchors = ['2026-11-03 12:00', '2026-11-02 12:00'].map(
      (local) => due([aCase('1', fresh, [row(local)])], settings, now)[0]?.anchor,
    );
    expect(anchors).toEqual(['list:room:r 2026-11-03', 'list:room:r 2026-11-02']);
  });

  it('follows the hours when they are changed, back to the past', () => {
    const one = [aCase('1', fresh, [client('2026-11-04 08:00')])];
    const levels = ({ levels, ...rest }: NudgeSettings) => due(one, { ...rest, levels }, now).map(({ level }) => level);
    expect(levels(settings)).toEqual(['watch']);
    const nights = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);
    expect(levels(withHours({ week: nights }))).toEqual(['late']);
  });
});

/** Messages, acts and interviews around the change of clocks in autumn. */
const begin = moment('2026-10-12 00:00', 'UTC');
const instant = fc.integer({ min: 0, max: 50 * 1440 }).map((minutes) => begin + minutes * minute);
const someMessage: fc.Arbitrary<MessageEvent> = fc
  .record({
    at: instant,
    coarseMinutes: fc.constantFrom(0, 0, 60, 1440),
    seenAfterMinutes: fc.integer({ min: 0, max: 3000 }),
    direction: fc.constantFrom('client', 'client', 'me', 'me', 'unknown'),
    source: fc.constantFrom('page', 'page', 'user', 'list'),
    confidence: fc.constantFrom('sure', 'likely'),
  })
  .map(({ at, coarseMinutes, seenAfterMinutes, direction, source, confidence }) =>
    aMessage(at, {
      messageId: `${source} ${at} ${coarseMinutes}`,
      earliest: source === 'user' ? at : at - coarseMinutes * minute,
      seenAt: source === 'user' ? at : at + seenAfterMinutes * minute,
      direction: source === 'user' && direction === 'unknown' ? 'me' : direction,
      source,
      confidence,
    }),
  );
const someMessages = fc.uniqueArray(someMessage, { maxLength: 8, selector: ({ messageId }) => messageId });

const someAct: fc.Arbitrary<Partial<NudgeAct>> = fc.record({
  act: fc.constantFrom(...nudgeActs),
  kind: fc.constantFrom(...nudgeKinds),
  unlessTheyWrite: fc.boolean(),
  retracted: fc.boolean(),
});
const someActs = fc.array(fc.tuple(instant, someAct, fc.integer({ min: 1, max: 4000 }), fc.nat(7)), { maxLength: 4 });
const someSettings: fc.Arbitrary<NudgeSettings> = fc
  .record({ hours: arbitraryHours, dormantDays: fc.constantFrom(10, 30) })
  .map(({ hours, dormantDays }) => ({ ...settings, hours, dormantDays }));
const someCase: fc.Arbitrary<Case> = fc
  .record({
    messages: someMessages,
    acts: someActs,
    attention: fc.constantFrom('normal', 'hot', 'muted'),
    meetingAt: fc.option(instant, { nil: null }),
    offerAt: fc.option(instant, { nil: null }),
  })
  .map(({ messages, acts, attention, meetingAt, offerAt }) => ({
    interview: anInterview({
      firstSeenAt: begin,
      attention: said(attention),
      meeting: said(meetingAt === null ? null : { at: meetingAt, minutes: 30 }),
      stage: offerAt === null ? said('interviewing', begin) : said('offer', offerAt),
    }),
    messages,
    acts: acts.map(([at, act, minutes, which]) =>
      aNudgeAct(at, {
        ...act,
        until: at + minutes * minute,
        anchor: messages[which % Math.max(1, messages.length)]?.messageId ?? '',
      }),
    ),
  }));

describe('over sixty days', () => {
  it('nothing begins or ends to be due between now and the next moment, minute by minute', () => {
    fc.assert(
      fc.property(someCase, someSettings, (whole, rules) => {
        const at = (now: number) => due([whole], rules, now).map(({ nudgeId, dueAt }) => `${nudgeId} ${dueAt}`);
        let next = nextMoment([whole], rules, begin);
        let expected = at(begin);
        for (let now = begin; now < begin + 60 * day; now += minute) {
          while (next !== null && next <= now) {
            expected = at(next);
            next = nextMoment([whole], rules, next);
          }
          if (at(now).join() !== expected.join()) expect({ now, due: at(now) }).toEqual({ now, due: expected });
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  it('the next moment is always later than now, and some moment is the last', () => {
    fc.assert(
      fc.property(someCase, someSettings, (whole, rules) => {
        let now = begin;
        for (let count = 0; count < 200; count += 1) {
          const next = nextMoment([whole], rules, now);
          if (next === null) return;
          expect(next).toBeGreaterThan(now);
          now = next;
        }
        expect.unreachable('it never ends');
      }),
      { numRuns: 300 },
    );
  });

  it('each reminder is due once, without a break', () => {
    fc.assert(
      fc.property(someCase, someSettings, (whole, rules) => {
        const over = new Set<string>();
        let before = new Set<string>();
        for (let now: number | null = begin; now !== null; now = nextMoment([whole], rules, now)) {
          const ids = new Set(
            due([whole], rules, now)
              .filter(({ kind }) => kind !== 'stuck') // gives way to all others, and comes back
              .map(({ nudgeId }) => nudgeId),
          );
          for (const id of before.difference(ids)) over.add(id);
          expect([...ids.intersection(over)]).toEqual([]);
          before = ids;
        }
      }),
      { numRuns: 300 },
    );
  });
});

it('a message of the client’s that turns up late never makes a younger clock', () => {
  const pages = someMessages.map((messages) => messages.filter(({ source }) => source === 'page'));
  fc.assert(
    fc.property(pages, someMessage, (messages, another) => {
      const late = aMessage(another.latest, { ...another, source: 'page', direction: 'client', messageId: 'late' });
      const before = turnOf(linesOf(messages, []), []);
      const after = turnOf(linesOf([...messages, late], []), []);
      if (before.turn !== 'mine') return;
      expect(after.turn).toBe('mine');
      expect(after.since!.latest).toBeLessThanOrEqual(before.since!.latest);
    }),
    { numRuns: 1000 },
  );
});

it('a clock never counts backwards: later is never a lower level', () => {
  const rank = { fresh: 0, watch: 1, late: 2, overdue: 3 };
  fc.assert(
    fc.property(someCase, someSettings, instant, instant, (whole, rules, a, b) => {
      const [sooner, later] = [Math.min(a, b), Math.max(a, b)].map((now) => clockOf(whole, rules, now).clock?.level);
      if (sooner && later) expect(rank[later]).toBeGreaterThanOrEqual(rank[sooner]);
    }),
    { numRuns: 500 },
  );
});

it('does not depend on the order in which events are read', () => {
  fc.assert(
    fc.property(someCase, someSettings, instant, (whole, rules, now) => {
      const turned = { ...whole, messages: whole.messages.toReversed(), acts: whole.acts.toReversed() };
      expect(due([turned], rules, now)).toEqual(due([whole], rules, now));
    }),
    { numRuns: 300 },
  );
});
