import { isToCome } from './set-back';
import type { ReadPage, Verdict } from './sighting-schema';

/** What drift is told from: how often one kind of page was understood on one day. `day` is YYYY-MM-DD. */
export type ReadDay = {
  day: string;
  page: ReadPage;
  verdicts: Record<Verdict, number>;
  /** ms since 1970 */
  lastAt: number;
  lastVerdict: Verdict;
};

/** A kind of page that was understood for weeks, and since that day is not: Upwork has changed it. */
export type Drift = {
  page: ReadPage;
  /** YYYY-MM-DD, where the user was. */
  since: string;
  /** `partly` when some of it still is. */
  verdict: Exclude<Verdict, 'understood'>;
};

const leastDaysBefore = 3;
const leastSpanDays = 14;
const leastShareBefore = 0.9;
const leastReadingsSince = 3;
/** What lies further back than this before the change says nothing of it. */
const memoryDays = 60;

/** The kinds of page that have drifted as of `now` (ms since 1970), in no order. One that is understood again is gone. */
export function driftsOf(days: readonly ReadDay[], now: number): Drift[] {
  const past = days.filter(({ lastAt }) => !isToCome(lastAt, now));
  return [...Map.groupBy(past, ({ page }) => page).values()].flatMap((ofOnePage) => {
    const drift = driftOf(ofOnePage);
    return drift ? [drift] : [];
  });
}

/** Names a drift where it is dismissed: one that begins later is another. */
export function driftId({ page, since }: Pick<Drift, 'page' | 'since'>): string {
  return `${page} ${since}`;
}

function driftOf(days: readonly ReadDay[]): Drift | null {
  // By the moments, not by the days: who flies west has the same day twice.
  const sorted = days.toSorted((a, b) => a.lastAt - b.lastAt);
  const lastGood = sorted.findLastIndex(({ verdicts }) => verdicts.understood > 0);
  const since = sorted.slice(lastGood + 1);
  const last = sorted[lastGood];
  if (!last || readingsOf(since) < leastReadingsSince) return null;

  // It may have changed in the middle of a day: what was not understood on that day belongs to the time after.
  const changedThatDay = last.lastVerdict !== 'understood';
  const onlyGood = { understood: last.verdicts.understood, partly: 0, 'not-understood': 0 };
  const before = [...sorted.slice(0, lastGood), changedThatDay ? { ...last, verdicts: onlyGood } : last];
  const first = changedThatDay ? last : since[0];
  if (!first || !wasUnderstood(before)) return null;
  const partly = since.some(({ verdicts }) => verdicts.partly > 0);
  return { page: first.page, since: first.day, verdict: partly ? 'partly' : 'not-understood' };
}

/** On some days over some weeks, nearly always. */
function wasUnderstood(days: readonly ReadDay[]): boolean {
  const last = days.at(-1);
  if (!last) return false;
  const remembered = days.filter(({ day }) => daysBetween(day, last.day) <= memoryDays);
  const first = remembered[0];
  if (!first || remembered.length < leastDaysBefore || daysBetween(first.day, last.day) < leastSpanDays) return false;
  const understood = remembered.reduce((sum, { verdicts }) => sum + verdicts.understood, 0);
  return understood >= leastShareBefore * readingsOf(remembered);
}

function readingsOf(days: readonly ReadDay[]): number {
  return days.reduce(
    (sum, { verdicts }) => sum + verdicts.understood + verdicts.partly + verdicts['not-understood'],
    0,
  );
}

function daysBetween(earlier: string, later: string): number {
  return Temporal.PlainDate.from(earlier).until(later).days;
}
