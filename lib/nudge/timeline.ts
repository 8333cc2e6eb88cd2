import { nudgeKinds } from '@/lib/interview/stage';
import { dayMs } from './durations';
import { followUpReminders } from './follow-up';
import { meetingOver, meetingReminders } from './meeting';
import { offerReminders, offerRunOf } from './offer';
import { isSettled, putOffOf, type PutOff } from './put-off';
import type { Reminder, Situation } from './reminder';
import { replyReminders } from './reply';
import { lastChangeOf, stuckReminders } from './stuck';

const rules = [offerReminders, meetingReminders, replyReminders, followUpReminders];

/** `wokenAt`: when the snooze ends that holds it back; `null` where none does. */
export type TimedReminder = Reminder & { wokenAt: number | null };

/**
 * Every reminder of an interview with the time during which it is due, past and to come, in no order: what is due now
 * and what comes next are read off it, so nothing is counted or stored.
 */
export function timelineOf(situation: Situation): TimedReminder[] {
  const { interview, acts } = situation;
  if (!isRunning(situation) || interview.attention.value === 'muted') return [];

  const end = dormantFrom(situation);
  const standing = (reminders: Reminder[]) =>
    reminders
      .filter((reminder) => !isSettled(reminder, acts))
      .map((reminder) => ({ ...reminder, until: Math.min(reminder.until, end) }))
      .filter(({ from, until }) => from < until);

  const first = standing(rules.flatMap((rule) => rule(situation)));
  // What is put off is still due to the user, so it leaves no gap in which to be stuck.
  const all = [...first, ...standing(stuckReminders(situation, first))];
  const ends = new Map(putOffs(situation).map(({ kind, until }) => [kind, until]));
  return all
    .map((reminder) => {
      const end = ends.get(reminder.kind) ?? -Infinity;
      // Of what gives way to others and comes back, each later part keeps the name under which it was woken.
      const isHeld = all.some((part) => isSame(part, reminder) && part.from < end && end <= part.until);
      return { ...reminder, from: Math.max(reminder.from, end), wokenAt: isHeld ? end : null };
    })
    .filter(({ from, until }) => from < until);
}

function isSame(a: Reminder, b: Reminder): boolean {
  return a.kind === b.kind && a.level === b.level && a.anchor === b.anchor;
}

/** Only what is open and on the lists has a clock and reminders. */
export function isRunning({ interview }: Situation): boolean {
  return interview.outcome.value === 'open' && !interview.removed.value;
}

/**
 * From when on an interview leaves the counts: so many days after the last word of anyone, and where none is known,
 * after the last change. A call ahead or an offer that runs keeps it awake.
 */
export function dormantFrom(situation: Situation): number {
  const { interview, lines, settings } = situation;
  const lastWord = lines.length > 0 ? Math.max(...lines.map(({ latest }) => latest)) : lastChangeOf(situation);
  const meeting = interview.meeting.value;
  const offer = offerRunOf(interview);
  return Math.max(
    lastWord + settings.dormantDays * dayMs,
    meeting ? meetingOver(meeting) : -Infinity,
    offer ? offer.until : -Infinity,
  );
}

/** What the user put off, kind by kind; also what is over by now. */
export function putOffs({ acts, lines }: Situation): PutOff[] {
  return nudgeKinds.flatMap((kind) => putOffOf(kind, acts, lines) ?? []);
}
