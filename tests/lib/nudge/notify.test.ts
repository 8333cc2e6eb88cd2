import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nudgeKinds, type NudgeKind } from '@/lib/interview/stage';
import type { Nudge } from '@/lib/interview/view-schema';
import { nudgeIdOf, type RaisedNudge } from '@/lib/nudge/nudge';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { planNotifications } from '@/lib/nudge/notify';
import { aReason } from '@/tests/fixtures/make';
import { zones } from './arbitrary-hours';
import { home, moment, settings, withHours } from './story';

const minute = 60_000;
const long = moment('2026-10-01 00:00');

/** "reply late 3": a reminder of the third interview, due since `dueAt`. */
function nudge(words: string, dueAt = long): Nudge {
  const [kind, level, id] = words.split(' ') as [NudgeKind, string, string];
  const named = { interviewId: `proposal:${id}`, kind, level, anchor: 'a' };
  return { nudgeId: nudgeIdOf(named), ...named, dueAt, reason: aReason() };
}

function told(words: string, local: string | null): RaisedNudge {
  const { reason: _, ...named } = nudge(words);
  return { ...named, raisedAt: named.dueAt, notifiedAt: local === null ? null : moment(local) };
}

function digestOf(date: string): RaisedNudge {
  return { ...told('stuck digest 1', `${date} 09:00`), nudgeId: `digest ${date}` };
}

function rules(changed: Partial<NudgeSettings['notifications']>): NudgeSettings {
  return { ...settings, notifications: { ...settings.notifications, ...changed } };
}

type Row = {
  when: string;
  due: string[];
  raised?: RaisedNudge[];
  rules?: NudgeSettings;
  now: string;
  notify?: string[];
  digest?: number;
  next: string | null;
};

const done = digestOf('2026-11-02');
const three = ['1', '2', '3'].map((id) => told(`reply late ${id}`, `2026-11-02 09:0${id}`));

