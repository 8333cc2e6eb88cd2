import type { NudgeKind } from '@/lib/interview/stage';
import type { NudgeSettings } from '@/lib/nudge/nudge-settings';
import { minute as minuteMs, openAt } from './browser-hours';
import type { Freelancer } from './freelancer';
import type { Expected } from './oracle';
import { unlisted } from './unlisted';
import { isUrgent, untold } from './untold';
import { minuteOf, type WallClock } from './wall-clock';
import type { Diary, Shown } from './worker';

export type Tally = { nudges: number; onTime: number; false: number; missed: number };
export type Verdict = {
  kinds: Map<NudgeKind, Tally>;
  mostADay: number;
  budgetBreaks: number;
  quietBreaks: number;
  /** What was wrong, for whoever looks for the reason. */
  faults: string[];
};

/** Holds what the worker did against what was to be expected. */
export function judge(freelancer: Freelancer, diary: Diary, expected: readonly Expected[], wall: WallClock): Verdict {
  const kinds = new Map<NudgeKind, Tally>();
  const faults: string[] = [];
  const tallyOf = (kind: NudgeKind) => {
    const tally = kinds.get(kind) ?? { nudges: 0, onTime: 0, false: 0, missed: 0 };
    kinds.set(kind, tally);
    return tally;
  };
  const byId = new Map(expected.map((one) => [one.nudgeId, one]));
  const isDue = (nudgeId: string, at: number) => {
    const minute = minuteOf(wall, at);
    return byId.get(nudgeId)?.due.some(({ from, until }) => from <= minute && minute < until) ?? false;
  };

  const raisedAt = new Map(diary.raised.map((nudge) => [nudge.nudgeId, nudge.raisedAt]));
  for (const one of expected) {
    const firstAt = firstNoticed(one, freelancer, wall);
    if (firstAt === null) continue; // came and went while the browser was closed
    const tally = tallyOf(one.kind);
    const at = raisedAt.get(one.nudgeId);
    tally.nudges += 1;
    if (at === undefined) {
      tally.missed += 1;
      faults.push(`missed: ${one.nudgeId}, due ${timeOf(firstAt)}`);
    } else if (at >= firstAt && at <= firstAt + minuteMs) tally.onTime += 1;
    else faults.push(`not on time: ${one.nudgeId}, due ${timeOf(firstAt)}, raised ${timeOf(at)}`);
  }
  for (const { nudgeId, kind, raisedAt: at } of diary.raised) {
    if (nudgeId.startsWith('digest ') || isDue(nudgeId, at)) continue;
    tallyOf(kind).false += 1;
    faults.push(`false: ${nudgeId}, raised ${timeOf(at)}`);
  }
  for (const { at, nudgeIds } of diary.shown) {
    for (const nudgeId of nudgeIds.filter((id) => !isDue(id, at))) faults.push(`shown, but not due: ${nudgeId}`);
  }
  const { missing, wrong } = unlisted(freelancer, diary.listed, expected, wall);
  const kindOf = (nudgeId: string) => nudgeId.split(' ')[1] as NudgeKind;
  for (const nudgeId of missing) {
    if (!raisedAt.has(nudgeId)) continue; // counted above
    tallyOf(kindOf(nudgeId)).missed += 1;
    faults.push(`due, but not in the list: ${nudgeId}`);
  }
  for (const nudgeId of wrong) {
    tallyOf(kindOf(nudgeId)).false += 1;
    faults.push(`in the list, but not due: ${nudgeId}`);
  }
  for (const one of untold(freelancer, diary.shown, expected, wall)) {
    tallyOf(one.kind).missed += 1;
    faults.push(`never shown: ${one.nudgeId}`);
  }
  return { kinds, faults, ...breaksOf(diary.shown, freelancer.settings, byId, wall, faults) };
}

/** When a reminder should have been noticed: as soon as it was due and the browser open. */
function firstNoticed({ due }: Expected, { closed, end }: Freelancer, wall: WallClock): number | null {
  for (const { from, until } of due) {
    const at = openAt(closed, wall.first + from * minuteMs);
    if (at < wall.first + until * minuteMs && at < end) return at;
  }
  return null;
}

/** Too many on one day, the last one spent on what could wait, two digests, one thing told twice; and any at night. */
function breaksOf(
  shown: readonly Shown[],
  { notifications }: NudgeSettings,
  byId: ReadonlyMap<string, Expected>,
  wall: WallClock,
  faults: string[],
) {
  const perDate = new Map<number, number>();
  const seen = new Set<string>();
  let [mostADay, budgetBreaks, quietBreaks] = [0, 0, 0];
  for (const { at, nudgeId } of shown) {
    const minute = minuteOf(wall, at);
    const [date, time] = [wall.date[minute] ?? 0, wall.time[minute] ?? 0];
    const isDigest = nudgeId.startsWith('digest ');
    const count = (perDate.get(date) ?? 0) + (isDigest ? 0 : 1);
    perDate.set(date, count);
    mostADay = Math.max(mostADay, count);
    const one = byId.get(nudgeId);
    const isLastForLess = count === notifications.perDay && !isDigest && one && !isUrgent(one);
    if (seen.has(nudgeId) || count > notifications.perDay || isLastForLess) budgetBreaks += 1;
    if (isDigest && time < (notifications.digestAt ?? 0)) budgetBreaks += 1;
    if (time >= notifications.quietFrom || time < notifications.quietTo) quietBreaks += 1;
    seen.add(nudgeId);
  }
  if (budgetBreaks + quietBreaks > 0) faults.push(`${budgetBreaks} budget breaks, ${quietBreaks} quiet-hour breaks`);
  return { mostADay, budgetBreaks, quietBreaks };
}

function timeOf(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}
