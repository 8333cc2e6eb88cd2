import type { NudgeKind } from '@/lib/interview/stage';
import type { DueMark } from '@/lib/interview/view-schema';
import { calendarOf, momentAt } from './calendar';
import { minuteMs } from './durations';
import { isDigest, type RaisedNudge } from './nudge';
import { loudHoursOf } from './loud-hours';
import type { NudgeSettings } from './nudge-settings';
import { nextOpening } from './working-hours';

/** What the desktop is to be told now. */
export type NotificationPlan = {
  /** One by one. */
  notify: DueMark[];
  /** All that is due, in one notification; `null` where it is not the time for it. */
  digest: DueMark[] | null;
  digestId: string;
  /** When something that waits (for the morning, for tomorrow's budget, for the digest) can be told; `null` if nothing does. */
  nextAt: number | null;
};

type Told = Pick<NotificationPlan, 'notify' | 'digest'>;
type Earlier = Pick<RaisedNudge, 'nudgeId' | 'notifiedAt'>;

/** These are told one by one; the others wait for the digest, where there is one. */
const single: readonly NudgeKind[] = ['reply', 'meeting', 'offer'];

/**
 * What to tell the desktop at `now`, of `dueNow` in its order. `raised` is what was told before: the caller writes down
 * every nudge of `notify` with `notifiedAt`, and a digest as one more whose `nudgeId` is `digestId`. Each reminder is
 * told once by itself; a digest is a summary of the day and does not count as telling.
 */
export function planNotifications(
  dueNow: readonly DueMark[],
  raised: readonly RaisedNudge[],
  settings: NudgeSettings,
  now: number,
): NotificationPlan {
  const { date } = calendarOf(settings.hours).dayOf(now);
  const told = toldAt(dueNow, raised, settings, now);
  const digestId = `digest ${date}`;
  const ids = [...told.notify.map(({ nudgeId }) => nudgeId), ...(told.digest ? [digestId] : [])];
  const after = [...raised, ...ids.map((nudgeId) => ({ nudgeId, notifiedAt: now }))];
  return { ...told, digestId, nextAt: nextTelling(dueNow, after, settings, now) };
}

function toldAt(dueNow: readonly DueMark[], raised: readonly Earlier[], settings: NudgeSettings, at: number): Told {
  const { enabled, perDay, digestAt } = settings.notifications;
  if (!enabled || dueNow.length === 0 || nextOpening(at, loudHoursOf(settings)) !== at)
    return { notify: [], digest: null };

  const told = raised.filter(({ notifiedAt }) => notifiedAt !== null);
  const toldIds = new Set(told.map(({ nudgeId }) => nudgeId));
  const today = calendarOf(settings.hours).dayOf(at);
  let used = told.filter(
    (one) => !isDigest(one) && Number(one.notifiedAt) >= today.start && Number(one.notifiedAt) < today.end,
  ).length;

  const notify: DueMark[] = [];
  for (const nudge of dueNow) {
    if (toldIds.has(nudge.nudgeId) || (digestAt !== null && !single.includes(nudge.kind))) continue;
    // The last one of a day is kept for what cannot wait until tomorrow.
    if (used >= (isUrgent(nudge) ? perDay : perDay - 1)) continue;
    notify.push(nudge);
    used += 1;
  }

  const digestFrom = digestMoment(today.index, settings);
  // What becomes due later today is for tomorrow's; what was due by then is told when the browser is opened.
  const isTime = digestFrom !== null && at >= digestFrom && dueNow.some(({ dueAt }) => dueAt <= digestFrom);
  return { notify, digest: isTime && !toldIds.has(`digest ${today.date}`) ? [...dueNow] : null };
}

function isUrgent({ kind, level }: DueMark): boolean {
  return kind === 'meeting' || kind === 'offer' || level === 'overdue';
}

/** Each day's, as `Day.index`; ms since 1970. */
function digestMoment(index: number, { hours, notifications: { digestAt } }: NudgeSettings): number | null {
  return digestAt === null ? null : momentAt(calendarOf(hours).dayAt(index), (digestAt % 1440) * minuteMs);
}

/** The first moment after `now` at which any of `dueNow` could be told, if all of it stays due. */
function nextTelling(
  dueNow: readonly DueMark[],
  raised: readonly Earlier[],
  settings: NudgeSettings,
  now: number,
): number | null {
  const calendar = calendarOf(settings.hours);
  const today = calendar.dayOf(now).index;
  // The day after tomorrow, too: whoever flies west has had the digest of tomorrow already.
  const days = [today, today + 1, today + 2];
  return (
    [now, ...days.flatMap((day) => [calendar.dayAt(day).start, digestMoment(day, settings) ?? now])]
      .map((at) => nextOpening(at, loudHoursOf(settings)) ?? now)
      .filter((at) => at > now)
      .sort((a, b) => a - b)
      .find((at) => {
        const { notify, digest } = toldAt(dueNow, raised, settings, at);
        return notify.length > 0 || digest !== null;
      }) ?? null
  );
}
