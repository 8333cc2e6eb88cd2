import type { Grounds } from '@/lib/interview/reason-schema';
import { dayMs } from './durations';
import { isWord, whenOf, type Line } from './lines';
import { anchorOf, messagesSeenAt, reasonAt, type Reminder, type Situation } from './reminder';
import { addWorkingDays, workingDayOf } from './working-hours';

/**
 * While the turn is theirs: to follow up once and once more, then to call it silent. Each time that the user wrote again
 * without an answer was a follow-up, and after `atMost` of them none is asked for.
 */
export function followUpReminders(situation: Situation): Reminder[] {
  const { settings, turn } = situation;
  const { followUps, silentDays, hours } = settings;
  const { waiting } = turn;
  if (turn.turn !== 'theirs' || !waiting) return [];

  const sent = timesWritten(situation) - 1;
  const anchor = anchorOf(waiting, hours);
  const silentAt = waiting.latest + silentDays * dayMs;
  const after = (from: number | null, days: number) => (from === null ? null : addWorkingDays(from, days, hours));
  const first = sent === 0 ? after(waiting.latest, followUps.firstDays) : null;
  // Five working days after the first: after its reminder, or after the line that followed up.
  const second = sent <= 1 ? after(sent === 0 ? first : waiting.latest, followUps.secondDays) : null;

  const both = [
    { level: 'first', from: first, until: Math.min(second ?? Infinity, silentAt) },
    { level: 'second', from: second, until: silentAt },
  ] as const;
  const due = both.slice(0, followUps.atMost);
  const last = due.at(-1);
  const reminders = due.map(({ level, from, until }): Reminder => ({
    kind: 'follow-up',
    level,
    anchor,
    from: from ?? Infinity,
    until: level === last?.level ? silentAt : until,
    reason: reasoning(situation, {
      kind: 'follow-up',
      wroteAt: whenOf(waiting),
      which: level,
      days: followUps[`${level}Days`],
    }),
  }));
  return [...reminders, silentReminder(situation, waiting, anchor, silentAt)];
}

function silentReminder(situation: Situation, waiting: Line, anchor: string, from: number): Reminder {
  const reason = reasoning(situation, { kind: 'gone-silent', wroteAt: whenOf(waiting) });
  return { kind: 'silent', level: 'silent', anchor, from, until: Infinity, reason };
}

function reasoning(situation: Situation, grounds: Grounds): Reminder['reason'] {
  return (now) => reasonAt(now, grounds, messagesSeenAt(situation), situation.settings);
}

/** On how many working days the user wrote since the client's last line: lines on one working day are one. */
function timesWritten({ lines, settings }: Situation): number {
  const run = lines.slice(lines.findLastIndex(({ direction }) => direction !== 'me') + 1);
  // "I replied" tells of a line that the page shows later: one line, not two.
  const isTold = (word: Line) =>
    run.some(({ source, latest, seenAt }) => source === 'page' && latest <= word.latest && seenAt > word.latest);
  const written = run.filter((line) => !isWord(line) || !isTold(line));
  return new Set(written.map(({ latest }) => workingDayOf(latest, settings.hours))).size;
}
