import { expect, it } from 'vitest';
import { falseAlarmsOf, widerLevels } from '@/lib/nudge/false-alarms';
import type { RaisedNudge } from '@/lib/nudge/nudge';
import { aNudgeAct } from '@/tests/fixtures/make';
import { settings } from './story';

const day = 86_400_000;
const now = 100 * day;

function raised(anchor: string, at = now, changed: Partial<RaisedNudge> = {}): RaisedNudge {
  return {
    nudgeId: `proposal:1 reply watch ${anchor}`,
    interviewId: 'proposal:1',
    kind: 'reply',
    level: 'watch',
    anchor,
    dueAt: at,
    raisedAt: at,
    notifiedAt: null,
    ...changed,
  };
}

const four = ['a', 'b', 'c', 'd'].map((anchor) => raised(anchor));
const wrong = (anchor: string, changed = {}) => aNudgeAct(now, { act: 'wrong', anchor, until: null, ...changed });

it.each([
  { of: 'fewer than five tell no share', all: four, acts: [wrong('a')], found: { raised: 4, wrong: 1, share: null } },
  { of: 'one of five', all: [...four, raised('e')], acts: [wrong('a')], found: { raised: 5, wrong: 1, share: 0.2 } },
  {
    of: 'every level of one clock',
    all: [...four, raised('a', now, { level: 'late' })],
    acts: [wrong('a')],
    found: { raised: 5, wrong: 2, share: 0.4 },
  },
  {
    of: 'what was taken back, or was another act, is not wrong',
    all: [...four, raised('e')],
    acts: [wrong('a', { retracted: true }), wrong('b', { act: 'dismiss' }), wrong('c', { kind: 'stuck' })],
    found: { raised: 5, wrong: 0, share: 0 },
  },
  {
    of: 'what is older than ninety days does not count',
    all: [...four, raised('e'), raised('old', now - 90 * day - 1)],
    acts: [wrong('old')],
    found: { raised: 5, wrong: 0, share: 0 },
  },
  {
    of: 'a digest is no reminder',
    all: [...four, raised('', now, { nudgeId: 'digest 2026-11-02' })],
    acts: [],
    found: { raised: 4, wrong: 0, share: null },
  },
])('false alarms: $of', ({ all, acts, found }) => {
  expect(falseAlarmsOf(all, acts, now)).toEqual(found);
});

it('proposes levels half as long again, and leaves Upwork’s own norm', () => {
  expect(widerLevels(settings.levels)).toEqual({ watchMinutes: 180, lateMinutes: 540, overdueMinutes: 1440 });
  expect(widerLevels({ watchMinutes: 1, lateMinutes: 43_200, overdueMinutes: 60 })).toEqual({
    watchMinutes: 15,
    lateMinutes: 43_200,
    overdueMinutes: 60,
  });
});