const rows: Row[] = [
  { when: 'nothing is due', due: [], now: '2026-11-02 12:00', next: null },
  {
    when: 'a reply is due',
    due: ['reply watch 1'],
    raised: [done],
    now: '2026-11-02 12:00',
    notify: ['reply watch 1'],
    next: '2026-11-03 09:00', // the digest
  },
  {
    when: 'it was told before',
    due: ['reply watch 1'],
    raised: [done, told('reply watch 1', '2026-11-01 12:00')],
    now: '2026-11-02 12:00',
    next: '2026-11-03 09:00',
  },
  {
    when: 'it was written down, but not told',
    due: ['reply watch 1'],
    raised: [done, told('reply watch 1', null)],
    now: '2026-11-02 12:00',
    notify: ['reply watch 1'],
    next: '2026-11-03 09:00',
  },
  {
    when: 'its level is another now',
    due: ['reply late 1'],
    raised: [done, told('reply watch 1', '2026-11-02 11:00')],
    now: '2026-11-02 16:00',
    notify: ['reply late 1'],
    next: '2026-11-03 09:00',
  },
  {
    when: 'it is night',
    due: ['reply overdue 1'],
    raised: [done],
    now: '2026-11-02 22:00',
    next: '2026-11-03 08:00',
  },
  {
    when: 'it is the last minute before the quiet hours',
    due: ['reply overdue 1'],
    raised: [done],
    now: '2026-11-02 21:59',
    notify: ['reply overdue 1'],
    next: '2026-11-03 09:00',
  },
  {
    when: 'it is after midnight',
    due: ['reply overdue 1'],
    now: '2026-11-03 07:59',
    next: '2026-11-03 08:00',
  },
  {
    when: 'there are no quiet hours',
    due: ['reply overdue 1'],
    rules: rules({ quietFrom: 480, quietTo: 480 }),
    raised: [done],
    now: '2026-11-03 03:00',
    notify: ['reply overdue 1'],
    next: '2026-11-03 09:00',
  },
  {
    when: 'the quiet hours are those of lunch',
    due: ['reply overdue 1'],
    rules: rules({ quietFrom: 720, quietTo: 780, digestAt: null }),
    now: '2026-11-02 12:30',
    next: '2026-11-02 13:00',
  },
  {
    when: 'all hours are quiet',
    due: ['reply overdue 1'],
    rules: rules({ quietFrom: 0, quietTo: 1440 }),
    now: '2026-11-02 12:30',
    next: null,
  },
  {
    when: 'two that can wait and one that cannot are due: two are told, the last one of the day is kept',
    due: ['reply late 1', 'reply late 2', 'reply watch 3'],
    raised: [done],
    now: '2026-11-02 12:00',
    notify: ['reply late 1', 'reply late 2'],
    next: '2026-11-03 00:00', // and then, because of the night:
  },
  {
    when: 'the last one of the day is spent on what is overdue',
    due: ['reply overdue 4', 'reply watch 5'],
    raised: [done, ...three.slice(0, 2)],
    now: '2026-11-02 12:00',
    notify: ['reply overdue 4'],
    next: '2026-11-03 08:00',
  },
  {
    when: 'three were told today',
    due: ['meeting 10m 4'],
    raised: [done, ...three],
    now: '2026-11-02 12:00',
    next: '2026-11-03 08:00',
  },
  {
    when: 'three were told yesterday',
    due: ['meeting 10m 4'],
    raised: [digestOf('2026-11-03'), ...three],
    now: '2026-11-03 12:00',
    notify: ['meeting 10m 4'],
    next: '2026-11-04 09:00',
  },
  {
    when: 'none a day are wanted, but a digest',
    due: ['meeting 10m 4'],
    rules: rules({ perDay: 0 }),
    raised: [done],
    now: '2026-11-02 12:00',
    next: '2026-11-03 09:00',
  },
  {
    when: 'one a day is wanted: it is kept for what cannot wait',
    due: ['offer day-1 1', 'reply late 2'],
    rules: rules({ perDay: 1 }),
    raised: [done],
    now: '2026-11-02 12:00',
    notify: ['offer day-1 1'],
    next: '2026-11-03 09:00',
  },
  {
    when: 'no notifications are wanted',
    due: ['meeting 10m 4'],
    rules: rules({ enabled: false }),
    now: '2026-11-02 12:00',
    next: null,
  },
  {
    when: 'it is time for the digest: all that is due is in it, and what was not told is told as well',
    due: ['reply late 1', 'follow-up first 2', 'silent silent 3', 'stuck stuck 4'],
    raised: [told('reply late 1', '2026-11-01 12:00')],
    now: '2026-11-02 09:00',
    digest: 4,
    next: '2026-11-03 09:00',
  },
  {
    when: 'a follow-up waits for the digest',
    due: ['follow-up first 2'],
    now: '2026-11-02 08:59',
    next: '2026-11-02 09:00',
  },
  {
    when: 'a follow-up became due after the digest: it waits for the next, even if there was none today',
    due: ['follow-up first 2 2026-11-02 10:00'],
    now: '2026-11-02 10:00',
    next: '2026-11-03 09:00',
  },
  {
    when: 'the browser was closed in the morning: the digest comes at the first chance',
    due: ['follow-up first 2'],
    now: '2026-11-02 15:20',
    digest: 1,
    next: '2026-11-03 09:00',
  },
  {
    when: 'there was a digest today',
    due: ['follow-up first 2'],
    raised: [done],
    now: '2026-11-02 15:20',
    next: '2026-11-03 09:00',
  },
  {
    when: 'the digest is in the quiet hours: it comes when they end',
    due: ['follow-up first 2'],
    rules: rules({ digestAt: 420 }),
    now: '2026-11-02 07:30',
    next: '2026-11-02 08:00',
  },
  {
    when: 'no digest is wanted: what would wait for it is told by itself',
    due: ['follow-up first 1', 'stuck stuck 2', 'stuck stuck 3'],
    rules: rules({ digestAt: null }),
    now: '2026-11-02 12:00',
    notify: ['follow-up first 1', 'stuck stuck 2'],
    next: '2026-11-03 08:00',
  },
  {
    when: 'the clock was set back by an hour after the last one of the day: still three a day',
    due: ['reply overdue 9'],
    raised: [done, ...three.slice(0, 2), told('reply late 3', '2026-11-02 13:00')],
    now: '2026-11-02 12:00',
    next: '2026-11-03 08:00',
  },
  {
    when: 'the computer slept for three days: one day’s budget and one digest',
    due: ['reply overdue 1', 'reply overdue 2', 'reply overdue 3', 'reply overdue 4', 'follow-up first 5'],
    raised: [digestOf('2026-10-30')],
    now: '2026-11-02 12:00',
    notify: ['reply overdue 1', 'reply overdue 2', 'reply overdue 3'],
    digest: 5,
    next: '2026-11-03 08:00',
  },
];

