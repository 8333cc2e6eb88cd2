import { countedBetween } from '@/lib/nudge/working-hours';
import { dayMs, hourMs } from '@/lib/nudge/durations';
import { linesOf, type Line } from '@/lib/nudge/lines';
import type { Case } from '@/lib/nudge/nudge';
import type { WorkingHours } from '@/lib/nudge/nudge-settings';
import { fewest, quantile } from './quantile';

/** One answer of the user's: how long the client had waited, in all hours and in the user's own; ms. */
export type ReplyTime = { wallMs: number; countedMs: number; answeredAt: number };

/** `null` where there are too few answers to speak of. Lengths in ms, shares 0 to 1. */
export type ReplyFigures = {
  n: number;
  /** Answers whose times the pages told too coarsely to count. */
  leftOut: number;
  figures: {
    medianMs: number;
    ninetiethMs: number;
    medianCountedMs: number;
    within2h: number;
    within24h: number;
  } | null;
};

/** A page may tell both moments as "yesterday": what is not known to half a day is not counted. */
const coarsest = dayMs / 2;

/** Within 2 h in working hours, within 24 h in all: as the clock has it. */
export function replyFiguresOf(cases: readonly Case[], hours: WorkingHours): ReplyFigures {
  const all = cases.map((one) => replyTimesOf(one, hours));
  const times = all.flatMap(({ times }) => times);
  const leftOut = all.reduce((sum, { leftOut }) => sum + leftOut, 0);
  const n = times.length;
  if (n < fewest) return { n, leftOut, figures: null };
  const wall = times.map(({ wallMs }) => wallMs);
  const counted = times.map(({ countedMs }) => countedMs);
  const share = (values: number[], most: number) => values.filter((value) => value <= most).length / n;
  return {
    n,
    leftOut,
    figures: {
      medianMs: quantile(wall, 0.5) ?? 0,
      ninetiethMs: quantile(wall, 0.9) ?? 0,
      medianCountedMs: quantile(counted, 0.5) ?? 0,
      within2h: share(counted, 2 * hourMs),
      within24h: share(wall, dayMs),
    },
  };
}

/** The clock starts at the client's oldest line not answered; the user's next line stops it. */
export function replyTimesOf({ messages, acts }: Case, hours: WorkingHours): { times: ReplyTime[]; leftOut: number } {
  const times: ReplyTime[] = [];
  let leftOut = 0;
  let waiting: Line | null = null;
  const waived = new Set(
    acts.filter(({ act, retracted }) => act === 'waive' && !retracted).map(({ anchor }) => anchor),
  );
  for (const line of linesOf(messages, acts)) {
    if (line.direction === 'client') waiting ??= waived.has(line.messageId) ? null : line;
    if (line.direction !== 'me') continue;
    if (waiting) {
      const [asked, answered] = [middle(waiting), middle(line)];
      if (width(waiting) + width(line) > coarsest || answered < asked) leftOut += 1;
      else {
        times.push({
          wallMs: answered - asked,
          countedMs: countedBetween(asked, answered, hours),
          answeredAt: answered,
        });
      }
    }
    waiting = null;
  }
  return { times, leftOut };
}

function middle({ earliest, latest }: Line): number {
  return (Math.min(earliest, latest) + latest) / 2;
}

function width({ earliest, latest }: Line): number {
  return Math.max(0, latest - earliest);
}
