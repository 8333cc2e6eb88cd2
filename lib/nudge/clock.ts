import type { Clock } from '@/lib/interview/view-schema';
import type { Turn } from '@/lib/interview/stage';
import type { Case } from './nudge';
import type { NudgeSettings } from './nudge-settings';
import type { PutOff } from './put-off';
import { asSeen, isStale, messagesSeenAt, situationOf, type Situation } from './reminder';
import { agoWords, isEarly, levelAt, replyClockOf, replyReason } from './reply';
import { dormantFrom, isRunning, putOffs } from './timeline';

/** What views show of an interview's clock. */
export type ClockView = {
  turn: Turn;
  /** `null` where nobody waits, it is not known who, or the interview is over. */
  clock: Clock | null;
  /** Why the clock says what it says; `null` without one. */
  why: string | null;
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

function whyOf(situation: Situation, now: number): string {
  const { turn, waiting, likely } = situation.turn;
  if (turn === 'mine' || !waiting) return replyReason(situation, now);
  const wrote =
    waiting.source === 'user' ? 'You said that you replied' : likely ? 'It looks as if you wrote' : 'You wrote';
  const sentence = `${wrote} ${agoWords(waiting, now)}; they have not answered`;
  return asSeen(sentence, messagesSeenAt(situation), situation.settings, now);
}