describe('the desktop', () => {
  it.each(rows)('when $when', ({ due, raised = [], rules = settings, now, notify = [], digest, next }) => {
    const nudges = due.map((words) => {
      const [kind, level, id, ...dueAt] = words.split(' ');
      return nudge([kind, level, id].join(' '), dueAt.length > 0 ? moment(dueAt.join(' ')) : undefined);
    });
    const plan = planNotifications(nudges, raised, rules, moment(now));
    expect(plan.notify.map(({ kind, level, interviewId }) => `${kind} ${level} ${interviewId.slice(9)}`)).toEqual(
      notify,
    );
    expect(plan.digest?.length).toBe(digest);
    expect(plan.digestId).toBe(`digest ${now.slice(0, 10)}`);
    // Midnight is quiet: what waits for a new day's budget is told when the quiet hours end.
    const loud = next?.endsWith('00:00') ? `${next.slice(0, 10)} 08:00` : next;
    expect(plan.nextAt).toBe(loud === null ? null : moment(loud));
  });
});

const allKinds = nudgeKinds.flatMap((kind) =>
  (kind === 'reply' ? ['watch', 'late', 'overdue'] : ['x']).map((level) => `${kind} ${level}`),
);
const someDue = fc.uniqueArray(fc.tuple(fc.constantFrom(...allKinds), fc.integer({ min: 1, max: 4 })), {
  maxLength: 12,
  selector: String,
});
/** Minutes until the worker wakes next, and by how much the clock was set then. */
const wakes = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(0, 0, 0, 0, 60, -60, -1500)), {
  maxLength: 40,
});

it('whatever happens to the clock and the zone: never too many, never at night, none twice, none forgotten', () => {
  const someZones = fc.array(fc.constantFrom(...zones, home), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(someDue, wakes, someZones, (kinds, steps, travels) => {
      const nudges = kinds.map(([words, id]) => nudge(`${words} ${id}`));
      const raised: RaisedNudge[] = [];
      let now = moment('2026-10-23 12:00');
      steps.forEach(([minutes, set], index) => {
        now += (minutes + set) * minute;
        const zone = travels[index % travels.length]!;
        const rules = withHours({ zone });
        const plan = planNotifications(nudges, raised, rules, now);
        const ids = [...plan.notify.map(({ nudgeId }) => nudgeId), ...(plan.digest ? [plan.digestId] : [])];
        const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
        if (ids.length > 0) expect(clock.hour >= 8 && clock.hour < 22).toBe(true);
        for (const id of ids) expect(raised.some(({ nudgeId }) => nudgeId === id)).toBe(false);
        if (plan.nextAt !== null) expect(plan.nextAt).toBeGreaterThan(now);
        // At the latest for the digest; a clock that was set back by days has told those of tomorrow already.
        if (nudges.length > 0 && steps.every(([, set]) => set > -1440)) expect(plan.nextAt).not.toBeNull();
        raised.push(...ids.map((nudgeId) => ({ ...told('reply watch 1', null), nudgeId, notifiedAt: now })));

        const today = raised.filter(({ nudgeId, notifiedAt }) => {
          const day = Temporal.Instant.fromEpochMilliseconds(notifiedAt!).toZonedDateTimeISO(zone).toPlainDate();
          return day.equals(clock.toPlainDate()) && !nudgeId.startsWith('digest');
        });
        // Who travels west lives a day twice; what was told in the day of another zone may be one of both.
        if (travels.length === 1) expect(today.length).toBeLessThanOrEqual(3);
        else expect(plan.notify.length === 0 || today.length <= 3).toBe(true);
      });
    }),
    { numRuns: 300 },
  );
});

it('at the moment that it names something is told, and before that nothing', () => {
  fc.assert(
    fc.property(someDue, fc.integer({ min: 0, max: 5000 }), fc.constantFrom(...zones), (kinds, minutes, zone) => {
      const nudges = kinds.map(([words, id]) => nudge(`${words} ${id}`));
      const rules = withHours({ zone });
      const now = moment('2026-10-23 12:00') + minutes * minute;
      const first = planNotifications(nudges, [], rules, now);
      const raised = [...first.notify.map(({ nudgeId }) => nudgeId), ...(first.digest ? [first.digestId] : [])].map(
        (nudgeId) => ({ ...told('reply watch 1', null), nudgeId, notifiedAt: now }),
      );
      const tellsAt = (at: number) => {
        const { notify, digest } = planNotifications(nudges, raised, rules, at);
        return notify.length > 0 || digest !== null;
      };
      expect(first.nextAt === null).toBe(nudges.length === 0);
      if (first.nextAt === null) return;
      expect(tellsAt(first.nextAt)).toBe(true);
      for (let at = now; at < first.nextAt; at += 7 * minute) expect(tellsAt(at)).toBe(false);
    }),
    { numRuns: 100 },
  );
});
