import type { Clock } from '@/lib/interview/view-schema';
import type { Reason } from '@/lib/interview/reason-schema';
import type { Turn } from '@/lib/interview/stage';
import type { Case } from './nudge';
import type { NudgeSettings } from './nudge-settings';
import type { PutOff } from './put-off';
import { whenOf } from './lines';
import { isStale, messagesSeenAt, reasonAt, situationOf, type Situation } from './reminder';
import { isEarly, knownFrom, levelAt, replyClockOf, replyReason } from './reply';
import { dormantFrom, isRunning, putOffs } from './timeline';

/** What views show of an interview's clock. */
export type ClockView = {
  turn: Turn;
  /** `null` where nobody waits, it is not known who, or the interview is over. */
  clock: Clock | null;
  /** Why the clock says what it says; `null` without one. */
  why: Reason | null;
  /** Nobody has written for so long that it leaves the counts. */
  dormant: boolean;
  /** What is put off for the longest; `null` where nothing is. */
  snoozed: PutOff | null;
};

/** The clock of one interview at `now`, ms since 1970. One that is muted keeps it. */
export function clockOf(whole: Case, settings: NudgeSettings, now: number): ClockView {
  const situation = situationOf(whole, settings);
  const { turn } = situation.turn;
  const clock = isRunning(situation) ? clockAt(situation, now) : null;
  return {
    turn,
    clock,
    why: clock && whyOf(situation, now),
    dormant: isRunning(situation) && dormantFrom(situation) <= now,
    snoozed: putOffs(situation)
      .filter(({ until }) => now < until)
      .reduce<PutOff | null>((longest, one) => (longest && longest.until >= one.until ? longest : one), null),
  };
}

function clockAt(situation: Situation, now: number): Clock | null {
  const { since, likely } = situation.turn;
  if (!since) return null;
  const reply = replyClockOf(situation);
  const seenAt = messagesSeenAt(situation);
  return {
    since,
    level: reply && levelAt(reply, now),
    early: reply !== null && isEarly(reply, now),
    likely,
    seenAt,
    stale: isStale(seenAt, situation.settings, now),
  };
}

function whyOf(situation: Situation, now: number): Reason | null {
  const { turn, waiting } = situation.turn;
  if (!waiting) return null;
  if (turn === 'mine') return replyReason(situation, waiting, now);
  const grounds = { kind: 'you-wrote', known: knownFrom(situation), wroteAt: whenOf(waiting) } as const;
  return reasonAt(now, grounds, messagesSeenAt(situation), situation.settings);
}
