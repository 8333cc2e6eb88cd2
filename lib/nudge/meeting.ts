import type { Meeting } from '@/lib/interview/interview-schema';
import { dayMs, minuteMs } from './durations';
import { reasonAt, type Reminder, type Situation } from './reminder';

const summaryAfterMs = 15 * minuteMs;
const summaryForMs = 2 * dayMs;
/** "After the call: a summary of 3 to 5 lines in the room", in the checklist of Initial contact. */
const summaryItem = 'initial-contact/summary';

/** Before a planned call, and after it to write a summary, until that is written, ticked or two days late. */
export function meetingReminders(situation: Situation): Reminder[] {
  const meeting = situation.interview.meeting.value;
  if (!meeting) return [];
  const { at } = meeting;
  const minutes = [...new Set(situation.settings.meetingMinutes)].sort((a, b) => b - a);
  const before = minutes.map((ahead, index): Reminder => {
    const level = ahead % 60 === 0 ? `${ahead / 60}h` : `${ahead}m`;
    const next = minutes[index + 1];
    // The last one stays until the call is over: whoever opens the computer late wants to know that it has begun.
    const until = next === undefined ? endOf(meeting) : at - next * minuteMs;
    const reason = (now: number) => reasonAt(now, { kind: 'call', startsAt: at }, null, situation.settings);
    return { kind: 'meeting', level, anchor: `${at} ${level}`, from: at - ahead * minuteMs, until, reason };
  });
  return hasSummary(meeting, situation) ? before : [...before, summaryReminder(meeting, situation)];
}

/** When the last reminder of a call ends at the latest; until then an interview sleeps not. ms since 1970. */
export function meetingOver(meeting: Meeting): number {
  return endOf(meeting) + summaryAfterMs + summaryForMs;
}

function summaryReminder(meeting: Meeting, { settings }: Situation): Reminder {
  return {
    kind: 'meeting',
    level: 'summary',
    anchor: `${meeting.at} summary`,
    from: endOf(meeting) + summaryAfterMs,
    until: meetingOver(meeting),
    reason: (now) => reasonAt(now, { kind: 'call-ended', endedAt: endOf(meeting) }, null, settings),
  };
}

/** A line of the user's that may be later than the call is taken for the summary. */
function hasSummary(meeting: Meeting, { interview, lines }: Situation): boolean {
  const isTicked = interview.ticks[summaryItem]?.value ?? false;
  return isTicked || lines.some(({ direction, latest }) => direction === 'me' && latest > endOf(meeting));
}

function endOf({ at, minutes }: Meeting): number {
  return at + minutes * minuteMs;
}
