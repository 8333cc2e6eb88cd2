import { dayMs, hourMs } from '@/lib/nudge/durations';
import type { Case } from '@/lib/nudge/nudge';
import type { WorkingHours } from '@/lib/nudge/nudge-settings';
import { fewest, quantile } from './quantile';
import { replyTimesOf } from './reply-times';

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
