import type { NudgeAct } from '@/lib/interview/interview-schema';
import type { NudgeKind } from '@/lib/interview/stage';
import type { Line } from './lines';
import type { Reminder } from './reminder';

/** A kind of reminder that was put off until a moment, ms since 1970. */
export type PutOff = { kind: NudgeKind; until: number; unlessTheyWrite: boolean };

/** How long a kind is put off by its last snooze; `null` where there is none. */
export function putOffOf(kind: NudgeKind, acts: readonly NudgeAct[], lines: readonly Line[]): PutOff | null {
  const last = acts
    .filter((act) => act.act === 'snooze' && act.kind === kind && !act.retracted)
    .reduce<NudgeAct | null>((latest, act) => (latest && isLater(latest, act) ? latest : act), null);
  if (!last || last.until === null) return null;
  const until = last.unlessTheyWrite ? Math.min(last.until, endedBy(last, lines)) : last.until;
  return { kind, until, unlessTheyWrite: last.unlessTheyWrite };
}

/** When the client's first new message after a snooze was seen; `Infinity` where there is none. */
function endedBy({ at }: NudgeAct, lines: readonly Line[]): number {
  const theirs = lines.filter(({ direction }) => direction === 'client');
  const known = theirs.filter(({ seenAt }) => seenAt <= at).map(({ latest }) => latest);
  // Whoever opens a room sees old messages for the first time: those are no news.
  const isNews = ({ latest, seenAt, source }: Line) =>
    seenAt > at && source !== 'list' && known.length > 0 && latest > Math.max(...known);
  const news = theirs.filter((line) => line.earliest > at || isNews(line));
  return Math.min(Infinity, ...news.map(({ seenAt }) => Math.max(at, seenAt)));
}

function isLater(a: NudgeAct, b: NudgeAct): boolean {
  return a.at !== b.at ? a.at > b.at : a.actId > b.actId;
}

/** Whether the user is done with this reminder for good: it comes back on new evidence only, which has another anchor. */
export function isSettled({ kind, anchor }: Reminder, acts: readonly NudgeAct[]): boolean {
  return acts.some((act) => act.act !== 'snooze' && act.kind === kind && act.anchor === anchor && !act.retracted);
}
