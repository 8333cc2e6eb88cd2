import type { Interview, NudgeAct } from '@/lib/interview/interview-schema';
import type { Grounds, Reason } from '@/lib/interview/reason-schema';
import type { NudgeKind } from '@/lib/interview/stage';
import { calendarOf } from './calendar';
import { linesOf, type Line } from './lines';
import { minuteMs } from './durations';
import type { Case } from './nudge';
import type { NudgeSettings, WorkingHours } from './nudge-settings';
import { turnOf, type TurnState } from './turn';

/** One reminder, and the whole time during which it is due, past and to come; ms since 1970. */
export type Reminder = {
  kind: NudgeKind;
  level: string;
  anchor: string;
  from: number;
  /** Not included; `Infinity` where only something new ends it. */
  until: number;
  /** Why it is due at `now`. */
  reason: (now: number) => Reason;
};

/** What the rules look at. */
export type Situation = {
  interview: Interview;
  acts: readonly NudgeAct[];
  lines: readonly Line[];
  turn: TurnState;
  settings: NudgeSettings;
};

export function situationOf({ interview, messages, acts }: Case, settings: NudgeSettings): Situation {
  const lines = linesOf(messages, acts);
  return { interview, acts, lines, turn: turnOf(lines, acts), settings };
}

/** The last look at the messages, or the user's last word on them; ms since 1970. */
export function messagesSeenAt({ interview, turn }: Situation): number {
  return Math.max(interview.messagesSeenAt ?? 0, turn.seenAt);
}

/** Whether a look is so old that figures resting on it say so. */
export function isStale(seenAt: number, { staleMinutes }: NudgeSettings, now: number): boolean {
  return now - seenAt > staleMinutes * minuteMs;
}

/** Grounds as they are at `now`. `seenAt`: the look on which they rest, `null` where they rest on none. */
export function reasonAt(now: number, grounds: Grounds, seenAt: number | null, settings: NudgeSettings): Reason {
  const isOld = seenAt !== null && isStale(seenAt, settings, now);
  return { grounds, at: now, seenAt: isOld ? seenAt : null, zone: settings.hours.zone };
}

/**
 * Names a line as evidence. The row of the room list keeps its id when it tells of another message, so there the day
 * belongs to the name; not the minute, which the row forgets by the next day ("Yesterday").
 */
export function anchorOf({ messageId, source, earliest }: Line, hours: WorkingHours): string {
  return source === 'list' ? `${messageId} ${calendarOf(hours).dayOf(earliest).date}` : messageId;
}
