import { msOf } from '@/lib/interview/stamp';
import { messagesSeenAt, reasonAt, type Reminder, type Situation } from './reminder';
import { addWorkingDays } from './working-hours';

/** When anything last changed in an interview: its stage, a tick, its outcome, a call, a message; ms since 1970. */
export function lastChangeOf({ interview, lines }: Situation): number {
  const { stage, outcome, meeting, ticks, firstSeenAt } = interview;
  const stamps = [stage, outcome, meeting, ...Object.values(ticks)].map(({ stamp }) => msOf(stamp));
  return Math.max(firstSeenAt, ...stamps, ...lines.map(({ latest }) => latest));
}

/** Where nothing has changed for days and nothing else is due: in the gaps that `others` leave. */
export function stuckReminders(situation: Situation, others: readonly Reminder[]): Reminder[] {
  const { interview, settings } = situation;
  const since = lastChangeOf(situation);
  const begin = addWorkingDays(since, settings.stuckDays, settings.hours);
  if (begin === null) return [];

  const grounds = { kind: 'stuck', stage: interview.stage.value, since, days: settings.stuckDays } as const;
  const seenAt = Math.max(interview.lastSeenAt, messagesSeenAt(situation));
  const reason = (now: number) => reasonAt(now, grounds, seenAt, settings);
  const stuck: Omit<Reminder, 'from' | 'until'> = { kind: 'stuck', level: 'stuck', anchor: String(since), reason };
  return gapsAfter(begin, others).map((gap) => ({ ...stuck, ...gap }));
}

function gapsAfter(begin: number, others: readonly Reminder[]): { from: number; until: number }[] {
  const gaps: { from: number; until: number }[] = [];
  let from = begin;
  for (const other of others.toSorted((a, b) => a.from - b.from)) {
    if (other.from > from) gaps.push({ from, until: other.from });
    from = Math.max(from, other.until);
  }
  return [...gaps, { from, until: Infinity }];
}
